// Days in Vietnam, written 2026-11-21: what comes after, what they are called, which are days off.
(() => {
  "use strict";
  const site = globalThis.niemyet;
  const NAMES = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
  const at = (day) => new Date(`${day}T00:00:00Z`);
  const written = (date) => date.toISOString().slice(0, 10);
  const days = (site.days = {});

  // The calendar comes when it is first asked for: generator/exports/calendar.py.
  days.calendar = site.once(async () => {
    await site.load("assets/calendar-data.js");
    return site.calendar;
  });

  // Takes a day, gives its place in the week: 0 is Sunday.
  days.weekday = (day) => at(day).getUTCDay();

  days.add = (day, count) => {
    const date = at(day);
    date.setUTCDate(date.getUTCDate() + count);
    return written(date);
  };

  // Takes a day and a number of months, gives the same day of that month, or the month's last day.
  days.addMonths = (day, count) => {
    const date = at(day);
    const wanted = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + count + 1, 0);
    date.setUTCDate(Math.min(wanted, date.getUTCDate()));
    return written(date);
  };

  // Takes a day, gives it as people say it: thứ Hai 23/11, and with the year thứ Hai 23/11/2026.
  days.short = (day) => `${NAMES[days.weekday(day)]} ${day.slice(8)}/${day.slice(5, 7)}`;
  days.words = (day) => `${days.short(day)}/${day.slice(0, 4)}`;

  days.isWeekend = (day) => [0, 6].includes(days.weekday(day));

  // Takes a day and the calendar, tells whether offices rest: swapped Saturdays are worked.
  days.isOff = (day, calendar) =>
    !calendar.worked.includes(day) && (day in calendar.off || days.isWeekend(day));

  // Takes a day and the calendar, gives the day itself if it is worked, else the next one that is.
  days.workday = (day, calendar) => {
    while (days.isOff(day, calendar)) day = days.add(day, 1);
    return day;
  };

  // Takes a day and the calendar, tells whether the calendar reaches it.
  days.isKnown = (day, calendar) => {
    const year = Number(day.slice(0, 4));
    return calendar.first <= year && year <= calendar.last;
  };

  // Takes a day and the calendar, gives what is uncertain about the days off of its year.
  days.caveat = (day, calendar) => {
    const year = Number(day.slice(0, 4));
    return year <= calendar.decreed ? "" :
      `Lịch nghỉ Tết, nghỉ bù, hoán đổi ngày năm ${year} chưa được công bố trong dữ liệu này`;
  };
})();
