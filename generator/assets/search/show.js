// Found things as elements. Text only ever goes in as text, whatever was typed or recorded.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { element, ofRecord, pageOf } = globalThis.niemyet;
  const LONGEST = 60;

  // Takes words of a record, gives them as they stand on the page; pages in English name some of it.
  search.ofRecord = (words) => [ofRecord(words)];

  const labelOf = (filter, value) =>
    search.filters[filter].values.find(([known]) => known === value)?.[2] ?? "";

  const where = (doc) => {
    const places = doc.handlers.map((handler) => search.words.handlers[handler]).filter(Boolean);
    return (places.length ? places : doc.levels.map((level) => labelOf("level", level))).join(", ");
  };
  const online = (doc) =>
    (doc.online ? `${search.words.online} ${labelOf("online", doc.online).toLowerCase()}` : "");

  const told = (words) => (words ? search.ofRecord(words) : "");
  const procedureFacts = (doc) => [
    told(doc.plain),
    told(doc.domainName),
    where(doc),
    search.words.time(doc.time),
    search.words.cost(doc.fee, doc.amounts),
    online(doc),
  ];

  const inLine = (facts) => facts.filter(Boolean).flatMap((fact, place) => (place ? [" · ", fact] : [fact])).flat();

  // Takes a document, gives its line of small facts: words and elements.
  search.factsOf = (doc) => inLine(doc.kind === "procedure" ? procedureFacts(doc) : [told(doc.detail)]);

  const endedMark = () => element("span", { class: "status status--closed" }, search.words.ended);

  // Takes a document, gives it as a line of a list of records.
  search.recordLine = (doc) => {
    const line = element("li", {}, element("a", { href: pageOf(doc.address) }, ...told(doc.title)));
    if (doc.code) line.append(" ", element("span", { class: "code" }, doc.code));
    if (doc.over) line.append(" ", endedMark());
    line.append(element("p", {}, ...search.factsOf(doc)));
    return line;
  };

  const smallFacts = (doc) =>
    doc.kind === "procedure"
      ? [told(doc.plain), doc.code, doc.over && search.words.ended]
      : [search.words.kinds[doc.kind], told(doc.detail)];

  // Takes a document and an id, gives it as an option under a search box.
  search.optionLine = (doc, id) => {
    const small = element("small", {}, ...inLine(smallFacts(doc)));
    const option = element("li", { role: "option", id, "aria-selected": "false" }, ...told(doc.title), " ", small);
    option.dataset.address = pageOf(doc.address);
    return option;
  };

  // Gives a promise of the moment after the next painting: procedures are seen before other pages come.
  search.afterPaint = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });

  // Takes what was typed, gives it as it may stand in a sentence: not too long, and without signs that
  // turn the words around.
  search.shown = (typed) => {
    const text = typed.slice(0, 4 * LONGEST).replace(/[\p{C}\s]+/gu, " ").trim();
    return text.length > LONGEST ? `${[...text].slice(0, LONGEST).join("")}…` : text;
  };
})();
