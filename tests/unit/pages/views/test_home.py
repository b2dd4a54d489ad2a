"""The front page: few places by name, or none."""

import pytest

from generator.pages.views.home import HomeView, home_page
from tests import builders


@pytest.mark.parametrize(("count", "named"), [(12, 12), (13, 0)])
def test_places_are_named_while_they_are_few(count: int, named: int) -> None:
    """A front page of thousands of links would be no choice: the chooser finds all of them."""
    numbers = range(count)
    units = [builders.unit(f"xa-{n}") for n in numbers]
    listings = [builders.listing(f"xa-{n}") for n in numbers]
    view = home_page(builders.collection_of(*units, *listings)).view
    assert isinstance(view, HomeView)
    assert len(view.places) == named
