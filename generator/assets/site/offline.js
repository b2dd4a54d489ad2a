// A page that was shown is saved, so that it opens again without network. All of it is quiet: where the browser
// cannot, may not or has no room left, nothing is saved and nothing is said.
(() => {
  "use strict";
  const { addressOf, copies } = globalThis.niemyet;
  const MOST_PAGES = 150;
  const OFFLINE = addressOf("ngoai-tuyen/");
  const MONTH = 30 * 24 * 3_600_000;
  // What the browser holds already is not asked for again.
  const HELD = "force-cache";
  const here = location.origin + location.pathname;

  const isLost = () => performance.getEntriesByType("navigation")[0]?.responseStatus >= 400;
  const isCopy = () => document.querySelector("[data-saved]") !== null;

  // The page that is shown in place of those that were not saved.
  const keepOffline = async (look) => {
    const [kept] = await copies.pages(copies.OFFLINE);
    if (kept?.look === look && Date.now() - kept.moment < MONTH) return;
    await caches.delete(copies.OFFLINE);
    await copies.saver(copies.OFFLINE, HELD).page(OFFLINE, { anywhere: true });
  };

  // Scripts and data that came later, when the reader needed them: the search, a place, the calendar.
  const keepLater = (saver, look) => {
    const isLater = ({ initiatorType, name }) =>
      initiatorType === "script" && name.startsWith(addressOf("assets/")) && !name.endsWith("site.js");
    const keep = (list) => {
      for (const each of list.getEntries().filter(isLater)) saver.file(each.name, look).catch(() => {});
    };
    new PerformanceObserver(keep).observe({ type: "resource", buffered: true });
  };

  const keepSeen = async () => {
    const saver = copies.saver(copies.SEEN, HELD);
    const look = await saver.page(here);
    keepLater(saver, look);
    await keepOffline(look);
    await copies.trim(copies.SEEN, MOST_PAGES);
  };

  const start = async () => {
    await navigator.serviceWorker.register(addressOf("sw.js"));
    if (!isCopy() && !isLost() && here !== OFFLINE) await keepSeen();
  };

  if (/^https?:$/.test(location.protocol)) addEventListener("load", () => { start().catch(() => {}); });
})();
