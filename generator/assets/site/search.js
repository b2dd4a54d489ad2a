// The part of the search that every page loads. It fetches nothing until a search box has the focus;
// then the engine and the data come. The page of results starts at once.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { load, once } = globalThis.niemyet;
  const page = document.querySelector("[data-search-page]");
  const engine = once(() => load("assets/search.js"));

  // Give, once it is there, what finds procedures; and what finds all other pages.
  search.procedures = once(async () => {
    await Promise.all([engine(), load("assets/search/procedures-data.js")]);
    return search.makeProcedures(search.data.procedures);
  });
  search.pages = once(async () => {
    await Promise.all([engine(), load("assets/search/pages-data.js")]);
    return search.makePages(search.data.pages);
  });

  // Takes the page of results and a name, shows that part of it and no other message.
  search.showOnly = (page, name) => {
    for (const part of page.querySelectorAll("[data-search-part]")) {
      part.hidden = part.dataset.searchPart !== name;
    }
  };

  if (page) {
    page.querySelector("[name=q]").value = new URLSearchParams(location.search).get("q") ?? "";
    search.procedures().then(
      (procedures) => search.startPage(page, procedures),
      () => search.showOnly(page, "broken"),
    );
  }

  for (const input of document.querySelectorAll("[data-search-box]")) {
    const start = () =>
      search.procedures().then((procedures) => search.startBox(input, procedures), () => {
        input.addEventListener("focus", start, { once: true });
      });
    input.addEventListener("focus", start, { once: true });
    if (input === document.activeElement) start();
  }
})();
