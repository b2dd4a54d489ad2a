// Names of places, today's and old ones, found by what somebody typed. An old name leads to the units
// that took its place; where there are several, each is offered, and none is guessed.
(() => {
  "use strict";
  const parts = (globalThis.niemyetPlace ??= {});
  const MOST = 12;
  const CLEAR = 45;
  const LONGEST = 100;

  // What people write for the kind of a unit, when a name follows.
  const SHORT = {
    x: ["xa"], p: ["phuong"], tt: ["thi", "tran"], h: ["huyen"], q: ["quan"],
    tx: ["thi", "xa"], tp: ["thanh", "pho"], t: ["tinh"],
  };
  const KINDS = /^(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh) /u;

  // What is typed is read as the search reads it: both understand the same.
  const wordsOf = (text) => globalThis.niemyetSearch.wordsOf(text);
  const plain = (text) => wordsOf(text).map((word) => word.plain);

  // Takes the data and today, gives one object for each unit; parents and followers are such objects.
  parts.readPlaces = (data, today) => {
    const rows = data.id.map((id, place) => ({
      id, name: data.name[place], level: data.level[place], to: data.to[place],
    }));
    for (const [place, row] of rows.entries()) {
      row.parent = rows[data.parent[place]] ?? null;
      row.kind = data.levels[row.level];
      row.over = row.to !== "" && row.to < today;
      row.whole = row.parent ? `${row.name} (${row.parent.name})` : row.name;
      row.followers = data.followers[place].map(([follower, note]) =>
        ({ place: rows[follower], note: data.notes[note] }));
      const names = [row.name, ...data.others[place].split("|")].filter(Boolean);
      row.names = names.map(plain);
      row.toned = new Set(names.flatMap(wordsOf).map((word) => word.toned));
    }
    for (const row of rows) row.around = plain(row.parent ? areaOf(row.parent) : "");
    return rows;
  };
  const areaOf = (row) => (row.parent ? `${row.name} ${areaOf(row.parent)}` : row.name);

  const readTyped = (typed) => {
    const read = wordsOf(typed.slice(0, LONGEST).normalize("NFC"));
    const words = read.map((word) => word.plain);
    const kind = words.length > 1 && SHORT[words[0]];
    const marked = read.filter(({ plain: bare, toned }) => toned !== bare).map(({ toned }) => toned);
    return { words: kind ? [...kind, ...words.slice(1)] : words, marked };
  };

  // The last word may still be on its way.
  const holds = (words, wanted) =>
    wanted.every((word, position) =>
      words.some((known) => (position === wanted.length - 1 ? known.startsWith(word) : known === word)));

  const nameScore = (name, wanted) => {
    const known = name.join(" ");
    const asked = wanted.join(" ");
    if (known === asked) return 100;
    if (known.replace(KINDS, "") === asked) return 90;
    if (known.startsWith(asked)) return 70;
    if (` ${known}`.includes(` ${asked}`)) return 50;
    return holds(name, wanted) ? 30 : 0;
  };
  const placeScore = (row, wanted) => {
    const best = Math.max(...row.names.map((name) => nameScore(name, wanted)));
    return best || (holds([...row.names.flat(), ...row.around], wanted) ? 20 : 0);
  };
  // Marks are trusted when typed, but one of them may still be missing.
  const markScore = (row, marked) => marked.filter((word) => !row.toned.has(word)).length * -8;

  const hits = (rows, { words, marked }, isOld) =>
    rows
      .map((row) => ({ row, score: placeScore(row, words) }))
      .filter((hit) => hit.score)
      .map(({ row, score }) => ({
        row,
        score: score + markScore(row, marked) + row.level * 2 + (row.over === isOld ? 5 : 0),
      }))
      .sort((a, b) => b.score - a.score);

  // Where a name itself was typed, places that only lie in one of that name are noise.
  const clearFirst = (found) => {
    const clear = found.filter((hit) => hit.score >= CLEAR);
    return (clear.length ? clear : found).map((hit) => hit.row);
  };

  // Takes a unit, gives those that stand in its place today; itself, as long as it goes on.
  const today = (row) => (row.over ? row.followers.flatMap(({ place }) => today(place)) : [row]);

  const choicesOf = (row) => {
    if (!row.over) return [{ place: row, old: null, note: "" }];
    const found = row.followers.flatMap(({ place, note }) =>
      today(place).map((living) => ({ place: living, old: row, note })));
    const count = new Set(found.map((choice) => choice.place)).size;
    return found.length
      ? found.map((choice) => ({ ...choice, count }))
      : [{ place: null, old: row, note: "" }];
  };

  const eachOnce = (choices) => {
    const seen = new Set();
    return choices.filter(({ place, old }) => {
      const key = (place ?? old).id;
      return seen.has(key) ? false : seen.add(key);
    });
  };

  // "xã Mỹ Lộc (cũ)" asks for what has ended.
  const OLD = "cu";
  const find = (rows, asked) => {
    const { words } = asked;
    const saysOld = words.length > 1 && words.at(-1) === OLD;
    const whole = clearFirst(hits(rows, asked, false));
    if (whole.length || !saysOld) return whole;
    const name = { words: words.slice(0, -1), marked: asked.marked.filter((word) => word !== "cũ") };
    return clearFirst(hits(rows, name, true));
  };

  // Takes what was typed, gives choices, best first: a unit of today, the old one that led to it if
  // one did, how many took that one's place, and how the source tells it. Without a unit of today,
  // nobody knows what took the old one's place.
  parts.findPlaces = (rows, typed) => {
    const asked = readTyped(typed);
    if (!asked.words.length) return [];
    return eachOnce(find(rows, asked).flatMap(choicesOf)).slice(0, MOST);
  };
})();
