// An address to send to somebody: that of this page, with the reader's place and case if chosen.
(() => {
  "use strict";
  const { element, place } = globalThis.niemyet;

  const address = () => {
    const url = new URL(location.href);
    const chosen = url.searchParams.get("truong-hop");
    url.hash = "";
    url.search = chosen ? `truong-hop=${chosen}` : "";
    return place.within(url.href, place.id());
  };
  const show = (button, ...said) => {
    const spoken = button.parentElement.querySelector("[role=status]");
    spoken.replaceChildren(...said);
  };
  // Where the clipboard is forbidden, the reader copies by hand.
  const byHand = (button) => {
    const field = element("input", { type: "text", readonly: "", value: address(), "aria-label": "Đường dẫn" });
    show(button, field);
    field.select();
  };
  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(address());
      show(button, "Đã chép.");
    } catch { byHand(button); }
  };

  for (const button of document.querySelectorAll("[data-copy-link]")) {
    const words = button.textContent;
    const name = async (id) => {
      button.textContent = words;
      const facts = id && (await place.facts(id).catch(() => null));
      if (facts && place.id() === id) button.textContent = `${words} cho ${facts.name}`;
    };
    button.hidden = false;
    button.after(" ", element("span", { role: "status" }));
    button.addEventListener("click", () => copy(button));
    place.onChange(name);
    name(place.id());
  }
})();
