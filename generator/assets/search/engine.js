// Procedures and all other pages, made ready for search from the data files beside this script.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});

  const byColumn = (data) =>
    data.rows.map((row) => Object.fromEntries(data.columns.map((name, place) => [name, row[place]])));
  const inBits = (sum, vocabulary) => vocabulary.filter((_, place) => sum & (1 << place));
  const today = () => new Date().toLocaleDateString("sv");

  const toProcedure = (row, data, day) => {
    const [domain, domainName] = data.domains[row.domain];
    const own = row.own.map((place) => data.aliases[place]);
    const shared = row.shared.map((place) => data.aliases[place]);
    return {
      ...row,
      kind: "procedure",
      title: row.name,
      address: data.address.replace("{}", row.code),
      digits: row.code.replace(".", ""),
      domain,
      domainName,
      levels: inBits(row.levels, data.levels),
      subjects: inBits(row.subjects, data.subjects),
      over: Boolean(row.ended) && row.ended < day,
      names: row.plain ? [row.name, row.plain] : [row.name],
      aliases: own,
      related: [...own, ...shared],
      words: [domainName],
    };
  };

  const toPage = (row) => ({
    ...row,
    names: [row.title],
    aliases: [],
    related: row.words ? row.words.split("|") : [],
    words: [row.detail],
  });

  const codeScore = (digits, typed) => {
    if (digits === typed) return 4;
    if (digits.startsWith(typed)) return 3;
    if (digits.endsWith(typed)) return 2;
    return digits.includes(typed) ? 1 : 0;
  };

  // Takes procedures and digits, gives those whose code holds them, whole codes first.
  const byCode = (docs, typed) =>
    docs
      .map((doc) => ({ doc, score: codeScore(doc.digits, typed), whole: true }))
      .filter((hit) => hit.score)
      .sort((a, b) => b.score - a.score || a.doc.digits.localeCompare(b.doc.digits));

  const initialsOf = (name) => search.plainWords(name).map((word) => word[0]).join("");
  const LEAST_INITIALS = 4;

  // Takes procedures and one word, gives those with these initials: "XNTTHN", "GCNQSDĐ".
  const byInitials = (docs, word) => {
    if (word.length < LEAST_INITIALS) return [];
    const first = (a, b) => b.common - a.common || a.title.length - b.title.length;
    return docs
      .filter((doc) => doc.names.some((name) => initialsOf(name).includes(word)))
      .sort(first)
      .map((doc) => ({ doc, score: 1, whole: true }));
  };

  const isWhole = (hits) => hits.some((hit) => hit.whole);

  // Takes hits among procedures and among pages, gives procedures first, unless only pages hold
  // every word: a place that is no part of any procedure's name.
  search.wholeFirst = (procedures, pages) =>
    isWhole(pages) && !isWhole(procedures) ? [pages, procedures] : [procedures, pages];

  // Each filter takes a procedure and the wanted value; an empty value lets all pass.
  const PASSES = {
    level: (doc, value) => doc.levels.includes(value),
    domain: (doc, value) => doc.domain === value,
    subject: (doc, value) => doc.subjects.includes(value),
    online: (doc, value) => doc.online === value,
    fee: (doc, value) => doc.fee === value,
  };
  const passes = (doc, filters) =>
    Object.entries(filters).every(([name, value]) => !value || PASSES[name](doc, value));

  // Takes the data of procedures, gives { docs, find }; find takes what was typed and filters, gives
  // { hits, meant } as makeIndex does.
  search.makeProcedures = (data) => {
    const day = today();
    const docs = byColumn(data).map((row) => toProcedure(row, data, day));
    const find = search.makeIndex(docs);
    const all = () => ({ hits: docs.map((doc) => ({ doc, score: 0, whole: true })), meant: "" });
    const found = (query) => {
      const coded = query.code ? byCode(docs, query.code) : [];
      const known = new Set(coded.map((hit) => hit.doc));
      const { hits, meant } = find(query);
      if (!hits.length && query.words.length === 1) coded.push(...byInitials(docs, query.words[0]));
      return { hits: [...coded, ...hits.filter((hit) => !known.has(hit.doc))], meant };
    };
    return {
      docs,
      find: (typed, filters = {}) => {
        const query = search.readQuery(typed);
        const { hits, meant } = query.words.length ? found(query) : all();
        const wanted = query.words.length || Object.values(filters).some(Boolean);
        return { hits: wanted ? hits.filter((hit) => passes(hit.doc, filters)) : [], meant };
      },
    };
  };

  // A scattered match counts for less here: what is asked for is nearly always a name.
  const TOO_WEAK = 0.15;
  const clear = (hits) => {
    const whole = hits.filter((hit) => hit.whole);
    const best = whole.length ? whole : hits;
    return best.filter((hit) => hit.score >= best[0].score * TOO_WEAK);
  };

  // Takes the data of other pages, gives { docs, find }.
  search.makePages = (data) => {
    const docs = byColumn(data).map(toPage);
    const find = search.makeIndex(docs);
    return {
      docs,
      find: (typed) => {
        const { hits, meant } = find(search.readQuery(typed));
        return { hits: clear(hits), meant };
      },
    };
  };
})();
