// The page that compares (form[data-compare]): its script and data come on that page only. On pages of
// pairs the ways to it appear, which ask for script there.
(() => {
  "use strict";
  const form = document.querySelector("[data-compare]");
  if (!form) {
    for (const way of document.querySelectorAll("[data-compare-open]")) way.hidden = false;
    return;
  }
  const { load, worded, isEnglish } = globalThis.niemyet;
  const names = isEnglish ? ["assets/compare-names-en.js"] : [];
  Promise.all(["assets/compare-data.js", ...names, worded("assets/compare.js")].map(load)).then(
    () => globalThis.niemyetCompare.start(form),
    () => { document.querySelector("[data-compare-broken]").hidden = false; },
  );
})();
