// Names for the same thing: "sổ đỏ", "GCNQSDĐ", "giấy chứng nhận quyền sử dụng đất".
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const MOST = 8;
  const LONGEST = 16;

  const written = (words) => words.map(({ plain }) => plain).join(" ");
  const unmarked = (text) => search.plainWords(text).map((plain) => ({ plain, mark: "" }));

  // Takes groups of names, the catalogue's own first, gives them by their first word; longer ones first.
  search.makeNames = (groups) => {
    const byFirst = new Map();
    for (const group of groups) {
      // What is written in signs alone has no words to be found by.
      const names = group.map(unmarked).filter((name) => name.length);
      for (const name of names) {
        const known = byFirst.get(name[0].plain) ?? [];
        // "làm CCCD" is no other name for "CCCD".
        const others = names.filter((other) => !` ${written(other)} `.includes(` ${written(name)} `));
        known.push({ name, own: names[0], others });
        byFirst.set(name[0].plain, known);
      }
    }
    for (const known of byFirst.values()) known.sort((a, b) => b.name.length - a.name.length);
    return byFirst;
  };

  const standsAt = (words, name, start) =>
    name.every(({ plain }, place) => words[start + place]?.plain === plain);

  const foundIn = (words, names) => {
    const found = [];
    for (let start = 0; start < words.length; start += 1) {
      const one = names.get(words[start].plain)?.find(({ name }) => standsAt(words, name, start));
      if (!one) continue;
      found.push({ start, ...one });
      start += one.name.length - 1;
    }
    return found;
  };

  const replaced = (words, { start, name }, other) =>
    [...words.slice(0, start), ...other, ...words.slice(start + name.length)].slice(0, LONGEST);

  // Takes words and names, gives [{ words, isOwn }]: with every name in the catalogue's own way, then with
  // one name in each other way.
  search.otherNames = (words, names) => {
    const found = foundIn(words, names);
    const foreign = found.filter(({ name, own }) => name !== own);
    const own = foreign.reduceRight((now, one) => replaced(now, one, one.own), words);
    const others = found.flatMap((one) => one.others.map((other) => replaced(words, one, other)));
    return [
      ...(foreign.length ? [{ words: own, isOwn: true }] : []),
      ...others.map((other) => ({ words: other, isOwn: false })),
    ].slice(0, MOST);
  };
})();
