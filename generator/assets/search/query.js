// What somebody typed, read: words without and with marks, and the code if it is one.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const LONGEST = 200;
  const MOST_WORDS = 16;

  // Words around the need itself; they are left out as long as something else remains.
  const AROUND = [
    "thủ tục", "tôi muốn", "tôi cần", "em muốn", "muốn", "xin", "cách", "hướng dẫn", "quy trình", "tôi",
    "cho hỏi", "cho em hỏi", "cho tôi hỏi", "xin hỏi", "dùm", "giùm", "giúp", "mới nhất", "online",
    "qua mạng", "làm thế nào", "làm như thế nào", "như thế nào", "thế nào", "làm sao", "ra sao",
    "ở đâu", "đi đâu", "khi nào", "cần những gì", "gồm những gì", "cần giấy tờ gì", "cần giấy phép gì",
    "giấy tờ gì", "làm giấy gì", "giấy gì", "cần làm gì", "phải làm gì", "làm gì", "cần gì", "những gì",
    "hồ sơ gồm", "cần chuẩn bị", "mất bao lâu", "bao lâu", "bao nhiêu tiền", "bao nhiêu",
    "hết bao nhiêu", "tốn bao nhiêu", "tại ủy ban nhân dân xã", "tại ủy ban nhân dân", "ở ủy ban",
    "tại ubnd xã", "ở ubnd xã", "ở ubnd", "tại ubnd", "ở xã", "tại xã", "ở phường", "tại phường",
  ];
  // "làm giấy khai sinh" asks for the paper, "lâm nghiệp" is a domain.
  const FORESTRY = ["nghiep", "sinh", "san", "truong"];
  // These say little about what is needed.
  const LITTLE =
    "cho của và các với về để có là mà khi ở tại được bị vào trong tới đến thì rồi nên bằng theo một những";
  // The same at the end only: "thi" is an examination elsewhere.
  const LAST = ["thì", "gì", "ạ", "nhé", "vậy", "không", "được không", "chưa", "ở"];

  const longestFirst = (a, b) => b.length - a.length;
  const phrases = AROUND.map(search.wordsOf).sort(longestFirst);
  const little = search.wordsOf(LITTLE);
  const endings = LAST.map(search.wordsOf).sort(longestFirst);

  // Marks are trusted when typed.
  const isSame = (word, other) =>
    word?.plain === other.plain && (word.toned === word.plain || word.toned === other.toned);
  const startsAt = (words, phrase, place) =>
    phrase.every((word, index) => isSame(words[place + index], word));

  const withoutPhrase = (words, phrase) => {
    for (let place = 0; place + phrase.length <= words.length; place += 1) {
      if (words.length > phrase.length && startsAt(words, phrase, place)) {
        return [...words.slice(0, place), ...words.slice(place + phrase.length)];
      }
    }
    return words;
  };
  const withoutEndings = (words) => {
    const last = endings.find((phrase) =>
      words.length > phrase.length && startsAt(words, phrase, words.length - phrase.length));
    return last ? withoutEndings(words.slice(0, -last.length)) : words;
  };

  const withoutDoing = (words) =>
    words.length > 1 && words[0].plain === "lam" && !FORESTRY.includes(words[1].plain)
      ? words.slice(1)
      : words;

  const needOf = (words) => withoutDoing(withoutEndings(phrases.reduce(withoutPhrase, words)));

  // A whole code may stand anywhere; a part of one stands alone, or after the word for it.
  const WHOLE = /(?:^|[^\d.])(\d\.?\d{6})(?![\d])/u;
  const PART = /^(?:(?:mã|ma|số|so|thủ tục|thu tuc|tthc)\s+)*(\d[\d.\s]*)(?:h\d{1,2})?$/iu;

  // Takes text, gives the digits of the national code that it holds or is a part of.
  const codeIn = (text) => {
    const digits = (text.match(WHOLE) ?? text.match(PART))?.[1].replace(/\D/g, "").slice(0, 7) ?? "";
    return digits.length > 2 ? digits : "";
  };

  const asWord = ({ plain, toned, typed }) => ({
    plain,
    typed,
    mark: toned === plain ? "" : toned,
    isLittle: little.some((word) => isSame({ plain, toned }, word)),
  });

  // Takes what was typed, of any length, with any signs, gives { code, words, all }: the words of the need,
  // and all that were typed: [{ plain, mark, typed, isLittle }]. mark: the word with its marks, where it has some.
  search.readQuery = (typed) => {
    const text = typed.slice(0, LONGEST).normalize("NFC").trim();
    const all = search.wordsOf(text).slice(0, MOST_WORDS);
    const need = needOf(all);
    const [words, typedWords] = [need, all].map((some) => some.map(asWord));
    return { code: codeIn(text), words, all: need.length < all.length ? typedWords : words };
  };
})();
