// Text in the one style becomes values. It reads that style and nothing else: whoever calls it writes
// the values again and compares, so that what it does not understand is refused, never lost.
(() => {
  "use strict";
  const edit = (globalThis.niemyetEdit ??= {});
  const ENTRY = /^([a-z_]+):(?: (.*))?$/;
  const WHOLE = /^-?[0-9]+$/;

  const indentOf = (line) => line.length - line.trimStart().length;

  const plain = (text) => {
    if (text === "true" || text === "false") return text === "true";
    if (text.startsWith('"') || WHOLE.test(text)) return JSON.parse(text);
    return text;
  };

  // Lines of a text in a block, as long as they stand deeper; they are written one step deeper than
  // the entry or the item that they belong to.
  const block = (lines, from, indent) => {
    const taken = [];
    while (from.at < lines.length && (lines[from.at].trim() === "" || indentOf(lines[from.at]) >= indent)) {
      taken.push(lines[from.at].slice(indent));
      from.at += 1;
    }
    return taken.join("\n");
  };

  const scalarAt = (lines, from, text, indent) => (text === "|-" ? block(lines, from, indent + 2) : plain(text));

  const list = (lines, from, indent) => {
    const items = [];
    while (from.at < lines.length && indentOf(lines[from.at]) === indent && lines[from.at].startsWith("- ", indent)) {
      const rest = lines[from.at].slice(indent + 2);
      if (ENTRY.test(rest)) {
        lines[from.at] = " ".repeat(indent + 2) + rest;
        items.push(group(lines, from, indent + 2));
      } else {
        from.at += 1;
        items.push(scalarAt(lines, from, rest, indent));
      }
    }
    return items;
  };

  const nested = (lines, from, indent) =>
    (lines[from.at] ?? "").startsWith("- ", indent) ? list(lines, from, indent) : group(lines, from, indent);

  const group = (lines, from, indent) => {
    const values = {};
    while (from.at < lines.length && indentOf(lines[from.at]) === indent) {
      const found = ENTRY.exec(lines[from.at].slice(indent));
      if (!found) throw new Error(lines[from.at]);
      from.at += 1;
      const [, name, text] = found;
      values[name] = text === undefined ? nested(lines, from, indent + 2) : scalarAt(lines, from, text, indent);
    }
    return values;
  };

  // Takes the text of a file, gives its values; throws where it cannot be in our style.
  edit.read = (text) => {
    const lines = text.replace(/\n$/, "").split("\n");
    const from = { at: 0 };
    const values = group(lines, from, 0);
    if (from.at < lines.length) throw new Error(lines[from.at]);
    return values;
  };
})();
