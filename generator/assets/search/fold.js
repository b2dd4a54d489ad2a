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

  // "đăng kí" and "đăng ký" are both right: y after these consonants is written as i.
  const oneSpelling = (word) =>
    word.normalize("NFD").replace(/^(h|k|l|m|s|t|qu)y(?=\p{M}*$)/u, "$1i").normalize("NFC");

  // Names share their words: each is folded once.
  const remembering = (fold) => {
    const known = new Map();
    const wordsOf = (piece) => {
      const words = fold(piece).split(" ").filter(Boolean).map(oneSpelling);
      known.set(piece, words);
      return words;
    };
    return (text) => text.split(/\s+/u).flatMap((piece) => known.get(piece) ?? wordsOf(piece));
  };

  // Take text, give the list of words that the search compares: without marks, and with them.
  search.plainWords = remembering(search.fold);
  search.tonedWords = remembering(search.toned);
})();
