// The page with a table to filter: fetches a set of records, shows what holds the words, hands it out.
(() => {
  "use strict";
  const data = (globalThis.niemyetData ??= {});
  const { addressOf, element, isEnglish, once } = globalThis.niemyet;
  const STEP = 50;

  const ask = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  };

  // Takes the name of a kind, gives its records, what finds some of them, and what their columns are called.
  const fetched = new Map();
  const setOf = (kind) => {
    if (!fetched.has(kind))
      fetched.set(kind, once(async () => {
        const paths = [`api/v1/${kind}.json`, `api/v1/schemas/${kind}.json`];
        const [{ records }, { properties }] = await Promise.all(paths.map((path) => ask(addressOf(path))));
        const columns = data.columnsOf(records);
        const title = (name) => (!isEnglish && properties[name]?.title) || name;
        return { find: data.finder(records), columns, titles: columns.map(title) };
      }));
    return fetched.get(kind)();
  };

  const row = (record, columns) =>
    element("tr", {}, ...columns.map((name, place) =>
      element(place ? "td" : "th", place ? {} : { scope: "row" }, data.cellOf(record, name))));

  const table = (titles) => {
    const head = element("tr", {}, ...titles.map((title) => element("th", { scope: "col" }, title)));
    return element("table", { class: "data" }, element("thead", {}, head), element("tbody", { lang: "vi" }));
  };

  // Takes a place, rows, columns and their titles, shows the first rows there, and more when asked.
  const show = (place, rows, columns, titles) => {
    const made = table(titles);
    const more = element("button", { type: "button" }, "Xem thêm");
    const add = () => {
      const shown = made.tBodies[0].rows.length;
      made.tBodies[0].append(...rows.slice(shown, shown + STEP).map((record) => row(record, columns)));
      more.hidden = made.tBodies[0].rows.length >= rows.length;
    };
    more.addEventListener("click", add);
    add();
    const region = element("div", { class: "table-scroll", role: "region", tabindex: "0", "aria-label": "Các dòng tìm được" }, made);
    place.replaceChildren(region, more);
    place.hidden = rows.length === 0;
  };

  data.start = (form) => {
    const one = (name) => form.querySelector(`[data-table-${name}]`);
    const place = document.querySelector("[data-table-result]");
    const broken = document.querySelector("[data-table-broken]");
    const takers = [...form.querySelectorAll("[data-table-take]")];
    let current = null;
    let asked = 0;

    const look = async () => {
      const mine = ++asked;
      one("said").textContent = "Đang lấy dữ liệu…";
      try {
        const { find, columns, titles } = await setOf(one("kind").value);
        if (mine !== asked) return;
        const rows = find(one("words").value);
        current = { rows, columns, name: one("kind").value };
        one("said").textContent = rows.length ? `Tìm được ${rows.length.toLocaleString(document.documentElement.lang)} dòng.` : "Không có dòng nào chứa các chữ ấy.";
        show(place, rows, columns, titles);
        broken.hidden = true;
      } catch {
        if (mine !== asked) return;
        one("said").textContent = "";
        current = null;
        place.hidden = true;
        broken.hidden = false;
      }
      takers.forEach((button) => { button.disabled = !current?.rows.length; });
    };
    const take = (kind) => {
      const { rows, columns, name } = current;
      if (kind === "csv") data.hand(`${name}.csv`, "text/csv;charset=utf-8", data.csvOf(rows, columns));
      else data.hand(`${name}.json`, "application/json", data.jsonOf(rows));
    };

    form.addEventListener("submit", (event) => { event.preventDefault(); look(); });
    one("kind").addEventListener("change", look);
    takers.forEach((button) => button.addEventListener("click", () => take(button.dataset.tableTake)));
    form.hidden = false;
  };
})();
