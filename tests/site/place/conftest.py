"""A site in which places differ, and a page of a phone on it."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.browsing import Visit
from tests.once import made_once
from tests.places import build
from tests.serving import served


@pytest.fixture(scope="session")
def place_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the sample site, built once for all workers of a run."""
    with served(made_once(tmp_path_factory, "place", build) / "site") as address:
        yield address


@pytest.fixture
def page(open_page: Callable[..., Visit]) -> Iterator[Page]:
    """Give a page of a phone on which nothing may go wrong."""
    visit = open_page(360)
    yield visit.page
    assert visit.wrong == []
