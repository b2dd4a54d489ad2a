// What a word may have been: leftovers of Telex and VNI, one slip, letters that sound alike, words
// written together or apart, initials.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const SHORTEST = 3;
  const LONGEST = 40;

  // "d9ang8" and "ddawngs" are "đăng" with the keys left in.
  const withoutKeys = (typed) => {
    const word = typed.replace(/[0-9]/g, "");
    const telex = word
      .replace(/([aeod])\1/g, "$1")
      .replace(/([aou]+)w/g, "$1")
      .replace(/w/g, "u");
    const toneless = telex.replace(/(.)[sfrxjz]+$/, "$1");
    const within = toneless.replace(/([aeiouy])[sfrxj]/g, "$1");
    return [word, telex, toneless, within, within.replace(/(.)\1+/g, "$1")];
  };

  // Takes two words, says whether one slip lies between them: a letter more, less, other (not the
  // first, which is hardly ever mistyped), or two swapped.
  const oneSlip = (a, b) => {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let place = 0;
    while (a[place] === b[place]) place += 1;
    const [restA, restB] = [a.slice(place), b.slice(place)];
    return (
      (place > 0 && restA.slice(1) === restB.slice(1)) ||
      restA.slice(1) === restB ||
      restA === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    );
  };

  const BEGINNINGS = [
    ["ch", "tr"], ["s", "x"], ["d", "gi", "r", "v"], ["l", "n"], ["c", "k"], ["g", "gh"], ["ng", "ngh"],
  ];
  const ENDINGS = [["n", "ng", "nh"], ["c", "t", "ch"], ["i", "y"]];
  const swaps = (groups, swap) =>
    groups.flatMap((group) =>
      group.flatMap((from) => group.filter((to) => to !== from).map((to) => swap(from, to))));
  const BEGIN = swaps(BEGINNINGS, (from, to) => [new RegExp(`^${from}(?=[aeiouy])`), to]);
  const END = swaps(ENDINGS, (from, to) => [new RegExp(`([aeiouy])${from}$`), `$1${to}`]);

  // Takes a word, gives how others may write it by ear: "chong" for "trong".
  const soundAlikes = (word) =>
    [...BEGIN, ...END].filter(([from]) => from.test(word)).map(([from, to]) => word.replace(from, to));

  // Takes an index, gives what knows its spelling; words are without marks.
  search.makeSpelling = ({ texts, vocabulary }) => {
    const isKnown = (word) => vocabulary.find(word) !== undefined;
    const remembered = new Map();

    const slips = (word) =>
      (word.length < SHORTEST || /\d/.test(word)
        ? []
        : vocabulary.words.filter((other) => oneSlip(word, other)));

    const spellings = (word) => {
      const keys = withoutKeys(word).flatMap(search.plainWords);
      const others = [...keys.filter((other) => other.length > 1), ...soundAlikes(word), ...slips(word)];
      return [...new Set(others)].filter((other) => other !== word && isKnown(other));
    };

    // Takes letters, gives the runs of words in names that begin with them, most frequent first.
    const initials = (letters) => {
      const counts = new Map();
      const first = vocabulary.bare.map((number) => vocabulary.words[number][0]);
      for (const text of texts) {
        for (let start = 0; start + letters.length <= text.length; start += 1) {
          let place = 0;
          while (place < letters.length && first[text[start + place]] === letters[place]) place += 1;
          if (place < letters.length) continue;
          const run = text.slice(start, start + place).map((n) => vocabulary.words[vocabulary.bare[n]]).join(" ");
          counts.set(run, (counts.get(run) ?? 0) + 1);
        }
      }
      return [...counts].sort((a, b) => b[1] - a[1]).map(([run]) => run.split(" "));
    };

    return {
      isKnown,
      isBegun: (word) => vocabulary.startingWith(word).length > 0,
      initials,
      // Takes a word, gives the known words that it may have been; leftovers of keys come first.
      spellings: (word) => {
        if (word.length > LONGEST) return [];
        if (!remembered.has(word)) remembered.set(word, spellings(word));
        return remembered.get(word);
      },
    };
  };
})();
