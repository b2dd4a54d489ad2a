// Where to go in a unit, as on the unit's own page: what is known, what is not, and why.
(() => {
  "use strict";
  const parts = (globalThis.niemyetPlace ??= {});
  const { element, ofRecord } = globalThis.niemyet;
  const { words } = parts;
  const NUMBER = /^\+?[\d .()-]{6,}$/;

  // Takes a name and its value, gives them as a line of a definition list.
  parts.line = (name, ...value) => [element("dt", {}, name), element("dd", {}, ...value)];

  // Takes the word of the records for why something is missing, says so.
  parts.unknown = (reason) =>
    element("span", { class: "unknown" }, words.unknown, element("span", { class: "why" }, `: ${words.reasons[reason]}`));

  const clock = (time) => time.replace(/^0/, "");
  const spansOf = (openings, day) =>
    openings.filter(({ days }) => days.includes(day)).sort((a, b) => (a.opens < b.opens ? -1 : 1));
  const span = ({ opens, closes }) =>
    element("span", { "data-opens": opens, "data-closes": closes }, `${clock(opens)}–${clock(closes)}`);
  const dayLine = (openings, [day, name]) => {
    const spans = spansOf(openings, day).map(span);
    const told = spans.flatMap((one, index) => (index ? [", ", one] : [one]));
    return element("tr", { "data-day": day },
      element("th", { scope: "row" }, name), element("td", {}, ...(told.length ? told : [words.rests])));
  };
  const week = (openings) => {
    const lines = Object.entries(words.days).map((day) => dayLine(openings, day));
    const table = element("table", { class: "data hours" }, element("tbody", {}, ...lines));
    const now = element("p", { "data-open-now": "" });
    now.hidden = true;
    return [now, element("details", {}, element("summary", {}, words.week), table)];
  };

  const telephone = (text) =>
    NUMBER.test(text) ? element("a", { href: `tel:${text.replace(/[^\d+]/g, "")}` }, text) : ofRecord(text);
  const known = ({ address, hours, telephone: number, map }) => [
    ...(address ? parts.line(words.fields.address, ofRecord(address)) : []),
    ...(hours ? parts.line(words.fields.hours, ...week(hours)) : []),
    ...(number ? parts.line(words.fields.telephone, telephone(number)) : []),
    ...(map ? parts.line(words.fields.map, element("a", { href: map }, words.openMap)) : []),
  ];

  // Fields that are missing for one reason share a line.
  const gaps = (why) =>
    [...new Set(Object.values(why))].flatMap((reason) => {
      const fields = Object.keys(why).filter((field) => why[field] === reason);
      return parts.line(words.together(fields), parts.unknown(reason));
    });

  const notice = ({ from, to, closes, text }) => {
    const made = element("div", { class: "note note--warn", "data-first": from, "data-last": to },
      element("p", {}, element("strong", {}, words.span(from, to)), " ", ofRecord(text)));
    if (closes) made.dataset.shut = "";
    return made;
  };
  const pointBlock = (point) => {
    const lines = [...parts.line(words.point, ofRecord(point.name)), ...known(point), ...gaps(point.why)];
    const made = element("div", { class: "point", "data-service-point": "" },
      ...(point.notices ?? []).map(notice), element("dl", { class: "defs" }, ...lines));
    globalThis.niemyet.hours.watch(made);
    return made;
  };

  // Takes the facts of a unit, gives a block for each of its service points, or why there is none.
  parts.pointBlocks = ({ points, why }) =>
    points.length
      ? points.map(pointBlock)
      : [element("dl", { class: "defs" }, ...parts.line(words.point, parts.unknown(why)))];
})();
