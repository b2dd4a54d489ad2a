"""One page of each kind with the Tab key alone, at 320 px."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.pages.choose import LOST, heaviest
from tests.pages.keyboard import STOPS
from tests.pages.layout import NARROW
from tests.pages.looks import fresh_page
from tests.pages.reach import reached
from tests.reading import KINDS, MORE_KINDS

TABLE = "/du-lieu/bang/"
"""All data in one table that is filled and filtered on the page."""


@pytest.fixture(scope="module")
def by_kind(site: Path) -> dict[str, str]:
    """Give the address of the heaviest page of each kind, a table and one that there is not."""
    return {**heaviest(site), "table": TABLE, "lost": LOST}


@pytest.mark.browser
@pytest.mark.parametrize("kind", [*KINDS, *MORE_KINDS, "table", "lost"])
def test_nothing_is_out_of_reach(
    browser: Browser, site_url: str, by_kind: dict[str, str], kind: str, tell: Callable[..., None]
) -> None:
    """At 320 px, without mouse and colours: all is reached, seen, named, read and left again."""
    with fresh_page(browser, NARROW) as page:
        faults = reached(page, site_url + by_kind[kind])
        stops = page.evaluate(STOPS)
    tell("walked by keyboard at 320 px", pages=1, stops=stops, faults=len(faults))
    assert faults == []
