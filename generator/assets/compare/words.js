// All that is said about figures side by side.
(() => {
  "use strict";
  const parts = (globalThis.niemyetCompare ??= {});
  const { compareData, element } = globalThis.niemyet;
  const { written, minus, sign } = parts;
  const STEP = { points: " điểm", percent: " điểm phần trăm", dong: " đồng" };
  const VALUE = { points: " điểm", percent: "%", dong: " đồng" };
  // The same words as on the pages, generator/pages/labels.py; a test binds the two.
  const QUALIFIERS = {
    about: "khoảng",
    over: "hơn",
    under: "dưới",
    at_least: "ít nhất",
    at_most: "nhiều nhất",
  };
  const unsigned = (text) => text.replace("-", "");

  const plain = ({ value, max, printed }, unit) => {
    if (value === undefined) return parts.named(printed ?? "");
    if (unit === "ratio") return written(value);
    if (unit === "percent" && (max === undefined || max === "100")) return `${written(value)}%`;
    return max === undefined ? `${written(value)}${VALUE[unit] ?? ""}` : `${written(value)}/${written(max)}`;
  };
  const qualified = (words, { qualifier }) =>
    qualifier && words && !words.startsWith(QUALIFIERS[qualifier]) ? `${QUALIFIERS[qualifier]} ${words}` : words;

  // Takes words of a record, gives them as the page's language has them; what exists in Vietnamese
  // only is marked so where it can be.
  const names = compareData.english;
  parts.named = (words) => names?.[words] ?? words;
  parts.spoken = (words) => (names && !Object.hasOwn(names, words) ? element("span", { lang: "vi" }, words) : parts.named(words));

  parts.qualifiers = QUALIFIERS;
  parts.scoreWords = (score, unit) => qualified(plain(score, unit), score);
  parts.rankWords = ({ value, of, tied, printed, scope }) => {
    const place = value && (of ? `${value}/${of}` : `${value} (chưa rõ tổng số)`);
    const words = [place, tied && "đồng hạng", printed && parts.named(printed)].filter(Boolean).join(", ");
    return scope && words ? `${words} (${parts.named(scope)})` : words;
  };

  // Takes two scores that compare and how their difference is told, gives it in words.
  const scoreStep = (told) => ({ one, other }, unit) => {
    if (one.qualifier || other.qualifier) return "có số gần đúng nên không tính chênh lệch";
    const step = minus(one.value, other.value);
    const way = sign(step);
    return way ? `${told[way]} ${written(unsigned(step))}${STEP[unit] ?? ""}` : told[0];
  };
  // A smaller rank is a better place.
  const rankStep = (told) => ({ one, other }) => {
    const step = other.value - one.value;
    return step ? `${told[Math.sign(step)]} ${Math.abs(step)} bậc` : told[0];
  };

  // Between two periods of one unit, and between two units in one period.
  parts.inTime = {
    score: scoreStep({ "-1": "giảm", 0: "không đổi", 1: "tăng" }),
    rank: rankStep({ "-1": "xuống", 0: "giữ nguyên hạng", 1: "lên" }),
  };
  parts.besides = (name) => ({
    score: scoreStep({ "-1": `thấp hơn ${name}`, 0: `bằng ${name}`, 1: `cao hơn ${name}` }),
    rank: rankStep({ "-1": `xếp sau ${name}`, 0: `cùng hạng với ${name}`, 1: `xếp trên ${name}` }),
  });

  parts.said = {
    choose: "Hãy chọn ít nhất một đơn vị.",
    nothing: "Chưa có số nào của đơn vị ấy trong các năm này.",
    done: (units, periods, compared) =>
      `Đã đặt ${units} đơn vị, ${periods} kỳ cạnh nhau; ${compared} cặp số so sánh được.`,
    none: "(không chọn)",
    period: "Kỳ",
    unit: "Đơn vị",
    comparable: "So sánh được?",
    yes: "được",
    no: "không",
    because: (reason) => `vì ${reason}`,
    score: "Điểm",
    value: "Số liệu",
    rank: "Hạng",
    both: "Điểm và hạng",
    computedHow: "Số tính lại:",
    isComputed: "số tính lại",
    unknown: "Chưa có dữ liệu",
    source: "Nguồn: ",
    side: (name) => `${name}: cạnh nhau trong cùng kỳ`,
    time: (name) => `${name}: từ kỳ này sang kỳ sau`,
    result: "Kết quả so sánh",
    copied: "Đã chép đường dẫn.",
    copyByHand: "Trình duyệt không cho chép: hãy chép địa chỉ trên thanh địa chỉ.",
  };
})();
