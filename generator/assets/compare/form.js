// The form: what can be chosen in a framework, and what was chosen.
(() => {
  "use strict";
  const parts = (globalThis.niemyetCompare ??= {});
  const { element } = globalThis.niemyet;
  const { said, named } = parts;
  const GROUPS = { framework: "Bộ chỉ số", indicator: "Chỉ tiêu" };

  const option = (value, words) => element("option", { value }, words);
  const fill = (select, options, value) => {
    select.replaceChildren(...options);
    select.value = value;
  };
  const seriesOptions = (all) =>
    Object.entries(GROUPS).flatMap(([kind, label]) => {
      const held = all.filter((series) => series.kind === kind);
      return held.length ? [element("optgroup", { label }, ...held.map(({ id, name }) => option(id, named(name))))] : [];
    });

  // Takes the form and all series, gives what shows a choice in it and what reads one from it.
  parts.makeForm = (form, all) => {
    const one = (name) => form.querySelector(`[data-compare-${name}]`);
    const units = [...form.querySelectorAll("[data-compare-unit]")];
    const current = () => all.find(({ id }) => id === one("series").value);

    const offer = ({ series, units: chosen, from, to }) => {
      one("series").value = series.id;
      const held = Object.entries(series.units).map(([key, { name }]) => [key, named(name)]);
      units.forEach((select, index) =>
        fill(select, [option("", said.none), ...held.map(([key, name]) => option(key, name))], chosen[index] ?? ""));
      const years = parts.yearsOf(series);
      for (const [name, year] of [["from", from], ["to", to]])
        fill(one(name), years.map((held) => option(held, String(held))), String(year));
    };
    const read = () => {
      const [from, to] = [one("from"), one("to")].map((select) => Number(select.value)).sort((a, b) => a - b);
      const chosen = units.map((select) => select.value).filter(Boolean);
      return { series: current(), units: [...new Set(chosen)], from, to };
    };
    // Units that the new framework has too stay chosen.
    const change = () => {
      const series = current();
      const years = parts.yearsOf(series);
      const kept = units.map((select) => select.value).filter((key) => Object.hasOwn(series.units, key));
      offer({ series, units: kept, from: years[0], to: years.at(-1) });
    };

    fill(one("series"), seriesOptions(all), all[0].id);
    one("series").addEventListener("change", change);
    change();
    return { offer, read };
  };
})();
