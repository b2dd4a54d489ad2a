// The helper on a procedure's page: a day goes in, the days by which it is ready come out in words.
(() => {
  "use strict";
  const { days, due, element, today } = globalThis.niemyet;
  const FEW = 4;
  const sentence = (text) => element("p", {}, text.endsWith(".") ? text : `${text}.`);
  const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);

  const named = (day, calendar) =>
    days.short(day) + (day in calendar.off ? ` (${calendar.off[day]})` : "");

  // Takes days off, gives them in words: many plain weekends by their number.
  const listed = (off, calendar) => {
    const weekends = off.filter((day) => !(day in calendar.off));
    if (weekends.length <= FEW) return off.map((day) => named(day, calendar)).join(", ");
    const others = off.filter((day) => day in calendar.off).map((day) => named(day, calendar));
    return [`${weekends.length} ngày thứ Bảy, Chủ nhật`, ...others].join(", ");
  };

  // Takes what was counted for a limit, gives in sentences why the day is what it is.
  const reasons = (unit, { end, ready, off, extra }, calendar) => {
    const said = [];
    if (unit === "hour") said.push("Thời hạn tính theo giờ: nộp sớm thì có ngay trong ngày");
    if (end < ready) said.push(`Ngày cuối là ngày nghỉ nên lùi lại: ${listed(off, calendar)}`);
    else if (off.length) said.push(`Không tính ${listed(off, calendar)}`);
    if (extra.length) said.push(`Có tính ngày làm bù: ${extra.map(days.short).join(", ")}`);
    return said;
  };

  const reach = ({ first, last }) => `Dữ liệu ngày nghỉ ở đây chỉ có từ năm ${first} đến hết năm ${last}`;

  const whyNone = (unit, { known }, calendar) => {
    if (!known) return reach(calendar);
    return unit === "hour"
      ? "Thời hạn tính theo giờ, dài hơn một ngày làm việc; chưa rõ giờ làm việc của nơi nhận hồ sơ"
      : "Số tháng lẻ chưa tính ra ngày được";
  };

  // Takes a limit of the page and what was counted, gives the day in words, and what to know of it.
  const answer = ({ unit, note }, counted, calendar) => {
    const { ready } = counted;
    const said = ready ? reasons(unit, counted, calendar) : [whyNone(unit, counted, calendar)];
    if (note) said.push(`Lưu ý: ${note}`);
    const words = ready ? `chậm nhất ${days.words(ready)}` : "chưa tính được";
    return [element("strong", {}, words), said.map(sentence)];
  };

  const handIn = (start, calendar) => {
    const handed = days.workday(start, calendar);
    const rests = upperFirst(named(start, calendar));
    const closed = handed === start ? "" : `${rests}: cơ quan nghỉ, tính như nộp ngày làm việc tiếp theo. `;
    return `${closed}Nộp ${days.words(handed)} → `;
  };

  // Takes the limits of the page, the day and the calendar, gives the whole answer.
  const answers = (limits, start, calendar) => {
    const counts = limits.map(({ dataset: { amount, unit } }) =>
      due.count(start, { amount: Number(amount), unit }, calendar));
    const caveat = counts.map(({ ready }) => ready && days.caveat(ready, calendar)).find(Boolean);
    const last = caveat ? [sentence(`${caveat}; ngày hẹn có thể thay đổi`)] : [];
    const opening = handIn(start, calendar);
    const told = limits.map((limit, place) => answer(limit.dataset, counts[place], calendar));
    if (told.length === 1) {
      const [[words, said]] = told;
      return [element("p", {}, opening, words), ...said, ...last];
    }
    const rows = told.flatMap(([words, said], place) =>
      [element("dt", {}, limits[place].textContent), element("dd", {}, words, ...said)]);
    return [element("p", {}, opening), element("dl", { class: "defs" }, ...rows), ...last];
  };

  const work = async (box) => {
    const start = box.querySelector("input").value;
    if (!start) return [sentence("Chọn ngày bạn nộp hồ sơ")];
    const calendar = await days.calendar();
    if (!days.isKnown(start, calendar)) return [sentence(reach(calendar))];
    box.classList.remove("no-print");
    return answers([...box.querySelectorAll("[data-due-limit]")], start, calendar);
  };

  for (const box of document.querySelectorAll("[data-due]")) {
    const show = async () => {
      const said = await work(box).catch(() => [sentence("Chưa tải được lịch nghỉ. Kiểm tra mạng rồi thử lại")]);
      box.querySelector("[data-due-answer]").replaceChildren(...said);
    };
    box.querySelector("input").value = today();
    box.querySelector("input").addEventListener("change", show);
    box.querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); show(); });
    box.hidden = false;
  }
})();
