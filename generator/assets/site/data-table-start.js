// The page with a table to filter (form[data-table]): its script comes on that page only,
// after that of the search, which folds words.
(() => {
  "use strict";
  const form = document.querySelector("[data-table]");
  if (!form) return;
  const { load, worded } = globalThis.niemyet;
  Promise.all([load("assets/search.js"), load(worded("assets/data-table.js"))]).then(
    () => globalThis.niemyetData.start(form),
    () => { document.querySelector("[data-table-broken]").hidden = false; },
  );
})();
