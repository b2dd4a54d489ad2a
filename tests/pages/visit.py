"""What a first visit costs: everything a browser asks for, and when the words are there."""

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from playwright.sync_api import Browser, Page, Route

from tests.browsing import until
from tests.pages.looks import PHONE, fresh_page
from tests.serving import served

MOST_BYTES, MOST_REQUESTS = 75_000, 8
"""For a first visit to a procedure's page, compressed, the service worker's files included."""
ORDINARY = 25_000
"""What the HTML of an ordinary page should weigh at most, as written."""
LATEST = 10_000
"""Milliseconds after which words that are still not painted wait for a script."""

_ICON = re.compile(r'<link rel="(?:icon|manifest)"[^>]*? href="([^"]+)"')
_WORKER = "navigator.serviceWorker?.getRegistration().then((found) => !found || !!found.active)"
_SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""Slow 3G: 400 kbit/s, 0.4 seconds there and back."""


@dataclass(frozen=True)
class Visit:
    """A first visit: what was asked for, and its weight as written and compressed."""

    asked: tuple[str, ...]
    html: int
    compressed: int

    @property
    def faults(self) -> list[str]:
        """What is more than a first visit may cost."""
        heavy, many = self.compressed > MOST_BYTES, len(self.asked) > MOST_REQUESTS
        return [
            *([f"weight: {self.compressed:,} bytes compressed"] if heavy else []),
            *([f"weight: {len(self.asked)} requests: {', '.join(self.asked)}"] if many else []),
        ]


def first_visit(browser: Browser, site: Path, address: str) -> Visit:
    """Take a built site and an address, visit it as a newcomer, give what that costs."""
    asked: list[str] = []
    with served(site, asked) as host, fresh_page(browser, PHONE) as page:
        page.goto(host + address, wait_until="networkidle")
        # A service worker and what it fetches belong to the visit.
        until(page, _WORKER, seconds=30)
        page.wait_for_load_state("networkidle")
    html = file_at(site, address).read_bytes()
    # A browser without a window does not ask for the icon; one with a window does.
    icons = [urljoin(address, link) for link in _ICON.findall(html.decode("utf-8"))]
    every = tuple(dict.fromkeys((*asked, *icons)))
    weights = (len(gzip.compress(file_at(site, each).read_bytes(), 6)) for each in every)
    return Visit(every, len(html), sum(weights))


def file_at(site: Path, address: str) -> Path:
    """Take a built site and an address, give the file that a static host answers with."""
    path = site / unquote(urlsplit(address).path).lstrip("/")
    path = path / "index.html" if path.is_dir() else path
    return path if path.is_file() else site / "404.html"


@contextmanager
def _slow_and_held(page: Page) -> Iterator[None]:
    """Make the network slow, and keep every script on its way for as long as the block lasts."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", _SLOW)
    page.route(re.compile(r"\.js(\?|$)"), hold)
    yield
    for route in held:
        route.abort()


def words_without_script(browser: Browser, url: str, latest: int = LATEST) -> float | None:
    """Take an address, give the milliseconds to its first words while no script has come yet.

    Nothing where the words wait for a script.
    """
    with fresh_page(browser, PHONE) as page, _slow_and_held(page):
        page.goto(url, wait_until="commit")
        painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
        for _ in range(latest // 100):
            page.wait_for_timeout(100)
            time: float | None = page.evaluate(painted)
            if time and page.locator("main h1").is_visible():
                return time
    return None
