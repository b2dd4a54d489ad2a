// What a page has to do with the reader's place: the chooser, "this is my place", what is posted
// there, what a procedure is like there. Names and facts come only when one of them is wanted.
(() => {
  "use strict";
  const { element, load, once, pageOf, place } = globalThis.niemyet;
  const parts = once(async () => {
    await globalThis.niemyet.translatePlaces?.();
    await load("assets/place.js");
  });
  const all = (name) => document.querySelectorAll(`[data-place${name}]`);

  // The fold of the search reads what is typed, so that both understand the same.
  const names = once(async () => {
    const [found] = await Promise.all([place.data(), parts(), globalThis.niemyetSearch.engine()]);
    return found;
  });

  for (const form of all("-chooser")) {
    const input = form.querySelector("input");
    const broken = form.querySelector("[data-place-broken]");
    const start = async () => {
      try {
        const found = await names();
        globalThis.niemyetPlace.startChooser(form, found);
        broken.hidden = true;
      } catch {
        broken.hidden = false;
        input.addEventListener("focus", start, { once: true });
      }
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    input.addEventListener("focus", start, { once: true });
    if (input === document.activeElement) start();
  }

  for (const button of all("-choose")) {
    const { placeChoose: id, placeName: name } = button.dataset;
    const words = button.textContent;
    const isChosen = () => place.id() === id && !place.isSent();
    const show = () => {
      button.textContent = isChosen() ? "Đây là nơi của bạn. Bỏ chọn" : words;
    };
    button.hidden = false;
    button.addEventListener("click", () => (isChosen() ? place.clear() : place.choose(id, name)));
    place.onChange(show);
    show();
  }

  for (const line of all("-only")) {
    const show = async (id) => {
      line.hidden = true;
      const facts = id && (await place.facts(id).catch(() => null));
      if (!facts?.listing || place.id() !== id) return;
      const address = pageOf(`tra-cuu/?${line.dataset.placeOnly}&noi=${id}`);
      line.replaceChildren(element("a", { href: address }, `Chỉ thủ tục mà ${facts.name} niêm yết`));
      line.hidden = false;
    };
    place.onChange(show);
    show(place.id());
  }

  const box = document.querySelector("[data-place]");
  const showHere = (id) => {
    box.hidden = !id;
    parts().then(() => globalThis.niemyetPlace.showHere(box, id), () => { box.hidden = true; });
  };
  if (box) {
    place.onChange(showHere);
    if (place.id()) showHere(place.id());
  }
})();
