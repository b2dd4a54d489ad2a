"""One page of each kind in a real browser: on a phone, without script, dark, and printed."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import Visit
from tests.pages.layout import overflow
from tests.reading import KINDS

pytestmark = pytest.mark.browser

PHONE = 320
DARK, LIGHT = 200, 500
"""Red, green and blue together: of a dark ground at most, of light words at least."""
Open = Callable[..., Visit]


@pytest.fixture(scope="module")
def one_of_each(site: Path) -> dict[str, str]:
    """Give the address of the heaviest page of each kind: the one most likely to be too wide."""
    sizes: dict[str, tuple[int, str]] = {}
    for path in sorted(site.rglob("index.html")):
        found = re.search(r'<body class="kind-([a-z]+)"', path.read_text(encoding="utf-8"))
        kind = found.group(1) if found else "text"
        address = f"/{path.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        sizes[kind] = max(sizes.get(kind, (0, "")), (path.stat().st_size, address))
    return {kind: address for kind, (_, address) in sizes.items()} | {"lost": "/khong/co/o/day/"}


@pytest.fixture(params=[*KINDS, "lost"])
def address(request: pytest.FixtureRequest, one_of_each: dict[str, str], site_url: str) -> str:
    """Give the whole address of one page of a kind."""
    return site_url + one_of_each[request.param]


@pytest.fixture(scope="module")
def walked(browser: Browser) -> Iterator[Page]:
    """A page in which a reader goes from page to page: another window takes longer than a page."""
    page = browser.new_page(locale="vi-VN")
    yield page
    page.close()


@pytest.fixture(scope="module")
def silent(browser: Browser) -> Iterator[Page]:
    """The same on a phone without script."""
    page = browser.new_page(
        locale="vi-VN", viewport={"width": PHONE, "height": 800}, java_script_enabled=False
    )
    yield page
    page.close()


def turned(page: Page, address: str, width: int = PHONE, *, dark: bool = False) -> None:
    """Take a page, show an address in it on a screen of a width, light or dark."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(media="screen", color_scheme="dark" if dark else "light")
    page.goto(address)


def shown(page: Page) -> str:
    """Take a page, give the words that a reader can see in its main part."""
    return page.locator("main").inner_text().strip()


def test_page_on_a_phone(open_page: Open, address: str) -> None:
    """At 320 px nothing scrolls sideways, nothing is asked elsewhere, nothing goes wrong."""
    visit = open_page(PHONE)
    visit.page.goto(address)
    host = address.split("/")[2]
    assert overflow(visit.page) == []
    assert [url for url in visit.asked if url.split("/")[2] != host] == []
    expected = ["404"] if address.endswith("/khong/co/o/day/") else []
    assert [words for words in visit.wrong if not any(code in words for code in expected)] == []


def test_page_without_script(walked: Page, silent: Page, address: str) -> None:
    """Without JavaScript the words are there, and still nothing scrolls sideways."""
    turned(walked, address)
    silent.goto(address)
    assert overflow(silent) == []
    assert len(shown(silent)) > 40
    assert len(shown(silent)) >= 0.9 * len(shown(walked))
    assert silent.locator("h1").is_visible()


def test_page_in_the_dark(walked: Page, address: str) -> None:
    """In dark mode the ground is dark and the words are light."""
    turned(walked, address, dark=True)
    ground, ink = walked.evaluate(
        """() => {
          const light = c => c.match(/[0-9.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0);
          const style = getComputedStyle(document.body);
          return [light(style.backgroundColor), light(style.color)];
        }"""
    )
    assert ground < DARK
    assert ink > LIGHT
    assert len(walked.screenshot()) > 1000


def test_page_in_print(walked: Page, address: str) -> None:
    """On paper there is no header, no menu and no search box, and the words are there."""
    turned(walked, address, width=794)
    words = shown(walked)
    walked.emulate_media(media="print")
    assert not walked.locator("header.top").is_visible()
    assert walked.locator("h1").is_visible()
    assert len(shown(walked)) > 0.5 * len(words)
