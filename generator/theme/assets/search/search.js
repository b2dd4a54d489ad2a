// The only search script that every page loads. It fetches nothing until a search box has the focus;
// then the engine and the data come, from beside this file. The page of results starts at once.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const here = document.currentScript.src;
  const root = new URL("../../", here);
  const page = document.querySelector("[data-search-page]");
  const PARTS = [
    "vendor/minisearch-7.2.0.min.js", "fold.js", "query.js", "spelling.js", "rank.js", "index.js",
    "engine.js", "words.js", "show.js", ...(page ? ["filters.js", "search-page.js"] : ["search-box.js"]),
  ];

  const load = (tag) =>
    new Promise((done, fail) => {
      tag.addEventListener("load", done);
      tag.addEventListener("error", () => { tag.remove(); fail(new Error(tag.src || tag.href)); });
      document.head.append(tag);
    });
  const tag = (name, values) => load(Object.assign(document.createElement(name), values));
  const fileAt = (name) => new URL(name, here).href;
  const script = (name) => tag("script", { src: fileAt(name), async: false });
  // Without its looks the search still answers.
  const styles = () =>
    tag("link", { rel: "stylesheet", href: fileAt("search.css") }).catch(() => {});

  // A failed try is forgotten, so that the next one starts afresh.
  const once = (work) => {
    let result = null;
    return () => (result ??= work().catch((error) => { result = null; throw error; }));
  };
  const scripts = once(() => Promise.all(PARTS.map(script)));

  // Takes the path of a page, gives its address wherever the site is hosted.
  search.addressOf = (path) => new URL(path, root).href;

  // Give, once it is there, what finds procedures; and what finds all other pages.
  search.procedures = once(async () => {
    await Promise.all([scripts(), script("procedures-data.js"), styles()]);
    return search.makeProcedures(search.data.procedures);
  });
  search.pages = once(async () => {
    await Promise.all([scripts(), script("pages-data.js")]);
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
