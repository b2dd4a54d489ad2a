// A box that suggests as one types: the ARIA combobox with a list of options.
(() => {
  "use strict";
  const parts = (globalThis.niemyetPlace ??= {});
  const { element } = globalThis.niemyet;
  let boxes = 0;

  const makeList = (input, name) => {
    const id = `noi-goi-y-${(boxes += 1)}`;
    const list = element("ul", { role: "listbox", id, class: "search__list", "aria-label": name });
    list.hidden = true;
    input.parentElement.append(list);
    const roles = {
      role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false",
    };
    for (const [key, value] of Object.entries(roles)) input.setAttribute(key, value);
    return list;
  };

  // Takes an input, the name of its list, and two functions: from what was typed to the content of
  // each option with its value, and from the chosen value to what happens then.
  parts.combobox = (input, name, suggest, pick) => {
    const list = makeList(input, name);
    let values = [];
    let chosen = -1;

    const mark = (position) => {
      chosen = position;
      const options = [...list.children];
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === position)));
      if (position < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", options[position].id);
      options[position]?.scrollIntoView({ block: "nearest" });
    };
    const open = (isOpen) => {
      list.hidden = !isOpen;
      input.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) mark(-1);
    };
    const show = () => {
      const found = suggest(input.value.trim());
      values = found.map(({ value }) => value);
      list.replaceChildren(...found.map(({ content }, index) =>
        element("li", { role: "option", id: `${list.id}-${index}`, "aria-selected": "false" }, ...content)));
      mark(-1);
      open(found.length > 0);
    };
    const take = (position) => {
      open(false);
      pick(values[position]);
    };
    // One place more than there are options: there the text itself is chosen again.
    const step = (by) => {
      const count = values.length;
      mark(((chosen + 1 + by + count + 1) % (count + 1)) - 1);
    };
    const KEYS = {
      ArrowDown: () => (list.hidden ? show() : step(1)),
      ArrowUp: () => (list.hidden ? show() : step(-1)),
      Escape: () => open(false),
      // Enter never decides between several: it only goes to the first of them.
      Enter: () => (chosen >= 0 || values.length === 1 ? take(Math.max(chosen, 0)) : step(1)),
    };
    const usesKey = (key) => (key === "Escape" || key === "Enter" ? !list.hidden : key in KEYS);

    input.addEventListener("input", show);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || !usesKey(event.key)) return;
      event.preventDefault();
      KEYS[event.key]();
    });
    input.addEventListener("blur", () => open(false));
    // The pointer must not take the focus from the text before its click counts.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) take([...list.children].indexOf(option));
    });
    if (input === document.activeElement && input.value.trim()) show();
  };
})();
