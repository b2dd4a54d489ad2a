"""Lists of a made-up nation go on in pages that load at once, and lose nothing on the way."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urljoin

import pytest

from generator.collection import Collection
from generator.judging import examined, gathered
from generator.load.source import Source
from generator.pages.render import Page, has_english, render, render_english
from generator.pages.site_pages import page_recipes
from generator.pages.views.choose_place import choose_place_page
from generator.pages.views.packing import PartChip
from generator.pages.views.result_list import result_list_pages
from generator.pages.views.units import units_pages
from tests.bench.nation import nation

FRAME = 4_300
"""Bytes of HTML around the words of a list or table: head, header, footer, ways to headings."""
MOST = 25_000 - FRAME


@pytest.fixture(scope="module")
def records() -> Collection:
    """A nation of 2 provinces and 207 communes with two scorecards each."""
    return gathered(examined(Source(path, text.encode())) for path, text in nation(6_000))


def pages(collection: Collection) -> Iterator[Page]:
    """Give all pages that stand alone or are of the first record of their kind."""
    seen: set[str] = set()
    for recipe in page_recipes(collection):
        kind = recipe.name.partition("/")[0]
        if kind not in seen:
            seen.add(kind)
            for page in recipe.make(collection):
                yield from (page, *page.embeds)


def test_no_page_of_a_nation_is_heavy(records: Collection) -> None:
    """Whatever kind a page is of, and in both languages, it has room for what stands around it."""
    heavy = {
        (page.url, len(made.data))
        for page in pages(records)
        for made in (render(page), *([render_english(page)] if has_english(page) else []))
        if len(made.data) > MOST
    }
    assert heavy == set()


def test_each_unit_stands_once_among_results(records: Collection) -> None:
    """Pages of units follow each other, and the first page says from which to which they go."""
    whole, *parts = result_list_pages(records)
    assert whole.view.groups == ()
    named = [[group.unit.text for group in part.view.groups] for part in parts]
    assert [(p.first, p.last, p.count, p.url) for p in whole.view.parts] == [
        (names[0], names[-1], len(names), part.url)
        for names, part in zip(named, parts, strict=True)
    ]
    units = [group.unit.url for part in parts for group in part.view.groups]
    assert Counter(units) == Counter(f"/don-vi/{unit}/" for unit in records.results_by_unit)
    lines = [line.url for part in parts for group in part.view.groups for line in group.lines]
    assert len(lines) == len(set(lines)) == len(records.results)


def test_each_unit_stands_once_below_its_province(records: Collection) -> None:
    """Provinces stay on the list, which leads to where their communes begin."""
    whole, *parts = units_pages(records)
    assert all(not group.lines and group.count for group in whole.view.current)
    held = [(g.anchor, line.link.url) for p in parts for g in p.view.current for line in g.lines]
    below = {(unit.record.parent, f"/don-vi/{key}/") for key, unit in records.units.items()}
    assert Counter(held) == Counter((top, url) for top, url in below if top)
    for group in whole.view.current:
        url, _, anchor = group.url.partition("#")
        first = next(p for p in parts if any(g.anchor == anchor for g in p.view.current))
        assert (first.url, anchor) == (url, group.anchor)


def test_places_to_choose_stay_within_reach(records: Collection) -> None:
    """Without script each province leads to its communes, on the page where they stand."""
    _, *parts = units_pages(records)
    for group in choose_place_page(records).view.groups:
        assert not group.places
        url, _, anchor = group.more.url.partition("#")
        assert (url, anchor) in {(p.url, g.anchor) for p in parts for g in p.view.current}


def ways(page: Page) -> dict[PartChip, str]:
    """Give where the ways from a page to the others lead."""
    return {chip: urljoin(page.url, chip.link.url) for chip in page.view.chips}


def test_pages_of_a_list_lead_to_each_other(records: Collection) -> None:
    """Each page leads to the one before and the one after it, to the first, and to the list."""
    for whole, *parts in (list(result_list_pages(records)), list(units_pages(records))):
        for one, other in pairwise(parts):
            assert other.url in ways(one).values()
            assert one.url in ways(other).values()
        for part in parts:
            assert [ways(part)[chip] for chip in part.view.chips if chip.here] == [part.url]
            assert next(iter(ways(part).values())) == parts[0].url
            assert part.view.whole.url == whole.url == part.meta.crumbs[0].url
