// Documents made of the data files: one for each procedure, one for each other page.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { today } = globalThis.niemyet;

  const remembered = (work) => {
    const known = new Map();
    return (key) => known.get(key) ?? known.set(key, work(key)).get(key);
  };
  const inBits = (vocabulary) =>
    remembered((sum) => vocabulary.filter((_, place) => sum & (1 << place)));

  // A file that was cut off or is of another kind must not pass for a small one.
  const column = (data, name) => {
    const values = data[name].split("\n");
    if (values.length !== Math.max(1, data.count)) throw new Error(`${name}: ${values.length}`);
    return data.count ? values : [];
  };

  // Takes words by frequency, gives what reads a text written with one letter for each, as
  // generator/exports/search_text.py writes it.
  const makeReader = (words) => {
    const wordOf = new Map();
    let code = "#".charCodeAt(0);
    for (const word of words) {
      while (isSkipped(code)) code += 1;
      wordOf.set(String.fromCodePoint(code), word);
      code += 1;
    }
    // Letters of two units are there only among very many words; looking for them takes longer.
    const letters = code > 0x10000 ? (text) => [...text] : (text) => text.split("");
    return (text) => letters(text).map((letter) => wordOf.get(letter));
  };
  const SKIPPED = [[0x5c, 0x5c], [0x7f, 0xa0], [0x2028, 0x2029], [0xd800, 0xdfff], [0xfff0, 0xffff]];
  const isSkipped = (code) => SKIPPED.some(([from, to]) => code >= from && code <= to);

  const addAliases = (docs, data) => {
    for (const [words, places] of data.aliases) {
      for (const place of places) docs[place].aliases.push(...words.split("|"));
    }
  };

  // One procedure; its names are read when they are asked for: most are never shown.
  class Procedure {
    kind = "procedure";
    aliases = [];
    related = [];

    constructor(facts, coded, read) {
      Object.assign(this, facts);
      this.coded = coded;
      this.read = read;
    }

    get title() { return this.read(this.coded[0]).join(" "); }
    get plain() { return this.read(this.coded[1]).join(" "); }
    get names() { return this.coded.filter(Boolean).map(this.read); }
    get words() { return [this.domainName]; }
  }

  // Takes the data of procedures, gives their documents; throws where the data cannot be right.
  search.makeDocs = (data) => {
    const day = today();
    const read = makeReader(data.words.split(" "));
    const [levels, subjects, handlers] = [data.levels, data.subjects, data.handlers].map(inBits);
    const [codes, plains] = [column(data, "code"), column(data, "plain")];
    const docs = column(data, "name").map((name, place) => {
      const [domain, domainName] = data.domains[data.domain[place]];
      const [fee, ...amounts] = data.costs[data.cost[place]];
      const ended = data.ended[place] ?? "";
      const facts = {
        code: codes[place],
        address: data.address.replace("{}", codes[place]),
        domain,
        domainName,
        levels: levels(data.level[place]),
        subjects: subjects(data.subject[place]),
        handlers: handlers(data.handler[place]),
        online: data.onlines[data.online[place]],
        fee,
        amounts,
        time: data.times[data.time[place]],
        common: data.common[place],
        over: ended !== "" && ended < day,
      };
      return new Procedure(facts, [name, plains[place]], read);
    });
    addAliases(docs, data);
    return docs;
  };

  // Takes the data of procedures, gives the units that post some of them today.
  search.makeUnits = (data) => {
    const day = today();
    const living = data.units.filter(([, , , last]) => !last || last >= day);
    return living.map(([id, name, set]) => ({ id, name, posted: data.posted[set] }));
  };

  // Takes the data of other pages, gives their documents.
  search.makePageDocs = ({ columns, rows }) => rows.map((row) => {
    const doc = Object.fromEntries(columns.map((name, place) => [name, row[place]]));
    const related = doc.words ? doc.words.split("|") : [];
    return { ...doc, names: [doc.title], aliases: [], related, words: [doc.detail] };
  });
})();
