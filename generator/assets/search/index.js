// An index of documents: which words stand in which texts, and which documents hold these. Documents:
// { names, aliases, related, words, common, over }, where aliases are everyday words for the document,
// related ones for what it has to do with. A text is written, or a list of its pieces; one that many
// documents share is read once.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const WEIGHT = [3, 2.5, 1.5, 1];
  const BITS = 2;
  const UNFINISHED = 0.5;
  const LITTLE = 0.3;

  const piecesOf = (text) => (typeof text === "string" ? text.split(" ") : text);
  const isProcedure = (first, second) => first === "Thủ" && second === "tục";
  const opening = (pieces) =>
    (pieces[pieces.length - 1].endsWith(")") ? pieces.map(([letter]) => letter).lastIndexOf("(") : 0);

  // "Thủ tục" before a name and a remark in brackets behind it do not make it another name: the remark
  // counts as other words do. Gives the texts of a document, by field.
  const fieldsOf = (doc) => {
    const remarks = [];
    const names = doc.names.map((name) => {
      const pieces = piecesOf(name);
      const from = pieces.length > 2 && isProcedure(...pieces) ? 2 : 0;
      const open = opening(pieces);
      if (open <= from) return from ? pieces.slice(from) : pieces;
      remarks.push(pieces.slice(open));
      return pieces.slice(from, open);
    });
    return [names, doc.aliases, doc.related, [...doc.words, ...remarks]];
  };

  const rarity = (holding, all) => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

  // Gives an empty index.
  search.makeIndex = () => {
    const vocabulary = search.makeVocabulary();
    const docs = [];
    const texts = [];
    const numbers = new Map();
    const holders = [];
    const places = [];

    const addText = (text) => {
      const number = texts.length;
      if (typeof text === "string") numbers.set(text, number);
      holders.push([]);
      texts.push(vocabulary.read(piecesOf(text)));
      for (const word of texts[number]) {
        const list = (places[vocabulary.bare[word]] ??= []);
        if (list[list.length - 1] !== number) list.push(number);
      }
      return number;
    };

    const add = (doc) => {
      const id = docs.push(doc) - 1;
      doc.id = id;
      doc.texts = fieldsOf(doc).map((field, place) =>
        field.map((text) => {
          const number = numbers.get(text) ?? addText(text);
          holders[number].push((id << BITS) | place);
          return texts[number];
        }));
      doc.long = doc.texts[0][0]?.length || 1;
    };

    const wantedFor = (word, isLast) => {
      const whole = vocabulary.find(word);
      const wanted = whole === undefined ? [] : [[whole, 1]];
      if (!isLast) return wanted;
      return wanted.concat(vocabulary.startingWith(word).map((number) => [number, UNFINISHED]));
    };

    // Takes words by number and how near each is to what was typed, gives the documents that hold one,
    // and writes the best weight of a field for each into best.
    const weigh = (wanted, best) => {
      const found = [];
      for (const [word, nearness] of wanted) {
        for (const text of places[word] ?? []) {
          for (const holder of holders[text]) {
            const id = holder >> BITS;
            const weight = WEIGHT[holder & 3] * nearness;
            if (!best[id]) found.push(id);
            if (weight > best[id]) best[id] = weight;
          }
        }
      }
      return found;
    };

    // Takes words [{ plain, isLittle }], gives { ids, hit, found, share, parts } of the documents that hold
    // any: found and share, by id, tell how many of the words and how much of the query they hold; parts
    // how much of it each word is, rare ones more; hit makes { doc, score, found } of an id: the score
    // counts rare words in weighty fields more.
    const hold = (words) => {
      const [score, share, best] = [0, 0, 0].map(() => new Float32Array(docs.length));
      const found = new Uint8Array(docs.length);
      const ids = [];
      const rarities = words.map(({ plain, isLittle }, place) => {
        const holding = weigh(wantedFor(plain, place === words.length - 1), best);
        const rare = rarity(holding.length, docs.length) * (isLittle ? LITTLE : 1);
        for (const id of holding) {
          if (!found[id]) ids.push(id);
          found[id] += 1;
          share[id] += rare;
          score[id] += rare * best[id];
          best[id] = 0;
        }
        return rare;
      });
      const sum = rarities.reduce((a, b) => a + b, 0);
      return {
        ids,
        hit: (id) => ({ doc: docs[id], score: score[id], found: found[id] }),
        found: (id) => found[id],
        share: (id) => share[id] / sum,
        parts: rarities.map((rare) => rare / sum),
      };
    };

    return { docs, texts, places, vocabulary, add, hold };
  };
})();
