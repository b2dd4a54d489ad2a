// Which records somebody should have looked at again by today, in Vietnam: the page knows no day.
(() => {
  "use strict";
  const { element, today } = globalThis.niemyet;
  const now = today();

  for (const item of document.querySelectorAll("[data-again-by]")) {
    if (item.dataset.againBy >= now) continue;
    item.querySelector("a").after(" ", element("span", { class: "status status--late" }, "Quá hạn kiểm tra"));
  }
  for (const said of document.querySelectorAll("[data-again-days]")) {
    const pairs = said.dataset.againDays.split(" ").map((pair) => pair.split(":"));
    const late = pairs.reduce((sum, [day, count]) => (day < now ? sum + Number(count) : sum), 0);
    const day = now.split("-").reverse().join("/");
    said.prepend(element("strong", {}, `Tính đến ${day}: ${late} hồ sơ quá hạn kiểm tra.`), " ");
  }
})();
