// From a query to documents, best first: each reading of the words is asked, and their answers compete.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const ENOUGH = 8;
  // So many are judged by the rule; what comes after them nobody reads.
  const MOST_WHOLE = 300;
  const MOST_PARTLY = 200;
  const LEAST = 0.2;
  const TOO_WEAK = 0.2;

  const byScore = (a, b) => b.score - a.score || a.doc.id - b.doc.id;

  // Takes what an index found, gives the likeliest of it, and the rest.
  const likeliest = (held, most) => {
    if (held.length <= most) return [held, []];
    const guesses = Float64Array.from(held, search.guess);
    const least = Float64Array.from(guesses).sort()[held.length - most];
    const isLikely = (_, place) => guesses[place] >= least;
    return [held.filter(isLikely), held.filter((hit, place) => !isLikely(hit, place))];
  };

  // Takes one reading, gives [{ doc, score, whole, isNear, reading }]; whole: all that was asked for was found;
  // isNear: it stands together there.
  const answer = (reading, index) => {
    const { words, weight, isWhole } = reading;
    const { ids, hit: hitOf, found, share, parts } = index.hold(words);
    const judge = search.makeScore(words, parts, index.vocabulary);
    const judged = (hits) =>
      hits.map((hit) => {
        const { score, isWhole: whole, isNear } = judge(hit);
        return { doc: hit.doc, score: score * weight, whole, isNear, reading };
      });

    const every = ids.filter((id) => found(id) === words.length).map(hitOf);
    const [likely, rest] = likeliest(every, MOST_WHOLE);
    const all = judged(likely).concat(rest.map(({ doc }) => ({ doc, score: 0, whole: true, reading })));
    const whole = all.filter((hit) => hit.whole);
    if (isWhole) return whole;
    if (whole.length >= ENOUGH || words.length < 2) return all;
    const some = ids.filter((id) => found(id) < words.length && share(id) > LEAST).map(hitOf);
    return all.concat(judged(likeliest(some, MOST_PARTLY)[0]));
  };

  const inOrder = (hits) => [
    ...hits.filter(({ score }) => score).sort(byScore),
    ...hits.filter(({ score }) => !score),
  ];

  const bestOf = (hits) => {
    const best = new Map();
    for (const hit of hits) if (!(best.get(hit.doc)?.score >= hit.score)) best.set(hit.doc, hit);
    return [...best.values()];
  };

  // A word that was mended is written as it stands in what was found.
  const meantBy = ({ doc, reading }, { bare, find, written }) => {
    if (!reading.isMended) return "";
    const stands = doc.texts.flat(2);
    const asFound = ({ plain }, before) => {
      const is = (number, word) => bare[number] === find(word);
      const beside = (number, place) => is(number, plain) && (!before || is(stands[place - 1], before.plain));
      const number = stands.find(beside) ?? stands.find((other) => is(other, plain));
      return written[number] ?? plain;
    };
    return reading.mended.map((word, place, all) => word.typed ?? asFound(word, all[place - 1])).join(" ");
  };

  // Takes an index and groups of names for the same, gives a function from words [{ plain, mark }] to
  // { hits, meant }: meant tells which words were searched instead where the query had slips.
  search.makeFinder = (index, names = []) => {
    const readings = search.makeReader(index, search.makeNames(names));
    return (query) => {
      if (!query.words.length) return { hits: [], meant: "" };
      const answers = readings(query).map((reading) => answer(reading, index));
      const hits = inOrder(answers.length > 1 ? bestOf(answers.flat()) : answers[0]);
      const strong = hits.filter((hit) => hit.whole || hit.score > hits[0].score * TOO_WEAK);
      return { hits: strong, meant: hits.length ? meantBy(hits[0], index.vocabulary) : "" };
    };
  };
})();
