"""One page used without a mouse and without colours: closed and opened, forwards and backwards."""

from playwright.sync_api import Page

from tests.pages.keyboard import walk, walk_back
from tests.pages.layout import NARROW, SPACED, clipped, dress, overflow
from tests.pages.looks import Look, open_all, show
from tests.pages.marks import link_faults, scroll_faults
from tests.pages.names import name_faults

_CLOSED, _OPENED = Look("closed", NARROW), Look("opened", NARROW, opened=True)


def reached(page: Page, url: str) -> list[str]:
    """Take a fresh page and an address, give what some people could not reach, know or read."""
    show(page, url, _CLOSED)
    faults = [*_reading(page), *walk_back(page)]
    show(page, url, _OPENED)
    faults += walk(page)
    open_all(page)
    faults += [*name_faults(page), *link_faults(page), *scroll_faults(page)]
    dress(page, SPACED)
    return [*faults, *_reading(page)]


def _reading(page: Page) -> list[str]:
    out = [f"reading: sticks out: {what}" for what in overflow(page)]
    return [*out, *(f"reading: cut off: {what}" for what in clipped(page))]
