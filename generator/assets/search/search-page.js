// The page of results: what is asked stands in the address, so that a search can be sent to someone.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { element } = globalThis.niemyet;
  const FIRST = 20;
  const QUIET = 500;
  const NOTHING = { hits: [] };
  const KINDS = ["procedure", "event", "domain", "unit", "scorecard", "guide"];

  // The text itself stands there since the page was opened, and may have been changed since.
  const fillChoices = (form, address) => {
    const asked = new URLSearchParams(address);
    for (const select of form.querySelectorAll("select")) {
      const wanted = asked.get(select.name);
      if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
    }
  };

  const keepInAddress = (form) => {
    const asked = new URLSearchParams();
    for (const [key, value] of new FormData(form)) if (value.trim()) asked.set(key, value);
    const text = asked.toString();
    history.replaceState(null, "", text ? `?${text}` : location.pathname);
  };

  const moreButton = (list, rest) => {
    const button = element("button", { type: "button" }, search.words.more(rest.length));
    button.addEventListener("click", () => {
      const lines = rest.map(({ doc }) => search.recordLine(doc));
      list.append(...lines);
      lines[0].querySelector("a").focus();
      button.remove();
    });
    return button;
  };

  const group = (kind, hits) => {
    const list = element("ul", { class: "records" });
    list.append(...hits.slice(0, FIRST).map(({ doc }) => search.recordLine(doc)));
    const section = element("section", {}, element("h2", {}, search.words.kinds[kind]), list);
    if (hits.length > FIRST) section.append(moreButton(list, hits.slice(FIRST)));
    return section;
  };

  const byKind = (hits) =>
    KINDS.map((kind) => [kind, hits.filter(({ doc }) => doc.kind === kind)])
      .filter(([, ofKind]) => ofKind.length)
      .map(([kind, ofKind]) => group(kind, ofKind));

  const message = (typed, procedures, pages) => {
    if (!procedures.hits.length && !pages.hits.length) return search.words.none(typed);
    const said = [search.words.counted(procedures.hits.length, pages.hits.length, typed)];
    if (procedures.meant && procedures.hits.length) said.push(search.words.mended);
    const near = procedures.hits.length && !procedures.hits.some((hit) => hit.whole);
    if (near) said.push(search.words.near);
    return said.join(" ");
  };

  // Takes the page and what finds procedures, makes the page answer.
  search.startPage = (page, procedures) => {
    const part = (name) => page.querySelector(`[data-search-${name}]`);
    const form = page.querySelector("form");
    const input = form.elements.namedItem("q");
    const choices = search.makeFilters(part("choices"), procedures.docs);
    let pages = null;
    let speaking = 0;
    let keeping = 0;

    const speak = (text) => {
      clearTimeout(speaking);
      speaking = setTimeout(() => { part("status").textContent = text; }, QUIET);
    };
    const show = () => {
      const typed = input.value.trim();
      const filters = choices();
      const filtered = Object.values(filters).some(Boolean);
      const found = procedures.find(typed, filters);
      const others = filtered || !pages ? NOTHING : pages.find(typed);
      const groups = search.wholeFirst(found.hits, others.hits).flatMap(byKind);
      const asked = typed !== "" || filtered;
      part("groups").replaceChildren(...groups);
      part("count").textContent = asked ? message(typed, found, others) : "";
      speak(part("count").textContent);
      if (groups.length) search.showOnly(page, "results");
      // As long as the other pages are on their way, nothing found is not yet the answer.
      else search.showOnly(page, asked && pages ? "none" : "");
    };
    const answer = () => {
      clearTimeout(keeping);
      keeping = setTimeout(keepInAddress, QUIET, form);
      show();
    };

    fillChoices(form, location.search);
    part("filters").hidden = !part("choices").childElementCount;
    part("filters").open = Object.values(choices()).some(Boolean);
    form.addEventListener("input", answer);
    form.addEventListener("submit", (event) => { event.preventDefault(); answer(); });
    show();
    search.pages()
      .catch(() => ({ find: () => NOTHING }))
      .then((found) => { pages = found; show(); });
  };
})();
