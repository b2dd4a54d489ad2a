// On pages in English links lead to pages in English, and scripts say what they say in English.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const site = globalThis.niemyet;
  const { load } = site;

  // The addresses of pages that stand in English; they are written in while this is bundled.
  site.english = new RegExp("@places");

  // Their words come with the search and with the chooser of a place.
  search.translate = () => Promise.all([load("assets/search-en.js"), load("assets/search/english-data.js")])
    .then(() => search.speakEnglish());
  site.translatePlaces = () => load("assets/place-en.js");
})();
