// The filters of the page of results: made from what the data holds, kept in the address.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { element } = globalThis.niemyet;
  // What a procedure says about each filter.
  const VALUES = {
    domain: (doc) => [doc.domain],
    fee: (doc) => [doc.fee],
    level: (doc) => doc.levels,
    subject: (doc) => doc.subjects,
    online: (doc) => [doc.online],
  };

  const passesOne = ([name, value], units) => {
    if (name !== "unit") return (doc) => VALUES[name](doc).includes(value);
    const posted = units.find(({ id }) => id === value)?.posted ?? "";
    return (doc) => posted[doc.id] === "1";
  };

  // Takes the wanted values by filter and the units, gives what says whether a procedure has them all;
  // nothing where none is wanted.
  search.makePasses = (filters, units) => {
    const wanted = Object.entries(filters).filter(([, value]) => value);
    const tests = wanted.map((one) => passesOne(one, units));
    return tests.length ? (doc) => tests.every((passes) => passes(doc)) : null;
  };

  const tellsApart = (name, docs, units) => {
    if (name === "unit") return units.some(({ posted }) => posted.includes("0"));
    const [first, ...rest] = docs.map((doc) => VALUES[name](doc).join());
    return rest.some((values) => values !== first);
  };
  const held = (name, docs, units) =>
    new Set(name === "unit" ? units.map(({ id }) => id) : docs.flatMap(VALUES[name]));
  const makeField = (filter, values) => {
    const id = `loc-${filter.key}`;
    const select = element("select", { id, name: filter.key });
    select.append(element("option", { value: "" }, search.words.any));
    for (const [, word, label] of values) select.append(element("option", { value: word }, label));
    return element("p", { class: "field" }, element("label", { for: id }, filter.label), select);
  };

  // Takes the place for filters and the procedures, puts one list of choices there for each filter
  // that can tell procedures apart; gives a function that reads what is chosen.
  search.makeFilters = (place, { docs, units, domains }) => {
    search.filters.domain.values = domains.map(([id, name]) => [id, id, name]);
    search.filters.unit.values = units.map(({ id, name }) => [id, id, name]);
    const chosen = {};
    for (const [name, filter] of Object.entries(search.filters)) {
      if (!tellsApart(name, docs, units)) continue;
      const found = held(name, docs, units);
      const values = filter.values.filter(([value]) => found.has(value));
      place.append(makeField(filter, values));
      const select = place.lastChild.querySelector("select");
      chosen[name] = () => values.find(([, word]) => word === select.value)?.[0] ?? "";
    }
    return () => Object.fromEntries(Object.entries(chosen).map(([name, read]) => [name, read()]));
  };
})();
