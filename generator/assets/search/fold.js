// Text folded as generator/model/folding.py folds it: tests/cases/folding.json binds the two.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const TONES = /[\u0300\u0309\u0303\u0301\u0323]/gu;

  // Takes text, gives its words without marks, in small letters, single spaces between.
  search.fold = (text) =>
    text
      .replace(/[đð]/g, "d")
      .replace(/[ĐÐ]/g, "D")
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .toLowerCase()
      .trim();

  const toneLast = (word) =>
    (word.replace(TONES, "") + (word.match(TONES) ?? []).join("")).normalize("NFC");

  // Takes text, gives its words with their marks, each tone at the end of its word: hoà is hòa.
  search.toned = (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
      .trim()
      .normalize("NFD")
      .split(" ")
      .map(toneLast)
      .join(" ");

  // What a letter is: without marks, with the marks that make another letter of it, and its tone.
  // There are few letters and many words: each is taken apart once.
  const letters = new Map();
  const takeApart = (letter) => {
    const bare = letter.normalize("NFD");
    const known = {
      isWord: /[\p{L}\p{N}\p{M}]/u.test(letter),
      plain: search.fold(letter),
      shape: bare.replace(TONES, "").normalize("NFC"),
      tone: (bare.match(TONES) ?? []).join(""),
    };
    letters.set(letter, known);
    return known;
  };

  // "đăng kí" and "đăng ký" are both right: y after these consonants is read as i.
  const ONE_SPELLING = new Map(["h", "k", "l", "m", "s", "t", "qu"].map((head) => [`${head}y`, `${head}i`]));
  const spelled = (word) => ONE_SPELLING.get(word) ?? word;

  // Takes text, gives the words that the search compares: [{ plain, toned, typed }], without marks, with
  // them, and as they stand.
  search.wordsOf = (text) => {
    const words = [];
    let [plain, shape, tone, typed] = ["", "", "", ""];
    const end = () => {
      if (plain) words.push({ plain: spelled(plain), toned: (spelled(shape) + tone).normalize("NFC"), typed });
      [plain, shape, tone, typed] = ["", "", "", ""];
    };
    for (const letter of text.toLowerCase()) {
      const known = letters.get(letter) ?? takeApart(letter);
      if (known.isWord) {
        [plain, shape, tone, typed] = [plain + known.plain, shape + known.shape, tone + known.tone, typed + letter];
      } else end();
    }
    end();
    return words;
  };

  // Takes text, gives its words without marks.
  search.plainWords = (text) => search.wordsOf(text).map(({ plain }) => plain);
})();
