// The query and the filters of the page of results stand in its address: a search can be sent to
// someone, and the way back leads to what was asked before.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const QUIET = 500;
  const LONGEST = 200;

  const asked = (form) => {
    const words = new URLSearchParams();
    for (const [key, value] of new FormData(form)) {
      if (value.trim()) words.set(key, value.slice(0, LONGEST));
    }
    const text = words.toString();
    return text ? `?${text}` : location.pathname;
  };

  const fill = (form) => {
    const wanted = new URLSearchParams(location.search);
    form.elements.namedItem("q").value = wanted.get("q") ?? "";
    for (const select of form.querySelectorAll("select")) {
      const value = wanted.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  };

  // Takes the form and what to do when the address tells it something else, keeps the two alike. What
  // one types is one step of the way back, however many letters; so is each filter.
  search.keepAddress = (form, show) => {
    let waiting = 0;
    let isNew = true;
    const write = () => {
      clearTimeout(waiting);
      const next = asked(form);
      if (next === (location.search || location.pathname)) return;
      history[isNew && location.search ? "pushState" : "replaceState"](null, "", next);
      isNew = false;
    };
    const settle = () => { write(); isNew = true; };
    // The same page in the other language answers the same.
    const leave = (event) => {
      const link = event.target.closest("a");
      if (link) settle();
      if (link?.rel === "alternate") link.search = location.search;
    };

    fill(form);
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(write, QUIET); });
    form.addEventListener("change", settle);
    form.addEventListener("submit", (event) => { event.preventDefault(); settle(); });
    document.addEventListener("click", leave, true);
    addEventListener("popstate", () => { clearTimeout(waiting); isNew = true; fill(form); show(); });
  };
})();
