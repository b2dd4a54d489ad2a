// Times what a reader sees: from a key until the list under the search box is painted.
(() => {
  "use strict";
  // Nothing more comes when nothing came for so long, in milliseconds.
  const QUIET = 50;
  const watch = (globalThis.watch = { began: 0, shown: 0, first: 0, frozen: 0 });

  const afterPaint = (then) => requestAnimationFrame(() => setTimeout(then));
  const options = () => document.querySelectorAll("[role=listbox]:not([hidden]) [role=option]");
  const note = () => {
    watch.shown = performance.now();
    if (!watch.first && options().length) watch.first = watch.shown;
  };

  // The time of an event counts from the key itself, however long the page could not answer.
  const begin = (event) => { watch.began ||= event.timeStamp; };
  addEventListener("keydown", begin, true);
  addEventListener("beforeinput", begin, true);
  addEventListener("input", () => afterPaint(note));

  addEventListener("DOMContentLoaded", () => {
    const seen = (records) => {
      if (records.some(({ target }) => target.closest?.("form"))) afterPaint(note);
    };
    const what = { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] };
    new MutationObserver(seen).observe(document.body, what);
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.frozen = Math.max(watch.frozen, duration);
  }).observe({ type: "longtask" });

  // Forgets what was before: the next key is the first.
  watch.start = () => Object.assign(watch, { began: 0, shown: 0, first: 0, frozen: 0 });

  // Puts the focus into a box and a whole query with it, as fast as nobody can.
  watch.rush = (box, query) => {
    watch.start();
    watch.began = performance.now();
    box.focus();
    box.value = query;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };

  const pause = () => new Promise((done) => { setTimeout(done, QUIET); });
  const isQuiet = () => watch.shown && performance.now() - watch.shown > QUIET;

  // Gives, once nothing more comes, the milliseconds from the key to the last change of the list.
  watch.settled = async () => {
    do await pause(); while (!isQuiet());
    return watch.shown - watch.began;
  };

  // Gives the addresses of all files, and when each was asked for.
  watch.files = () =>
    performance.getEntriesByType("resource").map(({ name, startTime }) => [name, startTime]);
})();
