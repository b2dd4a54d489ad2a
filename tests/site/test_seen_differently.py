"""Pages in the colours of a reader's system, without movement, and on paper."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.files import read_assets
from tests.browsing import Visit

CHARTS = ("/chi-so/par-index/2024/bieu-do/", "/chi-so/papi/2019/bieu-do/")
PLAN = "/ke-hoach/tinh-long-an/2024/"
LEAST = 4.5
"""How much the letters must stand out (WCAG 1.4.3)."""
MOVES = re.compile(
    r"@keyframes|\b(?:animation|transition)(?:-[a-z]+)?\s*:|scroll-behavior|behavior:\s*.smooth"
    r"|\.animate\(|<marquee|<blink"
)

_LETTERS = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const light = (colour) => parts(colour)
    .map((part) => part / 255).map((c) => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4))
    .reduce((sum, c, place) => sum + c * [.2126, .7152, .0722][place], 0);
  const ground = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll(".chart svg text")].map((text) => {
    const letters = light(getComputedStyle(text).fill);
    return (Math.max(letters, ground) + .05) / (Math.min(letters, ground) + .05);
  });
}"""
"""Gives for each word of a drawing how much it stands out from the ground of the page."""

_KEYS = """() => [...document.querySelectorAll(".key li")].map((item) => [
  item.className, getComputedStyle(item, "::before").backgroundColor])"""


@pytest.mark.browser
@pytest.mark.parametrize("address", CHARTS)
@pytest.mark.parametrize(("dark", "chosen"), [(True, "light"), (False, "dark"), (True, "")])
def test_drawings_take_the_colours_of_the_system(
    browser: Browser, site_url: str, address: str, *, dark: bool, chosen: str
) -> None:
    """In high contrast the words of charts can be read, whatever ground the reader chose here."""
    context = browser.new_context(color_scheme="dark" if dark else "light", forced_colors="active")
    page = context.new_page()
    page.goto(site_url + address)
    if chosen:
        page.evaluate("chosen => { document.documentElement.dataset.theme = chosen; }", chosen)
    contrasts = page.evaluate(_LETTERS)
    context.close()
    assert len(contrasts) > 5
    assert min(contrasts) >= LEAST


@pytest.mark.browser
def test_the_key_of_a_bar_keeps_its_marks(browser: Browser, site_url: str) -> None:
    """In high contrast each kind in the key has a ground of its own, as in the bar."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(site_url + PLAN)
    keys = dict(page.evaluate(_KEYS))
    context.close()
    assert len(keys) > 1
    assert len(set(keys.values())) == len(keys)


@pytest.mark.browser
def test_the_focus_shows_in_the_colours_of_the_system(browser: Browser, site_url: str) -> None:
    """The ring stays where a system takes all colours away."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(site_url)
    page.keyboard.press("Tab")
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    context.close()
    assert ring == "solid"


def test_nothing_moves() -> None:
    """No looks and no script animate anything, so that nobody has to ask them to stop."""
    sources = {
        path: data.decode("utf-8")
        for path, data in read_assets().items()
        if Path(path).suffix in {".css", ".js", ".html"}
    }
    assert len(sources) > 20
    assert {path: found[0] for path, text in sources.items() if (found := MOVES.search(text))} == {}
    assert MOVES.search("a { transition: all 1s }")


@pytest.mark.browser
def test_paper_keeps_every_word(open_page: Callable[..., Visit], site_url: str) -> None:
    """What is folded on the screen is printed, and nothing is wider than the sheet."""
    page = open_page(794).page
    page.goto(f"{site_url}/thu-tuc/1.013225/")
    page.emulate_media(media="print")
    hidden = page.evaluate(
        """() => [...document.querySelectorAll("main details > :not(summary)")]
          .filter((part) => !part.closest(".no-print, [hidden]") && part.textContent.trim())
          .filter((part) => !part.getClientRects().length).length"""
    )
    assert hidden == 0
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
