// What is saved on this device, as a list on the page /ngoai-tuyen/, which also stands in for pages not saved.
(() => {
  "use strict";
  const { copies, element, momentWords, sizeWords } = globalThis.niemyet;
  const SOON = 3_000;
  const place = document.querySelector("[data-saved-list]");
  if (!place) return;

  const line = ({ address, title }, facts, ...rest) =>
    element("li", {}, element("a", { href: address }, title.split(" – ")[0]), element("p", {}, facts), ...rest);

  const forgetButton = (words, forget) => {
    const button = element("button", { type: "button" }, words);
    button.addEventListener("click", () => forget().then(show));
    return button;
  };

  // A set is opened by the page that lists it.
  const setLine = async (name) => {
    const pages = await copies.pages(name);
    const top = pages.find(({ address }) => copies.setName(address) === name);
    const newest = new Date(Math.max(...pages.map(({ moment }) => moment)));
    const facts = `${pages.length} trang, lưu lúc ${momentWords(newest)}, khoảng ${sizeWords(await copies.size(name))}`;
    return top && line(top, facts, forgetButton("Xóa bộ này", () => caches.delete(name)));
  };

  const listOf = (heading, lines) =>
    lines.length ? [element("h3", {}, heading), element("ul", { class: "records" }, ...lines)] : [];

  const show = async () => {
    const sets = (await Promise.all((await copies.sets()).map(setLine))).filter(Boolean);
    const seen = (await copies.pages(copies.SEEN)).reverse();
    const pages = seen.map((page) => line(page, `Lưu lúc ${momentWords(page.moment)}`));
    if (!sets.length && !pages.length) {
      place.replaceChildren(element("p", {}, "Chưa có trang nào được lưu trên máy này."));
      return;
    }
    place.replaceChildren(
      ...listOf("Cả bộ", sets),
      ...listOf("Trang bạn đã xem", pages),
      element("p", {}, forgetButton("Xóa mọi trang đã lưu trên máy này", copies.forget)),
    );
  };

  const unsaved = document.querySelector("[data-unsaved]");
  if (location.pathname === new URL(globalThis.niemyet.addressOf("ngoai-tuyen/")).pathname) unsaved.hidden = true;
  // The reader wanted another page: it comes as soon as it can. A device may think too early, or all the time,
  // that it is connected.
  const comeBack = (wait) =>
    fetch(location.href, { cache: "no-store" })
      .then(() => location.reload(), () => setTimeout(comeBack, wait, 2 * wait));
  if (!unsaved.hidden) {
    if (navigator.onLine) setTimeout(comeBack, SOON, SOON);
    else addEventListener("online", () => comeBack(SOON), { once: true });
  }
  show().catch(() => {
    place.replaceChildren(element("p", {}, "Trình duyệt này không cho trang lưu gì trên máy."));
  });
})();
