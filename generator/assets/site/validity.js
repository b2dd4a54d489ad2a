// Pages tell from which day until which something applies; whether that is so today, only the
// reader's device knows (decision 0007).
(() => {
  "use strict";
  const { element, today } = globalThis.niemyet;
  const now = today();

  const state = ({ since, until }) => {
    if (until && until < now) return "Đã hết hiệu lực";
    return since && now < since ? "Chưa áp dụng" : "";
  };

  for (const each of document.querySelectorAll("[data-since], [data-until]")) {
    const words = state(each.dataset);
    if (!words) continue;
    if (each.matches(".note")) each.classList.add("note--closed");
    const said = element("span", { class: "status status--closed" }, words);
    const first = each.querySelector("strong");
    if (first) first.after(" ", said);
    else each.append(" ", said);
  }
})();
