// What one procedure is like at the reader's place: where to go, whether it is posted there, and what
// differs there by which law, brought up from below. Text only ever goes in as text.
(() => {
  "use strict";
  const parts = (globalThis.niemyetPlace ??= {});
  const { element, ofRecord, pageOf, place, today } = globalThis.niemyet;
  const { words } = parts;

  // Takes the facts of a unit, gives those of it and of all that it belongs to.
  const withParents = async (facts) =>
    facts.parent ? [facts, ...(await withParents(await place.facts(facts.parent.id)))] : [facts];

  const offices = (box, units) => {
    const { office, levels } = box.dataset;
    if (office) return [element("p", {}, words.office(office))];
    const deciding = units.find((unit) => levels.split(" ").includes(unit.level));
    if (!deciding) return [element("p", {}, words.beyond)];
    const blocks = parts.pointBlocks(deciding);
    return deciding === units[0] ? blocks : [element("p", {}, words.decidedBy(deciding.name)), ...blocks];
  };

  const listingWords = ({ listing, name }, code) => {
    if (!listing || (listing.to && listing.to < today())) return words.unlisted(name);
    if (listing.codes.split(" ").includes(code)) return words.posted(listing, name);
    return listing.whole ? words.notPosted(listing, name) : words.partly(listing, name);
  };
  const listing = (unit, code) => {
    const said = [listingWords(unit, code)];
    if (unit.listing) said.push(" ", element("a", { href: pageOf(`tra-cuu/?noi=${unit.id}`) }, words.all(unit.name)));
    return element("dl", { class: "defs" }, ...parts.line(words.listing, ...said));
  };

  // What ended leads to what took its place; which of several it is, only the reader knows.
  const followerLine = ({ id, name, note }) => {
    const button = element("button", { type: "button" }, words.choose(name));
    button.addEventListener("click", () => place.choose(id, name));
    return element("li", {}, button, ...(note ? [element("p", { class: "source" }, ofRecord(note))] : []));
  };
  const endedBlock = ({ name, to, followers }) => [
    element("p", {}, element("strong", {}, words.ended(name, to)), ` ${followers.length ? words.now : words.lost}`),
    ...(followers.length ? [element("ul", { class: "place__next" }, ...followers.map(followerLine))] : []),
  ];

  const isOver = ({ to }) => to !== "" && to < today();
  const content = (box, units) => {
    const [own] = units;
    if (isOver(own)) return endedBlock(own);
    return [...offices(box, units), listing(own, box.dataset.code), ...parts.takeDifferences(units), ...parts.leadToDifferences(units, box.dataset.code)];
  };

  // Takes the place for it and the id of a unit, shows what is known there; without an id, nothing.
  parts.showHere = async (box, id) => {
    parts.leaveDifferences();
    box.replaceChildren();
    if (!id) return;
    const facts = await place.facts(id).catch(() => null);
    const units = facts && (await withParents(facts).catch(() => [facts]));
    if (place.id() !== id) return;
    box.hidden = !units;
    if (!units) return;
    box.replaceChildren(element("h2", {}, words.here(facts.name)), ...content(box, units));
  };
})();
