// The words of an index, numbered: with marks, and without. Numbers compare faster than words.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});

  // Takes a list in order and a beginning, gives the place of the first word that is not before it.
  const firstFrom = (sorted, beginning) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  // Gives an empty vocabulary. read: takes the pieces of a text, gives the numbers of its words with marks,
  // new words among them; written: how they
  // stand there; bare: from such a number to that of the word without
  // marks, which all others take and give.
  search.makeVocabulary = () => {
    const words = [];
    const bare = [];
    const written = [];
    const marked = new Map();
    const plain = new Map();
    const pieces = new Map();
    let sorted = null;

    const numberOf = ({ toned, plain: word, typed }) => {
      if (!plain.has(word)) {
        plain.set(word, words.push(word) - 1);
        sorted = null;
      }
      if (!marked.has(toned)) {
        marked.set(toned, bare.push(plain.get(word)) - 1);
        written.push(typed);
      }
      return marked.get(toned);
    };
    const readPiece = (piece) => {
      const numbers = search.wordsOf(piece).map(numberOf);
      pieces.set(piece, numbers);
      return numbers;
    };

    const read = (text) => {
      const numbers = [];
      for (const piece of text) {
        for (const number of pieces.get(piece) ?? readPiece(piece)) numbers.push(number);
      }
      return numbers;
    };

    const startingWith = (beginning) => {
      sorted ??= [...words].sort();
      const found = [];
      for (let place = firstFrom(sorted, beginning); sorted[place]?.startsWith(beginning); place += 1) {
        found.push(plain.get(sorted[place]));
      }
      return found;
    };

    return {
      words, written, bare, read, startingWith,
      find: (word) => plain.get(word),
      findMarked: (toned) => marked.get(toned),
    };
  };
})();
