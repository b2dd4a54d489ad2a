// Procedures and all other pages, made ready for search from the data files beside this script.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  // Longer than this at a time, and a slow phone would not answer a touch.
  const SLICE = 12;
  // How people write the kind of a unit.
  const UNITS = [
    ["thành phố", "TP"], ["thị xã", "TX"], ["thị trấn", "TT"], ["huyện", "H"], ["phường", "P"], ["xã", "X"],
  ];

  const breath = () =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { channel.port1.close(); done(); };
      channel.port2.postMessage(0);
    });

  // Takes documents, gives a promise of their index; the page answers while it is made.
  const indexOf = async (docs) => {
    const index = search.makeIndex();
    let began = performance.now();
    for (const doc of docs) {
      index.add(doc);
      if (performance.now() - began < SLICE) continue;
      await breath();
      began = performance.now();
    }
    return index;
  };

  const codeScore = (digits, typed) => {
    if (digits === typed) return 4;
    if (digits.startsWith(typed)) return 3;
    if (digits.endsWith(typed)) return 2;
    return digits.includes(typed) ? 1 : 0;
  };

  // Takes procedures and digits, gives those whose code holds them, whole codes first.
  const byCode = (docs, typed) =>
    docs
      .map((doc) => ({ doc, score: codeScore(doc.code.replace(".", ""), typed), whole: true }))
      .filter((hit) => hit.score)
      .sort((a, b) => b.score - a.score || (a.doc.code < b.doc.code ? -1 : 1));

  const isWhole = ({ hits, meant }) => hits.some((hit) => hit.whole) && !meant;

  // Takes a page that alone holds what was typed, says whether no procedure was meant: it is a place.
  search.isEnough = (doc) => doc.kind === "unit";

  // Takes what was found among procedures and among pages, gives { found, others, inOrder }: procedures
  // first, unless only pages hold every word as typed.
  search.together = (found, others) => {
    const arePages = !isWhole(found) && isWhole(others) && others.hits[0].isNear;
    if (!arePages) return { found, others, inOrder: [found.hits, others.hits] };
    const near = search.isEnough(others.hits[0].doc) ? { hits: [], meant: "" } : found;
    return { found: near, others, inOrder: [others.hits, near.hits] };
  };

  // Takes the data of procedures, gives a promise of { docs, units, domains, find }; find takes what was
  // typed and filters, gives { hits: [{ doc, score, whole }], meant }, best first.
  search.makeProcedures = async (data) => {
    const docs = search.makeDocs(data);
    const units = search.makeUnits(data);
    const names = data.names.map((group) => group.split("|"));
    const find = search.makeFinder(await indexOf(docs), names);
    const all = () => ({ hits: docs.map((doc) => ({ doc, score: 0, whole: true })), meant: "" });
    const found = (query) => {
      const coded = query.code ? byCode(docs, query.code) : [];
      const known = new Set(coded.map((hit) => hit.doc));
      const { hits, meant } = find(query);
      return { hits: [...coded, ...hits.filter((hit) => !known.has(hit.doc))], meant };
    };
    return {
      docs,
      units,
      domains: data.domains,
      find: (typed, filters = {}) => {
        const query = search.readQuery(typed);
        const passes = search.makePasses(filters, units);
        if (!query.words.length && !passes) return { hits: [], meant: "" };
        const { hits, meant } = query.words.length ? found(query) : all();
        return { hits: passes ? hits.filter((hit) => passes(hit.doc)) : hits, meant };
      },
    };
  };

  // The first search makes the browser translate our code: better before the first letter than after it.
  search.warmUp = (procedures) => { procedures.find("giấy khai sinh"); };

  // A scattered match counts for less here: what is asked for is nearly always a name.
  const TOO_WEAK = 0.15;
  const clear = (hits) => {
    const whole = hits.filter((hit) => hit.whole);
    const best = whole.length ? whole : hits;
    return best.filter((hit) => hit.score >= best[0].score * TOO_WEAK);
  };

  // Takes the data of other pages, gives a promise of { docs, find }.
  search.makePages = async (data) => {
    const docs = search.makePageDocs(data);
    const find = search.makeFinder(await indexOf(docs), UNITS);
    return {
      docs,
      find: (typed) => {
        const { hits, meant } = find(search.readQuery(typed));
        return { hits: clear(hits), meant };
      },
    };
  };
})();
