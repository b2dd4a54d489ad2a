"""One page of each kind with the Tab key alone, at 320 px."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.pages.choose import EVERY_KIND
from tests.pages.keyboard import STOPS
from tests.pages.layout import NARROW
from tests.pages.looks import fresh_page
from tests.pages.reach import reached


@pytest.mark.browser
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_nothing_is_out_of_reach(
    browser: Browser, site_url: str, by_kind: dict[str, str], kind: str, tell: Callable[..., None]
) -> None:
    """At 320 px, without mouse and colours: all is reached, seen, named, read and left again."""
    with fresh_page(browser, NARROW) as page:
        faults = reached(page, site_url + by_kind[kind])
        stops = page.evaluate(STOPS)
    tell("walked by keyboard at 320 px", pages=1, stops=stops, faults=len(faults))
    assert faults == []
