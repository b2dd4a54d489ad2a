"""The ways in which people see a page: phone or wide, light or dark, opened up, on paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from tests.browsing import until

PHONE, WIDE, PAPER = 360, 1280, 794

_OPEN = """() => {
  for (const part of document.querySelectorAll("main details")) part.open = true;
  for (const list of document.querySelectorAll("main select")) {
    if (list.options.length < 2 || !list.checkVisibility()) continue;
    list.selectedIndex = 1;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }
  for (const box of document.querySelectorAll("main input:is([type=checkbox], [type=radio])")) {
    if (box.checkVisibility()) { box.click(); }
  }
  for (const day of document.querySelectorAll("main input[type=date]")) {
    if (!day.checkVisibility()) continue;
    day.value = "2026-11-20";
    for (const name of ["input", "change"]) day.dispatchEvent(new Event(name, { bubbles: true }));
  }
}"""
"""Opens what can be opened, ticks what can be ticked, and hands in on a Friday."""


@dataclass(frozen=True)
class Look:
    """One way to see a page."""

    name: str
    width: int
    dark: bool = False
    paper: bool = False
    opened: bool = False


BRIEF = (
    Look("phone", PHONE),
    Look("wide, dark", WIDE, dark=True),
    Look("paper", PAPER, paper=True),
)
"""Every colour and every width once."""
LOOKS = (
    *BRIEF,
    Look("phone, dark", PHONE, dark=True),
    Look("wide", WIDE),
    Look("phone, opened", PHONE, opened=True),
    Look("wide, dark, opened", WIDE, dark=True, opened=True),
)


@contextmanager
def fresh_page(browser: Browser, width: int, *, dark: bool = False) -> Iterator[Page]:
    """Give a page of a reader who was never here before."""
    context = browser.new_context(
        locale="vi-VN",
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def show(page: Page, url: str, look: Look) -> None:
    """Take a page of the look's width, an address and the look: show it so."""
    page.emulate_media(media="screen")
    page.goto(url, wait_until="networkidle" if "?q=" in url else "load")
    if "?q=" in url:
        until(page, "document.querySelector('[data-search-count]').textContent", seconds=30)
    if look.opened:
        open_all(page)
    if look.paper:
        page.emulate_media(media="print")


def open_all(page: Page) -> None:
    """Take a page, open and fill in what there is to open and to fill in."""
    page.evaluate(_OPEN)


def ask(page: Page, url: str, words: str) -> None:
    """Take a page, an address and what a person types: leave the list of suggestions open."""
    page.goto(url)
    page.locator("[data-search-box]").first.press_sequentially(words)
    page.wait_for_selector("[role=option]")
