// The page that compares (form[data-compare]): its script and data come on that page only.
(() => {
  "use strict";
  const form = document.querySelector("[data-compare]");
  if (!form) return;
  const { load } = globalThis.niemyet;
  Promise.all([load("assets/compare-data.js"), load("assets/compare.js")]).then(
    () => globalThis.niemyetCompare.start(form),
    () => { document.querySelector("[data-compare-broken]").hidden = false; },
  );
})();
