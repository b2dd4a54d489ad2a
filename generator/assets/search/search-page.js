// The page of results: it answers while one types, and says what it searched for.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const QUIET = 500;
  const NOTHING = { hits: [], meant: "" };

  const message = (typed, procedures, pages) => {
    const shown = search.shown(typed);
    if (!procedures.hits.length && !pages.hits.length) return search.words.none(shown);
    const said = [search.words.counted(procedures.hits.length, pages.hits.length, shown)];
    if (procedures.hits.length && procedures.meant) said.push(search.words.mended(procedures.meant));
    const near = procedures.hits.length && !procedures.hits.some((hit) => hit.whole);
    if (near) said.push(search.words.near);
    return said.join(" ");
  };

  const replace = (groups, sections) => groups.replaceChildren(...sections);

  // The other pages come while one reads: procedures shown by then stay, with what was opened of them.
  const putAround = (groups, sections) => {
    const shown = groups.firstElementChild;
    const place = sections.findIndex((section) => section.dataset.kind === shown?.dataset.kind);
    if (place < 0) return replace(groups, sections);
    shown.before(...sections.slice(0, place));
    shown.after(...sections.slice(place + 1));
    return undefined;
  };

  // Takes the page and what finds procedures, makes the page answer.
  search.startPage = (page, procedures) => {
    const part = (name) => page.querySelector(`[data-search-${name}]`);
    const form = page.querySelector("form");
    const input = form.elements.namedItem("q");
    const choices = search.makeFilters(part("choices"), procedures);
    const isFiltered = () => Object.values(choices()).some(Boolean);
    let pages = null;
    let speaking = 0;

    const speak = (text) => {
      clearTimeout(speaking);
      speaking = setTimeout(() => { part("status").textContent = text; }, QUIET);
    };
    const find = () => {
      const typed = input.value.trim();
      const found = procedures.find(typed, choices());
      const others = isFiltered() || !pages ? NOTHING : pages.find(typed);
      return { typed, ...search.together(found, others) };
    };
    const show = (put = replace) => {
      const { typed, found, others, inOrder } = find();
      const isAsked = typed !== "" || isFiltered();
      const sections = inOrder.flatMap(search.sectionsOf);
      put(part("groups"), sections);
      part("count").textContent = isAsked ? message(typed, found, others) : "";
      speak(part("count").textContent);
      part("clear").hidden = !isFiltered();
      if (sections.length) search.showOnly(page, "results");
      // As long as the other pages are on their way, nothing found is not yet the answer.
      else search.showOnly(page, isAsked && pages ? "none" : "");
    };
    const clear = () => {
      for (const select of form.querySelectorAll("select")) select.value = "";
      form.dispatchEvent(new Event("change"));
      show();
      input.focus();
    };

    search.keepAddress(form, () => show());
    part("filters").hidden = !part("choices").childElementCount;
    part("filters").open = isFiltered();
    form.addEventListener("input", () => show());
    form.addEventListener("submit", () => show());
    part("clear").addEventListener("click", clear);
    show();
    if (!input.value) search.warmUp(procedures);
    search.afterPaint().then(search.pages)
      .catch(() => { part("partly").hidden = false; return { find: () => NOTHING }; })
      .then((found) => { pages = found; show(putAround); });
  };
})();
