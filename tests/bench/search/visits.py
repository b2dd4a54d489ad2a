"""One reader on a slow device: types into the box of the front page, while we take the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page

from tests.browsing import until

SLOWER = 4
"""So many times slower than this machine: a cheap phone."""

_BOX = "[data-search-box]"
_SCRIPT = Path(__file__).with_name("watch.js")
_READY = "Promise.all([niemyetSearch.procedures(), niemyetSearch.pages()]).then(() => null)"


@dataclass(frozen=True)
class Cold:
    """The focus comes into the box, and a whole query in the same moment."""

    first: float
    """Milliseconds from there to the first results."""
    frozen: float
    """Milliseconds of the longest time in which the page could not answer."""
    before: tuple[str, ...]
    """Paths of the files that were asked for before the first results."""
    after: tuple[str, ...]
    """Paths of those asked for later."""


@dataclass(frozen=True)
class Warm:
    """Somebody types letter by letter when all is there."""

    letters: tuple[float, ...]
    """Milliseconds from each letter to its results."""
    work: tuple[float, ...]
    """Milliseconds of processor time of each, whatever else the machine was doing."""
    frozen: float
    memory: float
    """Megabytes that the search holds."""


def cold(browser: Browser, address: str, query: str) -> Cold:
    """Take a browser, the address of a site and a query, give what the first search costs."""
    with _slowed(browser, address, until="networkidle") as (page, _):
        known = _files(page)
        page.locator(_BOX).first.evaluate("(box, query) => watch.rush(box, query)", query)
        until(page, "watch.first", seconds=30)
        page.evaluate("watch.settled()")
        began, first, frozen = page.evaluate("[watch.began, watch.first, watch.frozen]")
        asked = {path: at for path, at in _files(page).items() if path not in known}
    before = tuple(path for path, at in asked.items() if at <= first)
    after = tuple(path for path, at in asked.items() if at > first)
    return Cold(first - began, frozen, before, after)


def warm(browser: Browser, address: str, query: str) -> Warm:
    """Take a browser, the address of a site and a query, give what its letters cost."""
    with _slowed(browser, address, until="load") as (page, device):
        empty = _memory(device)
        page.locator(_BOX).first.focus()
        page.evaluate(_READY)
        letters = [_letter(page, device, letter) for letter in query]
        memory = _memory(device) - empty
    took, work, frozen = zip(*letters, strict=True)
    return Warm(took, work, max(frozen), memory)


def _letter(page: Page, device: CDPSession, letter: str) -> tuple[float, float, float]:
    page.evaluate("watch.start()")
    before = _metric(device, "TaskDuration")
    page.keyboard.type(letter)
    took: float = page.evaluate("watch.settled()")
    work = 1_000 * (_metric(device, "TaskDuration") - before)
    frozen: float = page.evaluate("watch.frozen")
    return took, work, frozen


@contextmanager
def _slowed(
    browser: Browser, address: str, until: Literal["load", "networkidle"]
) -> Iterator[tuple[Page, CDPSession]]:
    """Give the front page on a phone that was never here, slow from the moment it is shown."""
    context = browser.new_context(
        viewport={"width": 360, "height": 780}, locale="vi-VN", service_workers="block"
    )
    page = context.new_page()
    page.add_init_script(path=_SCRIPT)
    page.goto(f"{address}/", wait_until=until)
    device = context.new_cdp_session(page)
    device.send("Performance.enable", {"timeDomain": "threadTicks"})
    device.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield page, device
    if page.workers:
        raise AssertionError("a worker is not slowed down: its times would mean nothing")
    context.close()


def _files(page: Page) -> dict[str, float]:
    return {urlsplit(name).path: at for name, at in page.evaluate("watch.files()")}


def _memory(device: CDPSession) -> float:
    device.send("HeapProfiler.collectGarbage")
    return _metric(device, "JSHeapUsedSize") / 1e6


def _metric(device: CDPSession, name: str) -> float:
    metrics = device.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == name))
