"""What must not be told by colour or mouse alone: links in text, and parts that scroll."""

from playwright.sync_api import Page

from tests.browsing import until

_PLAIN_LINKS = """() => {
  const words = (node) => node.textContent.replace(/[\\s·›|,;.:()–-]+/g, "");
  const inText = (link) => {
    const block = link.closest("p, li, dd, dt, td, th, figcaption, caption, summary, label");
    if (!block) return false;
    const rest = block.cloneNode(true);
    rest.querySelectorAll("a, .visually-hidden").forEach((each) => each.remove());
    return words(rest) !== "";
  };
  return [...document.querySelectorAll("a[href]")].filter((link) => {
    const shown = link.checkVisibility({ visibilityProperty: true }) && words(link);
    const told = getComputedStyle(link).textDecorationLine.includes("underline");
    return shown && !told && inText(link);
  }).map((link) => link.outerHTML.slice(0, 110));
}"""
"""Gives the links without a line that stand among other words of their block."""

_SCROLLERS = """() => {
  const ways = (e) => [getComputedStyle(e).overflowX, getComputedStyle(e).overflowY];
  globalThis.scrollers = [...document.querySelectorAll("body *")].filter((e) =>
    e.checkVisibility() && ways(e).some((way) => way === "auto" || way === "scroll")
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
  return scrollers.map((e) => ({
    what: e.outerHTML.slice(0, 110),
    stop: e.tabIndex >= 0,
    named: e.hasAttribute("role") && (e.ariaLabel || e.hasAttribute("aria-labelledby")),
    wide: e.scrollWidth > e.clientWidth + 1,
  }));
}"""
"""Notes what scrolls inside the page."""


def link_faults(page: Page) -> list[str]:
    """Take a page, give the links in text that only their colour tells (WCAG 1.4.1)."""
    return [f"links: told by colour alone: {what}" for what in page.evaluate(_PLAIN_LINKS)]


def scroll_faults(page: Page) -> list[str]:
    """Take a page, give the parts that scroll but cannot be reached, named or moved by keys."""
    faults: list[str] = []
    for place, part in enumerate(page.evaluate(_SCROLLERS)):
        if not (part["stop"] and part["named"]):
            faults.append(f"scroll: no stop for the keyboard with a name: {part['what']}")
        elif part["wide"] and not _moved(page, place):
            faults.append(f"scroll: keys do not move it: {part['what']}")
    return faults


def _moved(page: Page, place: int) -> bool:
    page.evaluate("place => { scrollers[place].scrollLeft = 0; scrollers[place].focus(); }", place)
    page.keyboard.press("ArrowRight")
    moved = "place => scrollers[place].scrollLeft > 0"
    try:
        until(page, moved, place, seconds=1)
    except AssertionError:
        return False
    return True
