// The part of the search that every page loads. It fetches nothing until a search box has the focus;
// then the engine and the data come. The page of results starts at once.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { element, load, once, pageOf } = globalThis.niemyet;
  const page = document.querySelector("[data-search-page]");

  // A script that was cut off runs not at all, and says nothing.
  const engine = (search.engine = once(async () => {
    await load("assets/search.js");
    if (!search.makeProcedures) throw new Error("assets/search.js");
    await search.translate?.();
  }));

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
    search.showOnly(page, "waiting");
    search.procedures()
      .then((procedures) => search.startPage(page, procedures))
      .catch(() => search.showOnly(page, "broken"));
  }

  const tellBroken = (input) =>
    search.tellUnder(input, "Chưa mở được phần gợi ý, có thể vì mạng yếu. Bấm vào ô để thử lại, hay tìm ", [
      element("a", { href: pageOf("linh-vuc/") }, "theo lĩnh vực"), " hoặc ",
      element("a", { href: pageOf("thu-tuc/") }, "theo vần A–Z"), ".",
    ]);

  // Takes an input, words and what follows them, says so under the input; without words the line goes.
  search.tellUnder = (input, words, rest = []) => {
    const known = input.form.querySelector(".search__note");
    const line = known ?? element("p", { class: "search__note", role: "status" });
    line.replaceChildren(words, ...rest);
    line.hidden = !words;
    input.form.append(line);
  };

  for (const input of document.querySelectorAll("[data-search-box]")) {
    const start = () =>
      search.procedures()
        .then((procedures) => { search.tellUnder(input, ""); search.startBox(input, procedures); })
        .catch(() => {
          tellBroken(input);
          for (const event of ["focus", "click"]) input.addEventListener(event, restart, { once: true });
        });
    const restart = () => {
      for (const event of ["focus", "click"]) input.removeEventListener(event, restart);
      start();
    };
    input.addEventListener("focus", start, { once: true });
    if (input === document.activeElement) start();
  }
})();
