// Ticks are kept by page and words: when the words of a paper change, its tick is gone, rightly.
(() => {
  "use strict";
  const { recall, keep } = globalThis.niemyet;
  const boxes = [...document.querySelectorAll(".ticklist input[type=checkbox]")];
  const key = "ticks:" + location.pathname;
  const words = (box) => box.parentElement.textContent.trim();
  const ticked = new Set(JSON.parse(recall(key) || "[]"));
  for (const box of boxes) {
    box.checked = ticked.has(words(box));
    box.addEventListener("change", () => {
      const now = boxes.filter((each) => each.checked).map(words);
      keep(key, now.length ? JSON.stringify(now) : "");
    });
  }
})();
