// The line to cite, ready to paste: with the whole address of this page and the day of the visit.
(() => {
  "use strict";
  const { element, today } = globalThis.niemyet;
  const PLEASE = "(ghi thêm ngày bạn xem)";

  // The record may not know where the site stands; the reader's own address bar does.
  const citation = (line) => {
    const here = `${location.origin}${location.pathname}`;
    const day = today().split("-").reverse().join("/");
    return line.textContent
      .replace(`, ${line.dataset.citation},`, () => `, ${here},`)
      .replace(PLEASE, () => `(xem ngày ${day})`);
  };
  // Where the clipboard is forbidden, the reader copies by hand.
  const byHand = (words) => {
    const field = element("input", { type: "text", readonly: "", value: words, "aria-label": "Câu trích dẫn" });
    queueMicrotask(() => field.select());
    return field;
  };
  const copy = async (words, said) => {
    try {
      await navigator.clipboard.writeText(words);
      said.replaceChildren("Đã chép.");
    } catch { said.replaceChildren(byHand(words)); }
  };

  for (const button of document.querySelectorAll("[data-copy-citation]")) {
    const line = document.querySelector("[data-citation]");
    const said = element("span", { role: "status" });
    button.hidden = false;
    button.after(" ", said);
    button.addEventListener("click", () => copy(citation(line), said));
  }
})();
