// How many targets or tasks of a plan are due by today, in Vietnam: the page itself knows no day.
(() => {
  "use strict";
  const { today } = globalThis.niemyet;

  for (const item of document.querySelectorAll("[data-due-days]")) {
    const days = item.dataset.dueDays.split(" ");
    const now = today();
    const due = days.filter((day) => day <= now).length;
    const said = now.split("-").reverse().join("/");
    item.querySelector("strong").textContent = due;
    item.querySelector("span").textContent = `đã đến hạn tính đến ${said}, trong ${days.length} có hạn`;
  }
})();
