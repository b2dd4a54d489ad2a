// What was found as groups of one kind each: procedures first, units, scorecards and guides apart.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { element } = globalThis.niemyet;
  const FIRST = 20;
  const MORE = 50;
  const KINDS = ["procedure", "event", "domain", "unit", "scorecard", "guide"];

  const linesOf = (hits) => hits.map(({ doc }) => search.recordLine(doc));

  const moreButton = (list, hits) => {
    let rest = hits;
    const button = element("button", { type: "button" }, search.words.more(rest.length));
    button.addEventListener("click", () => {
      const lines = linesOf(rest.slice(0, MORE));
      rest = rest.slice(MORE);
      list.append(...lines);
      lines[0].querySelector("a").focus();
      if (rest.length) button.textContent = search.words.more(rest.length);
      else button.remove();
    });
    return button;
  };

  const group = (kind, hits) => {
    const list = element("ul", { class: "records" }, ...linesOf(hits.slice(0, FIRST)));
    const section = element("section", { "data-kind": kind }, element("h2", {}, search.words.kinds[kind]), list);
    if (hits.length > FIRST) section.append(moreButton(list, hits.slice(FIRST)));
    return section;
  };

  // Takes hits, gives a section for each kind among them.
  search.sectionsOf = (hits) =>
    KINDS.map((kind) => [kind, hits.filter(({ doc }) => doc.kind === kind)])
      .filter(([, ofKind]) => ofKind.length)
      .map(([kind, ofKind]) => group(kind, ofKind));
})();
