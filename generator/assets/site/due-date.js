// "I hand in on this day: by which day is it ready?", counted for one time limit.
// The rules, with the law that each stands on: docs/due-dates.md.
(() => {
  "use strict";
  const { days } = globalThis.niemyet;
  const OFFICE_HOURS = 8;

  // Each takes the day of hand-in, an amount and the calendar, gives the last day of the limit;
  // empty where none can be told. A part of a day counts as a day: "at the latest" stays true.
  const counters = {
    working_day(day, amount, calendar) {
      for (let left = Math.ceil(amount); left > 0; left -= 1) {
        day = days.workday(days.add(day, 1), calendar);
      }
      return day;
    },
    day: (day, amount) => days.add(day, Math.ceil(amount)),
    month: (day, amount) => (Number.isInteger(amount) ? days.addMonths(day, amount) : ""),
    // What is handed in late in the day has the rest of its hours on the next working day.
    hour: (day, amount, calendar) =>
      amount <= OFFICE_HOURS ? counters.working_day(day, 1, calendar) : "",
  };

  const between = (first, last) => {
    const found = [];
    for (let day = first; day <= last; day = days.add(day, 1)) found.push(day);
    return found;
  };

  // Takes the day of hand-in, a limit and the calendar. Gives the day that counts as the day of
  // hand-in (on a day off it is the next one worked), the last day of the limit, the day by which
  // it is ready (empty where that cannot be told), and on the way there the days off that do not
  // count and the weekend days that do.
  const count = (start, { amount, unit }, calendar) => {
    const handed = days.workday(start, calendar);
    const end = counters[unit](handed, amount, calendar);
    const ready = end && days.workday(end, calendar);
    const known = [start, handed, ready || handed].every((day) => days.isKnown(day, calendar));
    if (!ready || !known) return { handed, known, end: "", ready: "", off: [], extra: [] };
    // Calendar days and months count every day; only their last one may have to move.
    const moves = unit === "day" || unit === "month";
    const way = between(moves ? end : days.add(handed, 1), ready);
    return {
      handed, known, end, ready,
      off: way.filter((day) => days.isOff(day, calendar)),
      extra: moves ? [] : way.filter((day) => calendar.worked.includes(day)),
    };
  };

  globalThis.niemyet.due = { count };
})();
