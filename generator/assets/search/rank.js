// The one rule of ranking. The index gives a score for rare words in weighty places; here it is
// multiplied for names that are, begin with or hold what was typed, for words that stand together,
// for marks that agree, and for what many people need. docs/search.md tells it in words.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const COMMON = [1, 1.2, 1.35];
  const ENDED = 0.1;
  const ALL = 0.999;
  const NEARNESS = [
    { equal: 3.2, begins: 1.9, holds: 1.6, almost: 1.4 },
    { equal: 3, begins: 1.5, holds: 1.5, almost: 1.3 },
    { equal: 1.8, begins: 1.3, holds: 1.3, almost: 1.2 },
    { equal: 1, begins: 1, holds: 1, almost: 1 },
  ];
  const [NAMES, ALIASES, RELATED, WORDS] = [0, 1, 2, 3];
  const INSIDE = 1.5;
  const NOT_ASKED = -1;

  const plus = (a, b) => a + b;
  const bitsOf = (list, test) => list.reduce((bits, item, at) => (test(item) ? bits | (1 << at) : bits), 0);

  // Takes words, how much of the query each is, and the vocabulary of an index, gives what texts are
  // compared with. asks: from the number of a word to its place in the query; the last may be unfinished.
  const makeAsked = (words, parts, vocabulary) => {
    const last = words.length - 1;
    const asks = new Int8Array(vocabulary.words.length).fill(NOT_ASKED);
    for (const number of vocabulary.startingWith(words[last].plain)) asks[number] = last;
    const numbers = words.map(({ plain }) => vocabulary.find(plain) ?? NOT_ASKED);
    numbers.forEach((number, place) => { if (number !== NOT_ASKED) asks[number] = place; });
    const sums = [];
    return {
      asks,
      count: words.length,
      bare: vocabulary.bare,
      whole: numbers[last],
      // A word asked for twice is found at its last place, and counts for both.
      order: numbers.map((number, place) => (number === NOT_ASKED ? place : asks[number])),
      bits: numbers.map((number) => bitsOf(numbers, (other) => other === number)),
      partOf: (bits) => (sums[bits] ??= parts.filter((_, place) => bits & (1 << place)).reduce(plus, 0)),
      // "trú cho" says nothing.
      isPair: words.map((word, place) => place < last && !word.isLittle && !words[place + 1].isLittle),
      marks: words.map(({ mark }) => (mark ? vocabulary.findMarked(mark) : undefined)),
    };
  };

  const runsFrom = (places, start, order, first, length) => {
    for (let step = 0; step < length; step += 1) {
      if (places[start + step] !== order[first + step]) return false;
    }
    return true;
  };

  // "làm giấy khai sinh cho con" holds "giấy khai sinh".
  const isInside = (places, order) => {
    for (let first = 0; first + places.length <= order.length; first += 1) {
      if (runsFrom(places, 0, order, first, places.length)) return true;
    }
    return false;
  };

  const nearness = (text, places, asked, weight, share) => {
    const { order, count, bare, whole } = asked;
    for (let start = 0; start + count <= text.length; start += 1) {
      if (!runsFrom(places, start, order, 0, count)) continue;
      const isWhole = bare[text[start + count - 1]] === whole;
      if (isWhole && text.length === count) return weight.equal;
      if (!start) return weight.begins;
      return isWhole ? weight.holds : weight.almost;
    }
    return text.length > 1 && isInside(places, order) ? 1 + INSIDE * share ** 2 : 1;
  };

  // Takes a text, gives which words of the query it holds, and which neighbours, in bits; how near it
  // comes to the query; and how alike the two are, 1 where each holds all of the other.
  const readText = (text, asked, weight) => {
    const places = text.map((number) => asked.asks[asked.bare[number]]);
    let [held, pairs, many] = [0, 0, 0];
    places.forEach((place, index) => {
      if (place === NOT_ASKED) return;
      many += 1;
      held |= asked.bits[place];
      if (asked.isPair[place] && places[index + 1] === asked.order[place + 1]) pairs |= 1 << place;
    });
    if (!many) return NOTHING;
    const [ofText, ofQuery] = [many / text.length, asked.partOf(held)];
    const near = nearness(text, places, asked, weight, ofQuery);
    return { held, pairs, near, alike: (2 * ofText * ofQuery) / (ofText + ofQuery) };
  };
  const NOTHING = { held: 0, pairs: 0, near: 1, alike: 0 };

  // Takes a document, gives the same of all its texts. share: how much of the query its names and one way
  // of calling it hold; a word of one everyday name and a word of another say nothing together.
  const readDoc = (doc, asked) => {
    let [own, share, pairs, near, alike] = [0, 0, 0, 1, 0];
    for (const field of [NAMES, WORDS, ALIASES, RELATED]) {
      for (const text of doc.texts[field]) {
        const read = readText(text, asked, NEARNESS[field]);
        if (field === NAMES || field === WORDS) own |= read.held;
        else share = Math.max(share, asked.partOf(own | read.held));
        pairs |= read.pairs;
        near = Math.max(near, read.near);
        // A domain's name tells nothing of its procedures apart.
        if (field !== WORDS) alike = Math.max(alike, read.alike);
      }
    }
    return { share: Math.max(share, asked.partOf(own)), pairs, near, alike };
  };

  const countBits = (bits) => {
    let count = 0;
    for (let rest = bits; rest; rest &= rest - 1) count += 1;
    return count;
  };

  // Marks are trusted when typed: "đất" is not "đạt". An unfinished last word counts neither way, nor does
  // a mark that stands nowhere. Gives the share of marks that agree.
  const agreement = (doc, { marks }) => {
    let [judged, agreed] = [0, 0];
    marks.forEach((mark, place) => {
      if (mark === undefined) return;
      const holds = doc.texts.some((texts) => texts.some((text) => text.includes(mark)));
      if (holds) agreed += 1;
      if (holds || place < marks.length - 1) judged += 1;
    });
    return judged ? agreed / judged : 1;
  };

  // Takes words, how much of the query each is, and a vocabulary, gives a function from what the index
  // found to { score, isWhole, isNear }: the score orders; isWhole says that all was found, marks and all;
  // isNear that it stands together.
  search.makeScore = (words, parts, vocabulary) => {
    const asked = makeAsked(words, parts, vocabulary);
    const neighbours = Math.max(1, asked.isPair.filter(Boolean).length);
    return ({ doc, score }) => {
      const { share, pairs, near, alike } = readDoc(doc, asked);
      const agreed = agreement(doc, asked);
      const factors = [
        share ** 2,
        near,
        1 + (2 * countBits(pairs)) / neighbours,
        1 + 2 * alike,
        0.4 + 0.6 * agreed,
        COMMON[doc.common ?? 0],
        doc.over ? ENDED : 1,
      ];
      return {
        score: factors.reduce((product, factor) => product * factor, score),
        isWhole: share > ALL && agreed === 1,
        isNear: near > 1,
      };
    };
  };

  // Takes what the index found, gives a first guess at the order, for what is too much to judge.
  search.guess = ({ doc, score, found }) =>
    score * found * (1 + found / doc.long) * COMMON[doc.common ?? 0] * (doc.over ? ENDED : 1);
})();
