// Tables whose rows can be put in order by a column: each heading becomes a button.
(() => {
  "use strict";
  const words = new Intl.Collator("vi", { numeric: true });
  const said = globalThis.niemyet.element("p", { class: "visually-hidden", role: "status" });

  // Takes two cells, gives which comes first: numbers by size, words as in a dictionary.
  const compare = (one, other) => {
    const [a, b] = [Number(one), Number(other)];
    return Number.isNaN(a) || Number.isNaN(b) ? words.compare(one, other) : a - b;
  };

  const orderOf = (row, column) => row.cells[column].dataset.order ?? "";

  // What is not known stands last, whichever way the rest is turned; equals keep their places.
  const sorted = (rows, column, sign) =>
    [...rows].sort((one, other) => {
      const [a, b] = [orderOf(one, column), orderOf(other, column)];
      if (!a || !b) return Number(!a) - Number(!b);
      return sign * compare(a, b);
    });

  const sortBy = (table, heads, column) => {
    const head = heads[column];
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    body.append(...sorted([...body.rows], column, down ? -1 : 1));
    said.textContent = `Đã xếp theo ${head.textContent.trim()}, ${down ? "từ cuối lên đầu" : "từ đầu xuống cuối"}.`;
  };

  const start = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    heads.forEach((head, column) => {
      if (!rows.some((row) => orderOf(row, column))) return;
      const button = globalThis.niemyet.element("button", { type: "button", class: "sort" });
      // A name in two languages stays one line of words, not three boxes side by side.
      const name = globalThis.niemyet.element("span", {}, ...head.childNodes);
      button.append(name);
      button.addEventListener("click", () => sortBy(table, heads, column));
      head.append(button);
    });
  };

  const tables = document.querySelectorAll("table[data-sortable]");
  if (!tables.length) return;
  document.body.append(said);
  tables.forEach(start);
})();
