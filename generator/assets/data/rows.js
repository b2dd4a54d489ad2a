// Records as rows: which fields make columns, what a cell says, which rows hold the words sought.
(() => {
  "use strict";
  const data = (globalThis.niemyetData ??= {});
  const { fold } = globalThis.niemyetSearch;
  const LEFT_OUT = new Set(["record_file"]);
  const SAME_AS_KEY = ["id", "code", "number"];

  const isPlain = (value) => value !== null && typeof value !== "object";
  const isCell = (value) => isPlain(value) || (Array.isArray(value) && value.length > 0 && value.every(isPlain));

  // Takes records, gives the names of the fields whose values fit a cell, in the order they are met.
  data.columnsOf = (records) => {
    const names = new Set();
    const isTold = records.every((record) => SAME_AS_KEY.some((name) => record[name] === record.key));
    for (const record of records)
      for (const [name, value] of Object.entries(record)) if (isCell(value) && !LEFT_OUT.has(name)) names.add(name);
    if (isTold) names.delete("key");
    return [...names];
  };

  // Takes a record and a field, gives what its cell says; what is not known is empty.
  data.cellOf = (record, name) => {
    const value = Object.hasOwn(record, name) ? record[name] : "";
    return isCell(value) ? [value].flat().join("; ") : "";
  };

  // Takes records, gives what finds those of them that hold all words, whatever their marks.
  data.finder = (records) => {
    const folded = records.map((record) => ` ${fold(JSON.stringify(Object.values(record)))}`);
    return (words) => {
      const sought = fold(words).split(" ").filter(Boolean).map((word) => ` ${word}`);
      return records.filter((_, place) => sought.every((word) => folded[place].includes(word)));
    };
  };
})();
