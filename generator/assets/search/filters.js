// The filters of the page of results: made from what the data holds, kept in the address.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { element } = globalThis.niemyet;
  const VALUES = {
    level: (doc) => doc.levels,
    domain: (doc) => [doc.domain],
    subject: (doc) => doc.subjects,
    online: (doc) => [doc.online],
    fee: (doc) => [doc.fee],
  };

  const held = (docs, name) => new Set(docs.flatMap(VALUES[name]).filter(Boolean));
  const domainsOf = (docs) => {
    const names = new Map(docs.map((doc) => [doc.domain, doc.domainName]));
    return [...names].map(([id, name]) => [id, id, name]).sort((a, b) => a[2].localeCompare(b[2], "vi"));
  };

  const makeField = (filter, values) => {
    const id = `loc-${filter.key}`;
    const select = element("select", { id, name: filter.key });
    select.append(element("option", { value: "" }, search.words.any));
    for (const [, word, label] of values) select.append(element("option", { value: word }, label));
    return element("p", { class: "field" }, element("label", { for: id }, filter.label), select);
  };

  // Takes the place for filters and the procedures, puts one list of choices there for each filter
  // that can tell procedures apart; gives a function that reads what is chosen.
  search.makeFilters = (place, docs) => {
    search.filters.domain.values = domainsOf(docs);
    const chosen = {};
    for (const [name, filter] of Object.entries(search.filters)) {
      const found = held(docs, name);
      const values = filter.values.filter(([value]) => found.has(value));
      const parts = docs.some((doc) => !VALUES[name](doc).filter(Boolean).length);
      if (values.length + parts < 2) continue;
      place.append(makeField(filter, values));
      const select = place.lastChild.querySelector("select");
      chosen[name] = () => values.find(([, word]) => word === select.value)?.[0] ?? "";
    }
    return () => Object.fromEntries(Object.entries(chosen).map(([name, read]) => [name, read()]));
  };
})();
