// Rows to take away: CSV as the site's own files have it, or the records as JSON.
(() => {
  "use strict";
  const data = (globalThis.niemyetData ??= {});
  const { element } = globalThis.niemyet;
  // Where a spreadsheet may begin a cell, and what it may take for a formula there (csv_files.py).
  const OPEN = /(^|[;\t\r\n])(?=[ \u00a0\u3000"']*[-=+@\t\r\uff0d\uff1d\uff0b\uff20])/gu;

  const cell = (text) => {
    const guarded = text.replace(OPEN, "$1'");
    return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };

  // Takes records and the names of columns, gives CSV with a byte order mark, for Excel.
  data.csvOf = (records, columns) => {
    const rows = [columns, ...records.map((record) => columns.map((name) => data.cellOf(record, name)))];
    return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
  };

  data.jsonOf = (records) => `${JSON.stringify(records, null, 1)}\n`;

  // Takes a file's name, its kind and its text, hands it to the reader.
  data.hand = (name, type, text) => {
    const href = URL.createObjectURL(new Blob([text], { type }));
    const link = element("a", { href, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  };
})();
