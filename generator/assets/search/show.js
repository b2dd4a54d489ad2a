// Found things as elements. Text only ever goes in as text, whatever was typed or recorded.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});

  const { addressOf, element } = globalThis.niemyet;

  const labelOf = (filter, value) =>
    search.filters[filter].values.find(([known]) => known === value)?.[2] ?? "";

  const procedureFacts = (doc) => [
    doc.plain,
    doc.domainName,
    doc.levels.map((level) => labelOf("level", level)).join(", "),
    doc.online ? `${search.filters.online.label.toLowerCase()}: ${labelOf("online", doc.online).toLowerCase()}` : "",
  ];

  // Takes a document, gives its line of small facts.
  search.factsOf = (doc) =>
    (doc.kind === "procedure" ? procedureFacts(doc) : [doc.detail]).filter(Boolean).join(" · ");

  const endedMark = () => element("span", { class: "status status--closed" }, search.words.ended);

  // Takes a document, gives it as a line of a list of records.
  search.recordLine = (doc) => {
    const line = element("li", {}, element("a", { href: addressOf(doc.address) }, doc.title));
    if (doc.code) line.append(" ", element("span", { class: "code" }, doc.code));
    if (doc.over) line.append(" ", endedMark());
    line.append(element("p", {}, search.factsOf(doc)));
    return line;
  };

  const smallFacts = (doc) =>
    doc.kind === "procedure"
      ? [doc.plain, doc.code, doc.over && search.words.ended]
      : [search.words.kinds[doc.kind], doc.detail];

  // Takes a document and an id, gives it as an option under a search box.
  search.optionLine = (doc, id) => {
    const small = element("small", {}, smallFacts(doc).filter(Boolean).join(" · "));
    const option = element("li", { role: "option", id, "aria-selected": "false" }, doc.title, " ", small);
    option.dataset.address = addressOf(doc.address);
    return option;
  };
})();
