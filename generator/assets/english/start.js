// On pages in English links lead to pages in English, and the search says what it says in English.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const site = globalThis.niemyet;
  const { load } = site;

  // The addresses of pages that stand in English; they are written in while this is bundled.
  site.english = new RegExp("@places");

  // Its words come with the engine.
  search.translate = () => Promise.all([load("assets/search-en.js"), load("assets/search/english-data.js")])
    .then(() => search.speakEnglish());
})();
