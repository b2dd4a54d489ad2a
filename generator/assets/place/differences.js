// Local differences of a procedure (.difference): those of the reader's place, and of what it belongs
// to, are brought up; those of other places are folded away.
(() => {
  "use strict";
  const parts = (globalThis.niemyetPlace ??= {});
  const { element } = globalThis.niemyet;
  const { words } = parts;
  const left = new Map();

  const blocks = () => [...document.querySelectorAll(".difference[data-unit]")];

  // Moved and not copied, for boxes to tick work in one place only. A mark keeps the way back.
  const take = (block) => {
    left.set(block, document.createComment(""));
    block.replaceWith(left.get(block));
    return block;
  };

  const unfoldButton = (others) => {
    const button = element("button", { type: "button" }, words.others(others.length));
    button.addEventListener("click", () => {
      for (const block of others) block.hidden = false;
      others[0].setAttribute("tabindex", "-1");
      others[0].focus();
      button.remove();
    });
    return button;
  };
  const foldOthers = (others, isHere, name) => {
    const said = element("p", { "data-place-folded": "" }, isHere ? words.above(name) : words.same(name));
    if (others.length) said.append(" ", unfoldButton(others));
    for (const block of others) block.hidden = true;
    return said;
  };

  // Takes units, gives what differs there, the smallest unit first; in its old place stands where it
  // went, and a way to what differs elsewhere.
  parts.takeDifferences = (units) => {
    const all = blocks();
    if (!all.length) return [];
    const isHere = (block) => units.some((unit) => unit.id === block.dataset.unit);
    const own = all.filter(isHere);
    all[0].before(foldOthers(all.filter((block) => !isHere(block)), own.length > 0, units[0].name));
    return units.flatMap((unit) => {
      const found = own.filter((block) => block.dataset.unit === unit.id);
      return found.length ? [element("h3", {}, words.differs(unit.name)), ...found.map(take)] : [];
    });
  };

  // Takes units and a code, gives the ways to what differs there on pages of its own; the facts of
  // a unit tell whether there is something.
  parts.leadToDifferences = (units, code) => {
    const apart = document.querySelector("[data-apart]");
    if (!apart) return [];
    const found = units.filter(({ differs }) => differs?.split(" ").includes(code));
    if (!found.length) return [element("p", {}, words.same(units[0].name))];
    return found.map(({ id, name }) => {
      const way = [...apart.querySelectorAll("a")].find(({ hash }) => hash === `#${id}`);
      return element("p", {}, element("a", { href: way?.href ?? `#${apart.id}` }, words.differs(name)));
    });
  };

  // Puts everything back as it was without a place.
  parts.leaveDifferences = () => {
    document.querySelector("[data-place-folded]")?.remove();
    for (const [block, mark] of left) mark.replaceWith(block);
    left.clear();
    for (const block of blocks()) block.hidden = false;
  };
})();
