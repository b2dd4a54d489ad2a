// The figures side by side, and what may be said of their differences.
(() => {
  "use strict";
  const parts = (globalThis.niemyetCompare ??= {});
  const { pageOf, element } = globalThis.niemyet;
  const { said, match, verdictWords, named, spoken } = parts;

  const small = (...words) => element("small", {}, ...words);
  const line = (...words) => element("p", {}, ...words);
  const link = (page, words) => {
    const told = spoken(words);
    return page ? element("a", { href: pageOf(page.slice(1)) }, told) : told;
  };
  const unknown = () => element("span", { class: "unknown" }, said.unknown);

  const sourceLinks = (figures, sources) => {
    const places = [...new Set(figures.flatMap((figure) => figure.sources))];
    const links = places.map((place) => sources[place]).map(([name, address]) =>
      address ? element("a", { href: address }, spoken(name)) : spoken(name));
    return links.flatMap((made, index) => (index ? ["; ", made] : [made]));
  };
  const figureLine = (name, words, { computed }) =>
    line(name ? `${name} ` : "", words, ...(computed ? [" ", small(`(${said.isComputed})`)] : []));

  // Takes what a unit has in a period, gives the cell: score, rank, and where they come from.
  const figureCell = (figure, { valueUnit }, sources) => {
    if (!figure) return element("td", {}, unknown());
    const scores = figure.scores.map((score) => [said.score, parts.scoreWords(score, valueUnit), score]);
    const ranks = figure.ranks.map((rank) => [said.rank, parts.rankWords(rank), rank]);
    const lines = [...scores.map(([, ...rest]) => ["", ...rest]), ...ranks]
      .filter(([, words]) => words).map((told) => figureLine(...told));
    const where = element("p", { class: "source" }, ...sourceLinks([...figure.scores, ...figure.ranks], sources));
    return element("td", {}, ...(lines.length ? lines : [unknown()]), where);
  };

  // One reason for the score and for the rank is told once.
  const alikeOnce = (judged) => {
    const reasons = new Set(judged.map(([, { holds, verdict }]) => !holds && verdict));
    const isOne = judged.length > 1 && reasons.size === 1 && !reasons.has(false);
    return isOne ? [[said.both, judged[0][1]]] : judged;
  };

  // Takes two figures of units or periods, gives a line for the score and one for the rank.
  const verdictLines = (one, other, series, told, count) => {
    const judged = [
      [series.kind === "framework" ? said.score : said.value, match(one.scores, other.scores, series.scoreWhy), told.score],
      [said.rank, match(one.ranks, other.ranks, series.rankWhy), told.rank],
    ];
    const asked = series.kind === "framework" ? judged : judged.slice(0, 1);
    count.compared += asked.filter(([, { holds }]) => holds).length;
    return alikeOnce(asked).map(([name, found, words]) => {
      const because = found.holds ? words(found, series.valueUnit) : said.because(verdictWords(found.verdict));
      const again = found.holds && found.one.computed ? ` (${said.isComputed})` : "";
      return line(element("strong", {}, `${name}: ${found.holds ? said.yes : said.no},`), ` ${because}${again}`);
    });
  };

  const table = (title, heads, rows) =>
    element("div", { class: "table-scroll", role: "region", tabindex: "0", "aria-label": title },
      element("table", { class: "data" },
        element("caption", {}, title),
        element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
        element("tbody", {}, ...rows)));
  const rowHead = (...words) => element("th", { scope: "row" }, ...words);

  const nothing = { scores: [], ranks: [] };
  const besides = (found, { series, units }, count) =>
    units.slice(1).flatMap((key) => {
      const names = [series.units[key].name, series.units[units[0]].name].map(named);
      const lines = verdictLines(found(key) ?? nothing, found(units[0]) ?? nothing, series, parts.besides(names[1]), count);
      return [line(element("strong", {}, names[0])), ...lines];
    });

  // Takes figures, gives one note with every way in which some of them were computed.
  parts.computedNote = (figures) => {
    const all = figures.flatMap(({ scores, ranks }) => [...scores, ...ranks]);
    const ways = [...new Set(all.map(({ computed }) => computed).filter(Boolean))];
    return ways.length ? [element("p", { class: "note" }, element("strong", {}, said.computedHow), " ", ...ways.flatMap((way, index) => [index ? "; " : "", spoken(way)]), ".")] : [];
  };

  // Takes a choice, its periods (newest first) and a look-up, gives units in columns, periods in rows.
  parts.sideTable = (choice, periods, find, sources, count) => {
    const { series, units } = choice;
    const several = units.length > 1;
    const heads = [said.period, ...units.map((key) => link(series.units[key].page, series.units[key].name))];
    const rows = periods.map((period) => {
      const found = (key) => find(key, period);
      const cells = units.map((key) => figureCell(found(key), series, sources));
      const judged = several ? [element("td", { class: "verdicts" }, ...besides(found, choice, count))] : [];
      const { label, page } = series.periods[period];
      return element("tr", {}, rowHead(link(page, label)), ...cells, ...judged);
    });
    return table(said.side(named(series.name)), several ? [...heads, said.comparable] : heads, rows);
  };

  // Takes the same, gives each unit from one period that it has to the next; nothing for one period.
  parts.timeTable = ({ series, units }, periods, find, sources, count) => {
    const rows = units.flatMap((key) => {
      const held = periods.filter((period) => find(key, period));
      return held.slice(0, -1).map((period, index) => {
        const [now, before] = [find(key, period), find(key, held[index + 1])];
        const names = [held[index + 1], period].map((held) => named(series.periods[held].label)).join(" → ");
        return element("tr", {}, rowHead(spoken(series.units[key].name)), element("td", {}, names),
          element("td", { class: "verdicts" }, ...verdictLines(now, before, series, parts.inTime, count)));
      });
    });
    return rows.length ? [table(said.time(named(series.name)), [said.unit, said.period, said.comparable], rows)] : [];
  };
})();
