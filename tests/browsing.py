"""A real browser for tests: the Chromium of this machine, headless, quiet."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
UNWANTED = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "SpareRendererForSitePerProcess",
)
"""What each new window would make ready beside the page: two pages for its address bar, which
nobody sees here, and a process for a page to come. They cost more than the page itself."""
_STARTER = Path(__file__).with_name("chromium.sh")
_LOOKS = 20
"""So many times a second a page is asked again."""


@dataclass(frozen=True)
class Visit:
    """A page in the browser, every address that it asked for, and everything that went wrong."""

    page: Page
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.wrong.extend(_complaint(message)))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))


def until(page: Page, true: str, argument: object = None, *, seconds: float = 5) -> None:
    """Wait until something is true on a page, or comes true by a promise of its.

    Playwright's own way runs text as a program in the page, which the site's policy refuses.
    """
    for _ in range(int(seconds * _LOOKS)):
        if page.evaluate(true, argument):
            return
        page.wait_for_timeout(1000 / _LOOKS)
    raise AssertionError(true)


def _complaint(message: ConsoleMessage) -> list[str]:
    return [message.text] if message.type in {"error", "warning"} else []


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser for as long as it is needed; without one of the system, playwright's own."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    told = dict[str, str | float | bool](os.environ)
    told |= {"BROWSER": found or "", "UNWANTED": ",".join(UNWANTED)}
    starter = _STARTER if found else None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=starter, args=list(QUIET), env=told)
        yield browser
        browser.close()
