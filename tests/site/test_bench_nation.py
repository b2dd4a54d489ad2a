"""The made-up nation is what it says: 6,000 procedures, 34 provinces, 3,321 communes, and sound."""

from collections import Counter
from datetime import date

import pytest

from generator.judging import Judged, judge
from generator.load.paths import Listed
from generator.load.source import Source
from generator.pages.site_pages import all_pages
from tests.bench.nation import YEARS, nation
from tests.bench.nation_shape import WHOLE, nation_of


def judged(files: dict[str, str]) -> Judged:
    """Take record files, give them read and checked."""
    listed = (Listed(path, "file", len(text)) for path, text in files.items())
    sources = (Source(path, text.encode()) for path, text in files.items())
    return judge(listed, sources, date(2026, 11, 21))


def test_the_nation_has_its_numbers() -> None:
    """Communes post 260, provinces 1,740; the other 4,000 belong to ministries."""
    plan = nation_of(WHOLE)
    assert (len(plan.places), len(plan.provinces), len(plan.communes)) == (6_000, 34, 3_321)
    levels = Counter(place.level for place in plan.places)
    assert levels == {"commune": 260, "province": 1_740, "ministry": 4_000}
    assert len({place.code for place in plan.places}) == 6_000
    assert nation_of(2 * WHOLE) == plan


@pytest.mark.parametrize(
    ("pages", "procedures", "provinces", "communes"),
    [(800, 146, 1, 18), (6_000, 358, 2, 207), (30_000, 1_806, 10, 1_005)],
)
def test_the_sizes_that_are_measured(
    pages: int, procedures: int, provinces: int, communes: int
) -> None:
    """Smaller catalogues grow towards the nation; a change of these changes every figure told."""
    plan = nation_of(pages)
    found = (len(plan.places), len(plan.provinces), len(plan.communes))
    assert found == (procedures, provinces, communes)


@pytest.mark.parametrize("pages", [1, 30, 400])
def test_every_size_keeps_all_rules(pages: int) -> None:
    """What is measured is a sound catalogue: no error and no warning, however small."""
    assert judged(dict(nation(pages))).problems == ()


def test_there_are_about_as_many_pages_as_asked_for() -> None:
    """The size is what the site has in the end, give or take five of a hundred."""
    collection = judged(dict(nation(800))).collection
    assert sum(1 for _ in all_pages(collection)) == pytest.approx(800, rel=0.05)


def test_the_nation_is_the_same_every_time() -> None:
    """The same number gives the same bytes; another seed gives others."""
    first = dict(nation(60))
    assert first == dict(nation(60))
    assert first != dict(nation(60, seed=2))


def test_every_commune_posts_by_rule_and_has_two_scorecards() -> None:
    """A listing of three lines of rule, never of hundreds of items; one result each year."""
    files = dict(nation(400))
    for commune in nation_of(400).communes:
        listing = files[f"catalog/units/{commune}/listing-2025.yml"]
        assert "selection:" in listing
        assert "items:" not in listing
        assert all(f"scorecards/results/{commune}/{year}.yml" in files for year in YEARS)


def test_every_made_up_name_says_so() -> None:
    """Nobody takes a name of the nation for a real one."""
    for path, text in nation(60):
        names = [line for line in text.splitlines() if line.lstrip(" -").startswith("name:")]
        assert all("mẫu" in name.lower() for name in names), path
