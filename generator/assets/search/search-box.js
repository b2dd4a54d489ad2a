// Suggestions under a search box as one types: an ARIA combobox with a list of options.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { element } = globalThis.niemyet;
  const PROCEDURES = 6;
  const PAGES = 3;
  const LONGEST = 200;
  let boxes = 0;

  // Takes an input, gives the list and the spoken line that stand under it.
  const makeList = (input) => {
    const id = `goi-y-${(boxes += 1)}`;
    const list = element("ul", {
      role: "listbox", id, class: "search__list", "aria-label": search.words.suggestions,
    });
    const spoken = element("p", { role: "status", class: "visually-hidden" });
    list.hidden = true;
    input.closest(".search__row, form").append(list);
    input.closest("form").append(spoken);
    const roles = {
      role: "combobox", "aria-autocomplete": "list", "aria-controls": id,
      "aria-expanded": "false", autocomplete: "off",
    };
    for (const [key, value] of Object.entries(roles)) input.setAttribute(key, value);
    return { list, spoken };
  };

  // Leads to the page of results, which helps on where nothing was found.
  const lastOption = (form, typed, id, words) => {
    const option = element("li", { role: "option", id, "aria-selected": "false" });
    const address = new URL(form.action);
    address.search = new URLSearchParams({ q: typed.slice(0, LONGEST) }).toString();
    option.append(words(search.shown(typed)));
    option.dataset.address = address.href;
    return option;
  };

  // Takes an input and what finds procedures, makes the box suggest.
  search.startBox = (input, procedures) => {
    const { list, spoken } = makeList(input);
    let pages = { find: () => ({ hits: [] }) };
    let chosen = -1;
    let isComplete = false;

    const choose = (place) => {
      const options = [...list.children];
      chosen = place;
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === place)));
      if (place < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", options[place].id);
      options[place]?.scrollIntoView({ block: "nearest" });
    };
    const open = (isOpen) => {
      list.hidden = !isOpen;
      input.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) choose(-1);
    };
    const suggest = () => {
      const typed = input.value.trim();
      const { inOrder } = search.together(procedures.find(typed), pages.find(typed));
      const most = ([first]) => (first?.doc.kind === "procedure" ? PROCEDURES : PAGES);
      const hits = inOrder.flatMap((some) => some.slice(0, most(some)));
      const options = hits.map(({ doc }, place) => search.optionLine(doc, `${list.id}-${place}`));
      const words = hits.length ? search.words.all : search.words.noneYet;
      if (hits.length || (typed && isComplete)) {
        options.push(lastOption(input.form, typed, `${list.id}-${hits.length}`, words));
        if (pages.isMissing) options[hits.length].append(element("small", {}, search.words.only));
      }
      list.replaceChildren(...options);
      spoken.textContent = typed ? search.words.found(hits.length) : "";
      open(options.length > 0);
    };
    const go = (option) => location.assign(option.dataset.address);
    const step = (by) => {
      const count = list.children.length;
      // One place more than there are options: there the text itself is chosen again.
      choose(((chosen + 1 + by + count + 1) % (count + 1)) - 1);
    };
    const KEYS = {
      ArrowDown: () => (list.hidden ? suggest() : step(1)),
      ArrowUp: () => (list.hidden ? suggest() : step(-1)),
      Escape: () => open(false),
      Enter: () => go(list.children[chosen]),
    };
    const usesKey = (key) => {
      if (key === "Escape") return !list.hidden;
      return key === "Enter" ? chosen >= 0 : key in KEYS;
    };

    input.addEventListener("input", suggest);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || !usesKey(event.key)) return;
      event.preventDefault();
      KEYS[event.key]();
    });
    input.addEventListener("blur", () => open(false));
    // The pointer must not take the focus from the text before its click counts.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) go(option);
    });

    const isTyping = () => input === document.activeElement && input.value.trim() !== "";
    if (isTyping()) suggest();
    else search.warmUp(procedures);
    search.afterPaint().then(search.pages).then(
      (found) => { pages = found; },
      () => { pages = { find: () => ({ hits: [] }), isMissing: true }; },
    ).then(() => {
      isComplete = true;
      if (isTyping()) suggest();
    });
  };
})();
