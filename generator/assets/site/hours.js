// Service points: open now and until when, or when they open next; and which notices are over.
(() => {
  "use strict";
  const site = globalThis.niemyet;
  const { days, element } = site;
  const WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  const AHEAD = 60;
  const includes = (closure, day) => closure.from <= day && day <= closure.to;

  // Takes openings, closures and a day, gives when it is open that day, in order; one that begins
  // when the other ends goes on with it.
  const spansOf = (openings, closures, day) => {
    if (closures.some((closure) => includes(closure, day))) return [];
    const spans = [];
    const held = openings.filter((opening) => opening.days.includes(WEEK[days.weekday(day)]));
    for (const { opens, closes } of held.sort((a, b) => (a.opens < b.opens ? -1 : 1))) {
      const last = spans.at(-1);
      if (last?.closes === opens) last.closes = closes;
      else spans.push({ opens, closes });
    }
    return spans;
  };

  // Takes openings ({days, opens, closes}), closures ({from, to, why}, whole days) and the time in
  // Vietnam (read with the UTC getters). Gives {open: true, until}, or {open: false, why, next}:
  // why it rests today, and {day, opens} where it opens again within two months.
  const state = (openings, closures, now) => {
    const [today, clock] = [now.toISOString().slice(0, 10), now.toISOString().slice(11, 16)];
    const current = spansOf(openings, closures, today)
      .find(({ opens, closes }) => opens <= clock && clock < closes);
    if (current) return { open: true, until: current.closes };
    const why = closures.find((closure) => includes(closure, today))?.why ?? "";
    for (let ahead = 0; ahead <= AHEAD; ahead += 1) {
      const day = days.add(today, ahead);
      const next = spansOf(openings, closures, day).find(({ opens }) => ahead || opens > clock);
      if (next) return { open: false, why, next: { day, opens: next.opens } };
    }
    return { open: false, why, next: null };
  };

  const clockWords = (time) => time.replace(/^0/, "");

  // Takes what was found and today, gives it in words; the calendar may not reach the next opening.
  const sentence = ({ open, until, why, next }, today, calendar) => {
    if (open) return `, đến ${clockWords(until)}`;
    const reason = why ? ` (${why})` : "";
    if (!next || !days.isKnown(next.day, calendar)) return reason;
    const day = next.day === today ? "hôm nay" : days.short(next.day);
    return `${reason}; mở lại ${clockWords(next.opens)} ${day}`;
  };

  // Takes the openings, today, what was found and the calendar, gives what cannot be known:
  // an office may work on a Saturday in exchange, at hours that nobody has told us.
  const doubts = (openings, today, found, calendar) => {
    const until = found.next?.day ?? today;
    const extra = found.open ? undefined : calendar.worked.find(
      (day) => today <= day && day <= until && !spansOf(openings, [], day).length,
    );
    const caveat = days.caveat(today, calendar);
    return [
      extra ? `${days.short(extra)} là ngày làm bù; giờ làm việc hôm ấy chưa có ở đây` : "",
      caveat ? `${caveat}: gần ngày lễ, bạn nên hỏi trước khi đến` : "",
    ].filter(Boolean).map((text) => `. ${text[0].toUpperCase()}${text.slice(1)}`).join("");
  };

  const openingsOf = (point) =>
    [...point.querySelectorAll("[data-opens]")].map(({ dataset, parentElement }) => ({
      days: [parentElement.closest("[data-day]").dataset.day], ...dataset,
    }));

  const closuresOf = (point, calendar) => [
    ...[...point.querySelectorAll("[data-shut]")].map(({ dataset }) => ({
      from: dataset.first, to: dataset.last, why: "theo thông báo tạm thời",
    })),
    ...Object.entries(calendar.off).map(([day, why]) => ({ from: day, to: day, why })),
  ];

  // Where it is said: as the page has it, else above the facts.
  const placeIn = (point) => {
    const made = element("p", { class: "no-print", "data-open-now": "", hidden: "" });
    const found = point.querySelector("[data-open-now]");
    if (!found) point.querySelector("dl").before(made);
    return found ?? made;
  };

  const tell = (point, openings, place, calendar) => {
    const today = site.today();
    for (const row of point.querySelectorAll("[data-day]")) {
      row.classList.toggle("here", row.dataset.day === WEEK[days.weekday(today)]);
    }
    if (!days.isKnown(today, calendar)) return;
    const found = state(openings, closuresOf(point, calendar), site.now());
    const [kind, word] = found.open ? ["met", "Đang mở cửa"] : ["closed", "Đang đóng cửa"];
    const rest = sentence(found, today, calendar) + doubts(openings, today, found, calendar);
    place.replaceChildren(element("span", { class: `status status--${kind}` }, word), `${rest}.`);
    place.hidden = false;
  };

  // Takes a service point on the page, hides notices that are over and keeps telling whether it is open.
  const watch = (point) => {
    for (const notice of point.querySelectorAll("[data-last]")) {
      notice.hidden = notice.dataset.last < site.today();
    }
    const openings = openingsOf(point);
    if (!openings.length) return;
    const place = placeIn(point);
    days.calendar().then((calendar) => {
      tell(point, openings, place, calendar);
      setInterval(() => tell(point, openings, place, calendar), 60_000);
    }, () => { /* without the calendar nobody can say; the table of hours is there */ });
  };

  site.hours = { state, watch };
  document.querySelectorAll("[data-service-point]").forEach(watch);
})();
