"""One page of each kind in a real browser: on a phone, without script, dark, and printed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

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


def test_page_without_script(open_page: Open, address: str) -> None:
    """Without JavaScript the words are there, and still nothing scrolls sideways."""
    with_script, without = open_page(PHONE), open_page(PHONE, script=False)
    for visit in (with_script, without):
        visit.page.goto(address)
    assert len(shown(without.page)) > 40
    assert len(shown(without.page)) >= 0.9 * len(shown(with_script.page))
    assert without.page.locator("h1").is_visible()


def test_page_in_the_dark(open_page: Open, address: str) -> None:
    """In dark mode the ground is dark and the words are light."""
    visit = open_page(PHONE, dark=True)
    visit.page.goto(address)
    ground, ink = visit.page.evaluate(
        """() => {
          const light = c => c.match(/[0-9.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0);
          const style = getComputedStyle(document.body);
          return [light(style.backgroundColor), light(style.color)];
        }"""
    )
    assert ground < DARK
    assert ink > LIGHT
    assert len(visit.page.screenshot()) > 1000


def test_page_in_print(open_page: Open, address: str) -> None:
    """On paper there is no header, no menu and no search box, and the words are there."""
    visit = open_page(794)
    visit.page.goto(address)
    words = shown(visit.page)
    visit.page.emulate_media(media="print")
    assert not visit.page.locator("header.top").is_visible()
    assert visit.page.locator("h1").is_visible()
    assert len(shown(visit.page)) > 0.5 * len(words)
