// How the words of a query may be read. Words that occur nowhere are mended; where two words never
// stand together, one of them may be another word mistyped: both readings are tried.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  // Short ones only where no vowel makes a word of them.
  const INITIALS = /^(?:[b-df-hj-np-tvwxz]{3,}|[a-z]{4,})$/;
  const NO_VOWEL = /^[b-df-hj-np-tvwxz]+$/;
  const MOST_INITIALS = 3;
  // What was typed comes before what may have been meant.
  const DOUBTFUL = 0.5;
  const SAME = 0.7;

  const unmarked = (plain) => ({ plain, mark: "" });

  // Takes an index and names for the same, gives a function from a query to the readings worth trying:
  // [{ words, weight, isWhole, isMended, mended }]. isWhole: only what holds every word may answer it;
  // mended: the words before names for the same took their place.
  search.makeReader = (index, names) => {
    const spelling = search.makeSpelling(index);
    const near = search.makeNeighbours(index);
    const isRead = (word, isLast) => spelling.isKnown(word) || (isLast && spelling.isBegun(word));

    const fit = (word, before, after) => {
      if (!before && !after) return near.often(word);
      return (before ? near.after(before, word) : 0) + (after ? near.after(word, after) : 0);
    };
    const fittest = (words, before, after) => {
      let best = { word: null, fit: 0 };
      for (const word of words) {
        const now = fit(word, before, after);
        if (now > best.fit) best = { word, fit: now };
      }
      return best.word;
    };

    // "dangkykhaisinh": known words, each beside the next in some name.
    const apart = (letters, before = "") => {
      for (let place = letters.length; place > 1; place -= 1) {
        const [head = ""] = search.plainWords(letters.slice(0, place));
        if (!spelling.isKnown(head) || (before && !near.after(before, head))) continue;
        if (place === letters.length) return [head];
        const rest = apart(letters.slice(place), head);
        if (rest) return [head, ...rest];
      }
      return null;
    };

    const mended = (word, before, after) => {
      const one = NO_VOWEL.test(word) ? null : fittest(spelling.spellings(word), before, after);
      return one ? [one] : (word.length < 30 && apart(word)) || null;
    };

    // "khai si nh": a piece that is no word belongs to the one beside it.
    const joined = (words, place) => {
      for (const from of [place - 1, place]) {
        const whole = (words[from]?.plain ?? " ") + (words[from + 1]?.plain ?? " ");
        if (!spelling.isKnown(whole)) continue;
        return [...words.slice(0, from), unmarked(whole), ...words.slice(from + 2)];
      }
      return null;
    };

    const withMended = (words) => {
      let now = words;
      for (let place = 0; place < now.length; place += 1) {
        if (isRead(now[place].plain, place === now.length - 1)) continue;
        const [before, after] = [now[place - 1], now[place + 1]].map((word) => word?.plain ?? "");
        const known = (word) => (spelling.isKnown(word) ? word : "");
        const better = mended(now[place].plain, known(before), known(after));
        if (better) now = [...now.slice(0, place), ...better.map(unmarked), ...now.slice(place + 1)];
        else now = joined(now, place) ?? now;
      }
      return now;
    };

    const isStrange = (words, place) => {
      if (place < 1 || place >= words.length) return false;
      const [a, b] = [words[place - 1], words[place]].map(({ plain }) => plain);
      if (!spelling.isKnown(a)) return false;
      return place === words.length - 1 ? !near.begun(a, b) : spelling.isKnown(b) && !near.after(a, b);
    };

    const changedAt = (words, place) => {
      const [before, after] = [words[place - 1], words[place + 1]].map((word) => word?.plain ?? "");
      const fits = (word) => (!before || near.after(before, word)) && (!after || near.after(word, after));
      const word = fittest(spelling.spellings(words[place].plain).filter(fits), before, after);
      if (!word) return null;
      const changed = words.map((old, at) => (at === place ? unmarked(word) : old));
      return { fit: fit(word, before, after), words: changed };
    };

    const changed = (words) => {
      const found = words.map((_, place) =>
        isStrange(words, place) || isStrange(words, place + 1) ? changedAt(words, place) : null);
      return found.filter(Boolean).sort((a, b) => b.fit - a.fit)[0]?.words;
    };

    const withInitials = (words) => {
      const place = words.findIndex(({ plain }, at) =>
        INITIALS.test(plain) && !isRead(plain, at === words.length - 1));
      if (place < 0) return [];
      return spelling.initials(words[place].plain).slice(0, MOST_INITIALS)
        .map((run) => [...words.slice(0, place), ...run.map(unmarked), ...words.slice(place + 1)]);
    };

    const withOtherNames = (reading) => [
      reading,
      ...search.otherNames(reading.words, names).map(({ words, isOwn }) =>
        ({ ...reading, words, weight: reading.weight * SAME, isWhole: reading.isWhole || !isOwn })),
    ];

    // What is left without the words around the need; what was typed as it stands; what may have been meant.
    return ({ words: need, all }) => {
      const words = withMended(withMended(need));
      const isMended = (read) => read !== need && read !== all;
      const reading = (weight, isWhole) => (read) =>
        ({ words: read, weight, isWhole, isMended: isMended(read), mended: read });
      const others = [changed(words), ...withInitials(words)].filter(Boolean);
      return [
        reading(1, false)(words),
        ...(all.length > need.length ? [reading(1, true)(all)] : []),
        ...others.map(reading(DOUBTFUL, true)),
      ].flatMap(withOtherNames);
    };
  };
})();
