// Decimal numbers as text, with all their digits: a browser's own numbers would make 0.1 + 0.2 of them.
(() => {
  "use strict";
  const parts = (globalThis.niemyetCompare ??= {});
  const [GROUPS, POINT] = globalThis.niemyet.isEnglish ? [",", "."] : [".", ","];

  const places = (text) => (text.split(".")[1] ?? "").length;
  const whole = (text, scale) => BigInt(text.replace(".", "") + "0".repeat(scale - places(text)));

  // Takes two numbers, gives the first less the second; both and the answer are text like -1.25.
  parts.minus = (one, other) => {
    const scale = Math.max(places(one), places(other));
    const difference = whole(one, scale) - whole(other, scale);
    const digits = String(difference).replace("-", "").padStart(scale + 1, "0");
    const text = scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
    return difference < 0n ? `-${text}` : text;
  };

  // Takes a number as text, tells whether it is below, at or above zero: -1, 0 or 1.
  parts.sign = (text) => (/[1-9]/.test(text) ? (text.startsWith("-") ? -1 : 1) : 0);

  // Takes 1234.56, gives 1.234,56 as Vietnamese readers write it, 1,234.56 for English ones.
  parts.written = (text) => {
    const [front, back] = text.split(".");
    const grouped = front.replace(/\B(?=(\d{3})+$)/g, GROUPS);
    return back === undefined ? grouped : `${grouped}${POINT}${back}`;
  };
})();
