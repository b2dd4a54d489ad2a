// The quiet line above every page that says whose place the page is for. It asks for nothing
// as long as nobody has chosen a place.
(() => {
  "use strict";
  const { element, ofRecord, pageOf, place, today } = globalThis.niemyet;
  const line = document.querySelector("[data-place-line]");
  if (!line) return;
  const chooser = pageOf("chon-noi/");

  const button = (words, work) => {
    const made = element("button", { type: "button" }, words);
    made.addEventListener("click", () => {
      work();
      // The button is gone with the old words: the focus stays near.
      (line.hidden ? document.querySelector("main") : line).focus({ preventScroll: true });
    });
    return made;
  };
  const unitLink = (id, name) => element("a", { href: pageOf(`don-vi/${id}/`) }, ofRecord(name));
  const isChooser = () => location.href.split(/[?#]/)[0] === chooser;
  // On the page of results an address with a place filters by it; the filter says so itself.
  const isFilter = () => place.isSent() && document.querySelector("[data-search-page]") !== null;
  const change = () => (isChooser() ? [] : [element("a", { href: chooser }, "Đổi nơi")]);
  const leave = () => button("Bỏ chọn", place.clear);
  const say = (words, ...rest) => line.replaceChildren(element("p", {}, ...words), ...rest);

  // On most pages one short row is enough: letting go of the place is for the page that chooses.
  const showOwn = (id, name) =>
    say(["Nơi của bạn: ", unitLink(id, name)], ...(isChooser() ? [leave()] : change()));
  const showSent = ({ id, name, to }) => {
    const lives = to === "" || to >= today();
    const keepIt = button("Giữ làm nơi của tôi", () => place.choose(id, name));
    say(["Bạn đang xem cho ", unitLink(id, name)], ...(lives ? [keepIt] : []), ...change(), leave());
  };
  const broken = () => say(["Chưa mở được dữ liệu của nơi này."], ...change(), leave());

  // While the name is on its way the line already has its height: what stands below does not jump.
  const show = async (id) => {
    line.hidden = !id || isFilter();
    if (line.hidden) return;
    const still = (work) => (value) => { if (place.id() === id) work(value); };
    if (!place.isSent() && place.name()) {
      showOwn(id, place.name());
      return;
    }
    say(["Đang mở dữ liệu của nơi này…"], ...change(), leave());
    const told = (facts) => (place.isSent() ? showSent(facts) : showOwn(id, facts.name));
    await place.facts(id).then(still(told), still(broken));
  };
  place.onChange(show);
  show(place.id());
})();
