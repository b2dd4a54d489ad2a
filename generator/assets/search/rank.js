// The one rule of ranking. What the engine finds gets a score for rare and whole words; here it is
// multiplied for names that are, begin with or hold what was typed, for words that stand together,
// for marks that agree, and for what many people need.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const COMMON = [1, 1.2, 1.35];
  const ENDED = 0.1;

  const spaced = (text) => ` ${search.plainWords(text).join(" ")} `;
  const bare = (name) => name.replace(/^Thủ tục /iu, "").replace(/\s*\([^)]*\)\s*$/u, "");

  // Takes a document, gives its folded texts; made when first asked for.
  const read = (doc) =>
    (doc.read ??= {
      names: doc.names.map((name) => spaced(bare(name))),
      aliases: doc.aliases.map(spaced),
      related: doc.related.map(spaced),
    });
  const tonedWords = (doc) =>
    (doc.toned ??= new Set([...doc.names, ...doc.aliases, ...doc.related, ...doc.words].flatMap(search.tonedWords)));

  const NAME = { equal: 3.2, begins: 1.9, holds: 1.6, almost: 1.4 };
  const ALIAS = { equal: 3, begins: 1.5, holds: 1.5, almost: 1.3 };
  const RELATED = { equal: 1.8, begins: 1.3, holds: 1.3, almost: 1.2 };

  const nearness = (text, phrase, weight) => {
    if (text === ` ${phrase} `) return weight.equal;
    if (text.startsWith(` ${phrase}`)) return weight.begins;
    if (text.includes(` ${phrase} `)) return weight.holds;
    if (text.includes(` ${phrase}`)) return weight.almost;
    // "làm giấy khai sinh cho con" holds "giấy khai sinh".
    const inside = text.trim().includes(" ") && ` ${phrase} `.includes(text);
    return inside ? 1 + text.length / (phrase.length + 2) : 1;
  };

  const nearest = (texts, phrase, weight) =>
    texts.reduce((best, text) => Math.max(best, nearness(text, phrase, weight)), 1);

  // Takes a document and words, gives the share of neighbours that are neighbours there too.
  const together = (doc, words) => {
    if (words.length < 2) return 0;
    const texts = Object.values(read(doc)).flat();
    let pairs = 0;
    for (let place = 1; place < words.length; place += 1) {
      const pair = ` ${words[place - 1]} ${words[place]}`;
      if (texts.some((text) => text.includes(pair))) pairs += 1;
    }
    return pairs / (words.length - 1);
  };

  // Marks are trusted when typed: "đất" is not "đạt". An unfinished last word counts neither way.
  const agreement = (doc, { toned, last }) => {
    if (!toned.length) return 1;
    const known = tonedWords(doc);
    const judged = toned.filter((word) => word !== last || known.has(word));
    if (!judged.length) return 1;
    return 0.5 + (0.5 * judged.filter((word) => known.has(word)).length) / judged.length;
  };

  // How much of the shortest name was asked for: "Tách hộ" before a name of forty words with both.
  const fullness = (doc, found) => {
    const lengths = read(doc).names.map((name) => name.split(" ").length - 2);
    return Math.min(1, found / Math.max(1, Math.min(...lengths)));
  };

  // Takes a hit of the engine, its document and the query, gives the score that orders the list.
  search.score = (hit, doc, query) => {
    const found = new Set(hit.queryTerms).size;
    const share = found / new Set(query.words).size;
    const name = nearest(read(doc).names, query.phrase, NAME);
    const alias = nearest(read(doc).aliases, query.phrase, ALIAS);
    const related = nearest(read(doc).related, query.phrase, RELATED);
    return (
      hit.score *
      share ** 2 *
      Math.max(name, alias, related) *
      (1 + together(doc, query.words)) *
      (1 + fullness(doc, found)) *
      agreement(doc, query) *
      COMMON[doc.common ?? 0] *
      (doc.over ? ENDED : 1)
    );
  };
})();
