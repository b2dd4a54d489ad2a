// What is compared, as the page's address holds it: ?chi-so=papi&don-vi=tinh-long-an,tinh-lai-chau&nam=2019-2024
(() => {
  "use strict";
  const parts = (globalThis.niemyetCompare ??= {});
  const MOST = 4;

  // Takes all series, gives the choice in the address; what is not known there is left out.
  parts.readChoice = (all) => {
    const query = new URLSearchParams(location.search);
    const series = all.find(({ id }) => id === query.get("chi-so"));
    if (!series) return null;
    const asked = (query.get("don-vi") ?? "").split(",");
    const units = [...new Set(asked)].filter((key) => Object.hasOwn(series.units, key)).slice(0, MOST);
    const years = (query.get("nam") ?? "").split("-").map(Number);
    const held = parts.yearsOf(series);
    const within = (year, otherwise) => (held.includes(year) ? year : otherwise);
    const from = within(years[0], held[0]);
    const to = within(years[1] ?? years[0], held.at(-1));
    return { series, units, from: Math.min(from, to), to: Math.max(from, to) };
  };

  // Takes a choice, gives the query that leads back to it.
  parts.queryOf = ({ series, units, from, to }) =>
    `?chi-so=${series.id}${units.length ? `&don-vi=${units.join(",")}` : ""}&nam=${from === to ? from : `${from}-${to}`}`;

  parts.yearsOf = (series) =>
    [...new Set(Object.values(series.periods).map(({ year }) => year))].sort((a, b) => a - b);

  // A copy of the site opened from a disk may keep no history: then it compares without.
  parts.remember = (choice) => {
    const query = parts.queryOf(choice);
    if (query === location.search) return;
    try { history.pushState(null, "", query); } catch { /* nothing is remembered */ }
  };
})();
