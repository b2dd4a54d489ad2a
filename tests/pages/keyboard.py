"""A walk over a page with the Tab key alone (WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11)."""

from typing import Any

from playwright.sync_api import Page

STOPS = """() => {
  const every = "a[href], button, input, select, textarea, summary, [tabindex]";
  globalThis.stops = [...document.querySelectorAll(every)].filter((each) => {
    const shown = each.checkVisibility({ visibilityProperty: true });
    if (each.disabled || each.tabIndex < 0 || !shown) return false;
    if (each.type !== "radio") return true;
    const group = [...document.getElementsByName(each.name)];
    return each === (group.find((radio) => radio.checked) ?? group[0]);
  });
  return stops.length;
}"""
"""Notes what the Tab key must reach, in the order of the page; of choices, the one that is set."""

_WHERE = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const style = getComputedStyle(here);
  const own = (found) => here.contains(found) || found?.closest("label")?.control === here;
  const seen = [...here.getClientRects()].some((box) => {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    // A strip at the edge is not enough: what a target measures, or all of a smaller one.
    const wide = Math.min(box.width, 24), high = Math.min(box.height, 24);
    if (right - left < wide || bottom - top < high) return false;
    return [.1, .5, .9].some((x) => [.1, .5, .9].some((y) =>
      own(document.elementFromPoint(left + x * (right - left), top + y * (bottom - top)))));
  });
  return {
    place: stops.indexOf(here),
    what: here.outerHTML.slice(0, 110),
    ringed: style.outlineStyle === "auto"
      || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
    seen,
  };
}"""
"""Tells where the focus is, whether it has a ring, and whether any part of it is uncovered."""


def walk(page: Page) -> list[str]:
    """Take a freshly shown page, go through all of it with Tab, give what is wrong."""
    # A page that is shown inside others has no head to skip.
    headed = page.locator("header").count() > 0
    return _tour(page, "Tab") + (skip(page) if headed else [])


def walk_back(page: Page) -> list[str]:
    """Take a freshly shown page, go through all of it from its end, give what is wrong."""
    return _tour(page, "Shift+Tab")


def _tour(page: Page, key: str) -> list[str]:
    count = page.evaluate(STOPS)
    faults: list[str] = []
    visited: list[int] = []
    for _ in range(2 * count + 20):
        page.keyboard.press(key)
        stop = page.evaluate(_WHERE)
        if stop is None or stop["place"] in visited[:-1]:
            break
        # A field for a day has a stop for each of its parts.
        if visited[-1:] == [stop["place"]]:
            continue
        # What scrolls is a stop too where nothing inside it is one; browsers differ in this.
        visited.extend([stop["place"]] if stop["place"] >= 0 else [])
        faults.extend(_wrong(stop))
    else:
        faults.append("keyboard: Tab never comes to an end")
    return faults + _left_out(count, visited if key == "Tab" else visited[::-1])


def _wrong(stop: dict[str, Any]) -> list[str]:
    ring = [] if stop["ringed"] else [f"keyboard: no visible focus: {stop['what']}"]
    cover = [] if stop["seen"] else [f"keyboard: covered or off the screen: {stop['what']}"]
    return ring + cover


def _left_out(count: int, visited: list[int]) -> list[str]:
    missing = sorted(set(range(count)) - set(visited))
    order = [] if visited == sorted(visited) else ["keyboard: the order is not that of the page"]
    return order + ([f"keyboard: never reached: stops {missing[:5]} of {count}"] if missing else [])


def skip(page: Page) -> list[str]:
    """Take a page, follow its skip link: the next stop must be in the main part, or after it."""
    page.reload()
    page.keyboard.press("Tab")
    if not page.evaluate("document.activeElement.matches('a[href^=\"#\"]')"):
        return ["keyboard: the first stop is no skip link"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    past = page.evaluate(
        """() => {
          const main = document.querySelector("main"), here = document.activeElement;
          const after = main.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING;
          return main.contains(here) || after > 0;
        }"""
    )
    return [] if past else ["keyboard: the skip link leads elsewhere"]
