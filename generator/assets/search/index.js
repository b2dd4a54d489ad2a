// A list of documents that can be searched. Documents: { names, aliases, related, words, common, over },
// where aliases are everyday words for this document, related ones for a word in its name.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const ENOUGH = 8;
  // Ranked by our rule; the engine's own order is good enough for what comes after.
  const MOST = 200;
  const TOO_WEAK = 0.2;
  const FIELDS = ["names", "aliases", "related", "words"];
  const BOOST = { names: 3, aliases: 2.5, related: 1.5, words: 1 };

  const OPTIONS = {
    boost: BOOST,
    prefix: (word, place, words) => place === words.length - 1,
    fuzzy: (word) => (word.length > 3 && !/\d/.test(word) ? 0.25 : false),
    bm25: { k: 0.5, b: 0.6, d: 0.5 },
    weights: { fuzzy: 0.4, prefix: 0.5 },
  };

  const engineFor = (docs) => {
    const engine = new MiniSearch({
      fields: FIELDS,
      extractField: (doc, field) => (field === "id" ? doc.id : doc[field].join(" ")),
      tokenize: search.plainWords,
      processTerm: (word) => word,
      searchOptions: OPTIONS,
    });
    docs.forEach((doc, id) => { doc.id = id; });
    engine.addAll(docs);
    return engine;
  };

  const allTexts = (doc) => FIELDS.flatMap((field) => doc[field]);
  const byScore = (a, b) => b.score - a.score || a.doc.id - b.doc.id;

  // Takes a query, gives it with unknown words mended; meant tells which words were searched instead.
  const mended = (query, mend) => {
    const words = mend(query.words);
    const phrase = words.join(" ");
    return phrase === query.phrase ? query : { ...query, words, phrase, meant: phrase };
  };

  // Takes documents, gives a function from a query to { hits: [{ doc, score, whole }], meant }, best
  // first; whole: every word was found; meant: what was searched where the query had slips.
  search.makeIndex = (docs) => {
    const engine = engineFor(docs);
    const mend = search.makeMender(docs.flatMap(allTexts).map(search.plainWords));
    const scored = (hits, query, whole) =>
      hits.map(({ id, score, queryTerms }, place) => ({
        doc: docs[id],
        score: place < MOST ? search.score({ score, queryTerms }, docs[id], query) : -place,
        whole,
      }));

    const withSomeWords = (query, known) => {
      const least = Math.max(2, Math.ceil(query.words.length / 2));
      const hits = engine.search(query.phrase, { combineWith: "OR" });
      return hits.filter((hit) => !known.has(hit.id) && hit.queryTerms.length >= least);
    };

    return (typed) => {
      if (!typed.words.length) return { hits: [], meant: "" };
      const query = mended(typed, mend);
      const all = engine.search(query.phrase, { combineWith: "AND" });
      const found = scored(all, query, true);
      if (all.length < ENOUGH && query.words.length > 2) {
        found.push(...scored(withSomeWords(query, new Set(all.map((hit) => hit.id))), query, false));
      }
      found.sort(byScore);
      const strong = found.filter((hit) => hit.whole || hit.score > found[0].score * TOO_WEAK);
      return { hits: strong, meant: query.meant ?? "" };
    };
  };
})();
