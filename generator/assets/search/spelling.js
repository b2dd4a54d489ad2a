// Words that occur nowhere, mended from those that do: leftovers of Telex and VNI, words written
// together, one slip. A slip is mended only towards a word that stands beside its neighbour in a name.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const SHORTEST = 3;

  // Takes lists of words, gives how often each word and each pair of neighbours occurs.
  const count = (texts) => {
    const words = new Map();
    const pairs = new Map();
    const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
    for (const text of texts) {
      text.forEach((word, place) => {
        add(words, word);
        if (place) add(pairs, `${text[place - 1]} ${word}`);
      });
    }
    return { words, pairs };
  };

  // "d9ang8" and "ddawngs" are "đăng" with the keys left in.
  const withoutKeys = (word, known) => {
    const telex = word
      .replace(/([aeod])\1/g, "$1")
      .replace(/([aou])w/g, "$1")
      .replace(/w/g, "u");
    const others = [word.replace(/[0-9]/g, ""), telex, telex.replace(/[sfrxjz]$/, "")];
    return others.flatMap(search.plainWords).filter((other) => other.length > 1 && known.words.has(other));
  };

  // Takes two words, says whether one slip lies between them: a letter more, less, other, or two swapped.
  const oneSlip = (a, b) => {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let place = 0;
    while (a[place] === b[place]) place += 1;
    const [restA, restB] = [a.slice(place), b.slice(place)];
    return (
      restA.slice(1) === restB.slice(1) ||
      restA.slice(1) === restB ||
      restA === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    );
  };

  const inTwo = (word, known) => {
    for (let place = 2; place < word.length - 1; place += 1) {
      const parts = search.plainWords(`${word.slice(0, place)} ${word.slice(place)}`);
      if (known.pairs.has(parts.join(" "))) return parts;
    }
    return null;
  };

  const slips = (word, known) =>
    word.length < SHORTEST || /\d/.test(word)
      ? []
      : [...known.words.keys()].filter((other) => oneSlip(word, other));

  // Takes a word and its neighbours, gives the known word that it may have been, or null.
  const bestFit = (word, before, after, known) => {
    const often = (pair) => known.pairs.get(pair) ?? 0;
    const alone = !before && !after;
    const fit = (other) =>
      alone ? known.words.get(other) : often(`${before} ${other}`) + often(`${other} ${after}`);
    let best = { other: null, fit: 0 };
    for (const other of [...withoutKeys(word, known), ...slips(word, known)]) {
      if (fit(other) > best.fit) best = { other, fit: fit(other) };
    }
    return best.other;
  };

  const mendWord = (word, before, after, known) => {
    const other = bestFit(word, before, after, known);
    return other ? [other] : inTwo(word, known) ?? [withoutKeys(word, known)[0] ?? word];
  };

  // Takes the texts that can be found, gives a function that mends the words of a query.
  search.makeMender = (texts) => {
    const known = count(texts);
    const vocabulary = [...known.words.keys()];
    const isKnown = (word, last) =>
      known.words.has(word) || (last && vocabulary.some((other) => other.startsWith(word)));
    return (words) =>
      words.reduce((mended, word, place) => {
        const kept = isKnown(word, place === words.length - 1);
        const before = mended.at(-1) ?? "";
        return mended.concat(kept ? [word] : mendWord(word, before, words[place + 1] ?? "", known));
      }, []);
  };
})();
