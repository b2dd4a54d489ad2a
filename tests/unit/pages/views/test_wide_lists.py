"""In lists of a whole nation's width every page loads at once, and nothing is lost on the way."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest

from generator.collection import Collection
from generator.judging import examined, gathered
from generator.load.source import Source
from generator.pages.render import Page, has_english, render, render_english
from generator.pages.site_pages import page_recipes
from tests.bench.nation import planned
from tests.bench.nation_shape import wide_nation

FRAME = 3_900
"""Bytes of HTML around the words of a list: head, header, footer."""
MOST = 25_000 - FRAME
POSTED = 600
"""How many procedures a province posts: two of each domain."""
PROVINCE, COMMUNE = "tinh-mau-1", "xa-mau-1"
LISTS = ("domains", "indicators", "methods", "units", "choose-place")
OF_UNITS = ("unit", "listing", "posting")


@pytest.fixture(scope="module")
def records() -> Collection:
    """300 domains, 34 provinces with all that a province posts, and a few communes."""
    files = planned(wide_nation(POSTED, 2))
    return gathered(examined(Source(path, text.encode())) for path, text in files)


@pytest.fixture(scope="module")
def pages(records: Collection) -> dict[str, Page]:
    """The pages of lists, and what a province and a commune post, by address."""
    return {page.url: page for page in _made(records)}


def _made(records: Collection) -> Iterator[Page]:
    wanted = {(kind, unit) for kind in OF_UNITS for unit in (PROVINCE, COMMUNE)}
    for recipe in page_recipes(records):
        kind, unit, *_ = *recipe.name.split("/"), ""
        if kind in LISTS or (kind, unit) in wanted:
            yield from recipe.make(records)


def test_no_page_is_heavy(pages: dict[str, Page]) -> None:
    """In both languages each has room for what stands around it."""
    heavy = {
        (page.url, len(made.data))
        for page in pages.values()
        for made in (render(page), *([render_english(page)] if has_english(page) else []))
        if len(made.data) > MOST
    }
    assert heavy == set()


@pytest.mark.parametrize("unit", [PROVINCE, COMMUNE])
def test_a_first_page_leads_to_each_part(pages: dict[str, Page], unit: str) -> None:
    """It says from which domain to which each part goes, and counts what stands there."""
    listing, posting = f"/don-vi/{unit}/thu-tuc/", f"/don-vi/{unit}/niem-yet/"
    ((shown,),) = (year.sets for year in pages[listing].view.years)
    assert (shown.domains, shown.groups) == ((), ())
    for first, spans in ((listing, shown.spans), (posting, pages[posting].view.spans)):
        below = [url for url in pages if url.startswith(first) and url != first]
        assert [urljoin(first, span.link.url) for span in spans] == below
        assert [(s.words, s.count) for s in spans] == [told(pages[url]) for url in below]


def told(page: Page) -> tuple[str, int]:
    """Give the first and last domain on a part, and how many procedures stand there."""
    sets = getattr(page.view, "sets", None)
    groups = [group for item in sets for group in item.groups] if sets else page.view.groups
    titles = dict.fromkeys((groups[0].title, groups[-1].title))
    return " – ".join(titles), sum(len(group.lines) for group in groups)


def test_each_procedure_stands_on_one_part(pages: dict[str, Page]) -> None:
    """A province posts all of its own, each once; each part can be saved by itself."""
    first = f"/don-vi/{PROVINCE}/niem-yet/"
    parts = [page for url, page in pages.items() if url.startswith(first) and url != first]
    codes = [line.code for page in parts for group in page.view.groups for line in group.lines]
    assert len(codes) == len(set(codes)) == pages[first].view.count == POSTED
    assert [page.view.codes.split() for page in parts] == [
        [line.code for group in page.view.groups for line in group.lines] for page in parts
    ]
    assert pages[first].view.codes == ""


def test_lists_go_on_in_pages(pages: dict[str, Page], records: Collection) -> None:
    """Each domain and indicator stands on one page of its list, and pages lead to each other."""
    for first, kind, held in (
        ("/linh-vuc/", "domains", records.domains),
        ("/chi-tieu/", "lines", records.indicators),
    ):
        shown = [page for url, page in pages.items() if url.startswith(first)]
        links = [line.link.url for page in shown for line in getattr(page.view, kind)]
        assert Counter(links) == Counter(f"{first}{key}/" for key in held)
        assert len(shown) > 1
        for page in shown:
            ways = [urljoin(page.url, chip.link.url) for chip in page.view.chips]
            assert ways == [other.url for other in shown]


def test_methods_are_found_in_the_list_of_indicators(pages: dict[str, Page]) -> None:
    """Where the page of methods cannot name all indicators, their list leads to each method."""
    view = pages["/phuong-phap/"].view
    assert (view.indicators, view.listed.url) == ((), "/chi-tieu/")
    lines = [
        line
        for url, page in pages.items()
        if url.startswith("/chi-tieu/")
        for line in page.view.lines
    ]
    assert all(line.method.url.startswith("/phuong-phap/chi-tieu-") for line in lines)
