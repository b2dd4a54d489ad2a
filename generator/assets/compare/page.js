// The page that compares: from the address or the form to the tables, and back.
(() => {
  "use strict";
  const parts = (globalThis.niemyetCompare ??= {});
  const { compareData, element } = globalThis.niemyet;
  const { said } = parts;

  // Figures by unit and period; the newest period first.
  const prepared = (choice) => {
    const { series, units, from, to } = choice;
    const figures = new Map(series.figures.map((figure) => [`${figure.unit} ${figure.period}`, figure]));
    const find = (unit, period) => figures.get(`${unit} ${period}`);
    const periods = Object.entries(series.periods)
      .filter(([, { year }]) => year >= from && year <= to)
      .filter(([period]) => units.some((unit) => find(unit, period)))
      .sort(([, one], [, other]) => (one.to < other.to ? 1 : -1))
      .map(([period]) => period);
    return { find, periods };
  };

  const tables = (choice) => {
    const { units } = choice;
    const { find, periods } = prepared(choice);
    if (!periods.length) return { made: [], words: said.nothing };
    const count = { compared: 0 };
    const rest = [find, compareData.sources, count];
    const shown = units.flatMap((unit) => periods.map((period) => find(unit, period))).filter(Boolean);
    const made = [
      parts.sideTable(choice, periods, ...rest),
      ...parts.computedNote(shown),
      ...parts.timeTable(choice, periods, ...rest),
    ];
    return { made, words: said.done(units.length, periods.length, count.compared) };
  };

  const startCopy = (button, spoken) => {
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        spoken.textContent = said.copied;
      } catch { spoken.textContent = said.copyByHand; }
    });
  };

  // Takes the form, makes the page answer to it and to the address.
  parts.start = (form) => {
    const all = compareData.series;
    if (!all.length) return;
    const spoken = form.querySelector("[data-compare-said]");
    const copy = form.querySelector("[data-compare-copy]");
    const result = document.querySelector("[data-compare-result]");
    const { offer, read } = parts.makeForm(form, all);

    const show = (choice) => {
      const { made, words } = choice.units.length ? tables(choice) : { made: [], words: said.choose };
      result.hidden = copy.hidden = !made.length;
      result.replaceChildren(element("h2", {}, said.result), ...made);
      spoken.textContent = words;
    };
    const fromAddress = () => {
      const choice = parts.readChoice(all);
      if (choice) {
        offer(choice);
        show(choice);
      } else {
        result.hidden = copy.hidden = true;
        spoken.textContent = "";
      }
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const choice = read();
      parts.remember(choice);
      show(choice);
      if (!result.hidden) result.scrollIntoView({ block: "start" });
    });
    globalThis.addEventListener("popstate", fromAddress);
    startCopy(copy, spoken);
    for (const opened of document.querySelectorAll("[data-compare-open]")) opened.hidden = false;
    form.hidden = false;
    fromAddress();
  };
})();
