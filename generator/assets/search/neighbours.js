// Which words stand beside which in the texts of an index: a slip is mended towards what they say.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});

  // Takes an index, gives after(a, b): how many texts hold the words a b side by side; begun(a, b):
  // whether any word that begins with b stands after a.
  search.makeNeighbours = ({ texts, places, vocabulary }) => {
    const remembered = new Map();

    const read = (number) => {
      const counts = new Map();
      for (const text of places[number] ?? []) {
        const words = texts[text];
        for (let place = 1; place < words.length; place += 1) {
          if (vocabulary.bare[words[place - 1]] !== number) continue;
          const next = vocabulary.words[vocabulary.bare[words[place]]];
          counts.set(next, (counts.get(next) ?? 0) + 1);
        }
      }
      return counts;
    };
    const following = (word) => {
      if (!remembered.has(word)) remembered.set(word, read(vocabulary.find(word)));
      return remembered.get(word);
    };

    return {
      after: (a, b) => following(a).get(b) ?? 0,
      begun: (a, b) => [...following(a).keys()].some((next) => next.startsWith(b)),
      often: (word) => places[vocabulary.find(word)]?.length ?? 0,
    };
  };
})();
