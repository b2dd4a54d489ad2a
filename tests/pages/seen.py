"""One page seen in every way: what it costs, and what of it some people could not use."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.pages.axe import violations
from tests.pages.choose import Chosen
from tests.pages.layout import NARROW, layout_faults
from tests.pages.looks import BRIEF, LOOKS, PHONE, WIDE, ask, fresh_page, show
from tests.pages.reach import reached
from tests.pages.visit import Visit, first_visit, words_without_script

SEARCHED = ("home", "procedure", "lost")
"""Kinds whose search boxes stand in different places; suggestions are opened there."""


@dataclass(frozen=True)
class Seen:
    """One page, what its first visit cost, and all that is wrong with it."""

    page: Chosen
    visit: Visit
    words: float | None
    axe: tuple[str, ...]
    keys: tuple[str, ...]
    layout: tuple[str, ...]

    @property
    def faults(self) -> list[str]:
        """All that is wrong; heavy only where it is a procedure, for which the promise is made."""
        late = [] if self.words else ["words wait for a script"]
        weight = self.visit.faults if self.page.kind == "procedure" else []
        return [*weight, *late, *self.axe, *self.keys, *self.layout]


def look_at(browser: Browser, site: Path, host: str, page: Chosen) -> Seen:
    """Take a built site, the address it is served at and one of its pages, give what is seen."""
    url = host + page.address
    return Seen(
        page=page,
        visit=first_visit(browser, site, page.address),
        words=words_without_script(browser, url),
        axe=tuple(_axe(browser, url, page)),
        keys=tuple(_keys(browser, url, page)),
        layout=tuple(layout_faults(browser, url, thorough=page.thorough)),
    )


def _axe(browser: Browser, url: str, chosen: Chosen) -> Iterator[str]:
    for look in LOOKS if chosen.thorough else BRIEF:
        with fresh_page(browser, look.width, dark=look.dark) as page:
            show(page, url, look)
            yield from (f"{look.name}: {fault}" for fault in violations(page))
    if chosen.thorough and chosen.kind in SEARCHED:
        yield from _suggestions(browser, url.partition("?")[0])


def _suggestions(browser: Browser, url: str) -> Iterator[str]:
    for width, dark in ((PHONE, False), (WIDE, True)):
        with fresh_page(browser, width, dark=dark) as page:
            ask(page, url, "khai sinh")
            yield from (f"suggestions at {width}: {fault}" for fault in violations(page))


def _keys(browser: Browser, url: str, chosen: Chosen) -> Iterator[str]:
    for width, dark in ((NARROW, False), (WIDE, True)) if chosen.thorough else ((NARROW, False),):
        with fresh_page(browser, width, dark=dark) as page:
            yield from (f"{width}: {fault}" for fault in reached(page, url))
