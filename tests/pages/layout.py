"""What happens to a page that is narrow, enlarged, or set with the reader's own spacing."""

from playwright.sync_api import Browser, Page

from tests.pages.looks import PHONE, WIDE, fresh_page

NARROW = 320
"""A screen of 1,280 pixels at 400 percent (WCAG 1.4.10)."""
SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
"""The distances that a reader may set (WCAG 1.4.12)."""
TWICE = "html { font-size: 200%; }"
"""Letters alone twice as large (WCAG 1.4.4)."""
_TRIALS = (
    ("reflow at 320 px", NARROW, ""),
    ("zoom 200%", WIDE // 2, ""),
    ("text twice as large", WIDE, TWICE),
    ("text spacing, phone", PHONE, SPACED),
    ("text spacing, wide", WIDE, SPACED),
)


def dress(page: Page, style: str) -> None:
    """Take a page and a style of the reader's own, put it on, whatever the page itself allows."""
    page.evaluate(
        """(text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        style,
    )


def overflow(page: Page) -> list[str]:
    """Take a page, give what sticks out at its right edge; empty where it does not scroll."""
    found: list[str] = page.evaluate(
        """() => {
          const root = document.scrollingElement;
          if (root.scrollWidth <= innerWidth) return [];
          return [...document.querySelectorAll("body *")]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 5).map(e => e.outerHTML.slice(0, 120));
        }"""
    )
    return found


def clipped(page: Page) -> list[str]:
    """Take a page, give the words that are cut off by the edge of what they stand in."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter((e) => {
          const { overflowX, overflowY } = getComputedStyle(e);
          const cuts = [overflowX, overflowY].some((way) => way === "hidden" || way === "clip");
          if (!cuts || e.matches(".visually-hidden, svg, svg *")) return false;
          const larger = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
          return larger && e.textContent.trim();
        }).slice(0, 5).map((e) => e.outerHTML.slice(0, 120))"""
    )
    return found


def layout_faults(browser: Browser, url: str, *, thorough: bool) -> list[str]:
    """Take an address, show it in each way or the hardest, give what sticks out or is cut off."""
    faults: list[str] = []
    for name, width, style in _TRIALS if thorough else _TRIALS[:1]:
        with fresh_page(browser, width) as page:
            page.goto(url)
            if style:
                dress(page, style)
            faults.extend(f"{name}: sticks out: {what}" for what in overflow(page))
            faults.extend(f"{name}: cut off: {what}" for what in clipped(page))
    return faults
