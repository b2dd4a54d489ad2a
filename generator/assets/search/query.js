// What somebody typed, read: words without and with marks, and the code if it is one.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const LONGEST = 200;
  const MOST_WORDS = 16;

  // Words around the need itself; they are left out as long as something else remains.
  const AROUND = [
    "thủ tục", "tôi muốn", "tôi cần", "em muốn", "muốn", "xin", "cách", "hướng dẫn", "quy trình",
    "làm thế nào", "làm như thế nào", "như thế nào", "thế nào", "làm sao", "ra sao", "ở đâu",
    "cần những gì", "gồm những gì", "cần giấy tờ gì", "giấy tờ gì", "cần gì", "những gì",
    "mất bao lâu", "bao lâu", "bao nhiêu tiền", "bao nhiêu", "hết bao nhiêu", "phải làm gì",
  ];
  // "làm giấy khai sinh" asks for the paper, "lâm nghiệp" is a domain.
  const FORESTRY = ["nghiep", "sinh", "san", "truong"];

  const longestFirst = (a, b) => b.length - a.length;
  const phrases = AROUND.map(search.plainWords).sort(longestFirst);

  const startsAt = (words, phrase, place) =>
    phrase.every((word, index) => words[place + index]?.plain === word);

  const withoutPhrase = (words, phrase) => {
    for (let place = 0; place + phrase.length <= words.length; place += 1) {
      if (words.length > phrase.length && startsAt(words, phrase, place)) {
        return [...words.slice(0, place), ...words.slice(place + phrase.length)];
      }
    }
    return words;
  };

  const withoutDoing = (words) =>
    words.length > 1 && words[0].plain === "lam" && !FORESTRY.includes(words[1].plain)
      ? words.slice(1)
      : words;

  const CODE = /^(?:(?:mã|ma)\s+(?:số\s+|so\s+|tthc\s+)?)?(\d[\d.\s]*)(?:h\d{1,2})?$/iu;

  // Takes text, gives the digits of the national code that it is or is a part of.
  const codeIn = (text) => {
    const digits = (text.match(CODE)?.[1] ?? "").replace(/\D/g, "").slice(0, 7);
    return digits.length > 2 ? digits : "";
  };

  // Takes what was typed, gives { code, words, toned, last, phrase }; of any length, with any signs.
  search.readQuery = (typed) => {
    const text = typed.slice(0, LONGEST).normalize("NFC").trim();
    const toned = search.tonedWords(text);
    const all = search.plainWords(text).map((plain, index) => ({ plain, toned: toned[index] }));
    const words = withoutDoing(phrases.reduce(withoutPhrase, all)).slice(0, MOST_WORDS);
    return {
      code: codeIn(text),
      words: words.map((word) => word.plain),
      toned: words.filter((word) => word.toned !== word.plain).map((word) => word.toned),
      last: words.at(-1)?.toned ?? "",
      phrase: words.map((word) => word.plain).join(" "),
    };
  };
})();
