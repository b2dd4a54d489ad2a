"""The public website made of the real records: whole, closed in itself, each page in order."""

import re
from collections import Counter
from collections.abc import Mapping
from math import ceil
from pathlib import Path

import pytest

from generator.collection import Collection
from generator.english.places import english_url
from generator.model import urls
from generator.pages.views.alphabetical import ROWS
from tests.reading import (
    KINDS,
    MORE_KINDS,
    PageRead,
    dead_links,
    embeds_of,
    file_of,
    outside_loads,
    reached_from,
    read_page,
)

FIXED = (
    urls.HOME,
    urls.SEARCH,
    urls.PROCEDURES,
    urls.DOMAINS,
    urls.EVENTS,
    urls.UNITS,
    urls.PLACE,
    urls.RESULTS,
    urls.FRAMEWORKS,
    urls.INDICATORS,
    urls.PLANS,
    urls.CORRECTIONS,
    urls.COMPARE,
    urls.METHODS,
    urls.DATA,
    urls.GUIDE,
    urls.CARE,
    urls.EDIT,
    urls.EDIT_FORM,
    urls.CARE,
    urls.EDIT,
    urls.EDIT_FORM,
    urls.ACCESSIBILITY,
    urls.OFFLINE,
)
LOST = "404.html"


@pytest.fixture(name="pages")
def every_page(pages_read: Mapping[str, PageRead]) -> Mapping[str, PageRead]:
    """Every page of the site."""
    return pages_read


@pytest.fixture(scope="module")
def files(site: Path) -> frozenset[str]:
    """The path of every file of the site."""
    found = (path for path in site.rglob("*") if path.is_file())
    return frozenset(path.relative_to(site).as_posix() for path in found)


PART = re.compile(
    r"^(don-vi/[^/]+/(niem-yet/phan|thu-tuc/\d{4}-phan)-\d+|dong-gop/([^/]+|can-xem-lai/da-biet.*)"
    r"|phuong-phap/chi-(so|tieu)-[^/]+|chi-so/[^/]+/(bo-tieu-chi|[^/]*[a-z][^/]*)"
    r"|chi-so/[^/]+/[^/]+/(tung-phan(/phan-\d+)?|bieu-do|bang-khac|phan-\d+)|so-sanh/[^/]+"
    r"|ket-qua/[^/]+/[^/]+/chi-so|su-kien/[^/]+/\d\.\d+"
    r"|thu-tuc/[^/]+/(lich-su|can-cu|tai-dia-phuong)|thay-doi|du-lieu/(api|bang|truong|truong/[^/]+))/index\.html$"
)
"""Parts of long pages: each is linked from the page above it (``test_page_weight.py``)."""


def wanted(collection: Collection) -> set[str]:
    """Take the records, give the address of every page that they must have."""
    listed = [entry.record for entry in collection.listings]
    return {
        *FIXED,
        *map(urls.procedures_url, range(1, ceil(len(collection.procedures) / ROWS) + 1)),
        *map(urls.procedure_url, collection.procedures),
        *map(urls.sheet_url, collection.procedures),
        *map(urls.domain_url, collection.domains),
        *map(urls.event_url, collection.life_events),
        *map(urls.unit_url, collection.units),
        *(urls.listing_url(listing.unit) for listing in listed),
        *(urls.posting_url(x.unit) for x in listed if any(s.selection for s in x.sets)),
        *map(urls.framework_url, collection.frameworks),
        *map(urls.indicator_url, collection.indicators),
        *(f"{urls.RESULTS}{key}/" for key in collection.results),
        *(f"{urls.FRAMEWORKS}{key}/" for key in collection.editions),
        *(f"{urls.PLANS}{key}/" for key in collection.plans),
    }


def test_every_record_has_its_page(
    pages: Mapping[str, PageRead], real_collection: Collection
) -> None:
    """Each promised address answers with a page, and no page stands at another address."""
    addresses = wanted(real_collection)
    assert sorted(a for a in addresses if file_of(a) not in pages) == []
    own = {path for path in pages if not embeds_of([path])}
    more = own - {file_of(english_url(a)) for a in addresses} - {file_of(a) for a in addresses}
    assert {path for path in more if not PART.search(path.removeprefix("en/"))} == {LOST}


def test_every_record_has_its_data_file(files: frozenset[str], real_collection: Collection) -> None:
    """Each record that has an address of its own is there as JSON, and all together as one file."""
    addresses = {
        urls.record_url(entry.kind, entry.key)
        for entry in real_collection.entries
        if entry.kind not in urls.LISTED_ONLY
    }
    assert sorted(a for a in addresses if file_of(a) not in files) == []
    assert file_of(f"{urls.API}all.json") in files


def test_every_kind_of_page_is_there(pages: Mapping[str, PageRead]) -> None:
    """The real records show every kind of page that the site has, and no test forgets one."""
    classes = {name for page in pages.values() for name in page.classes}
    kinds = {name.removeprefix("kind-") for name in classes if name.startswith("kind-")}
    assert kinds == {*KINDS, *MORE_KINDS}


def test_every_link_leads_somewhere(pages: Mapping[str, PageRead], files: frozenset[str]) -> None:
    """Every link inside the site has its file, and every anchor its place on the page."""
    assert list(dead_links(pages, files)) == []


def test_every_page_can_be_reached(pages: Mapping[str, PageRead]) -> None:
    """From the front page, links alone lead to every page."""
    assert set(pages) - reached_from("index.html", pages) == {LOST}


def test_no_page_asks_another_host(pages: Mapping[str, PageRead]) -> None:
    """Style, script and pictures all come from the site itself."""
    assert [load for page in pages.values() for load in outside_loads(page)] == []


def test_every_page_is_well_formed(pages: Mapping[str, PageRead]) -> None:
    """All elements are closed in their order, no id stands twice, no style or script inside."""
    assert [f"{page.path}: {fault}" for page in pages.values() for fault in page.faults] == []


def test_every_page_says_its_language_and_has_one_heading(pages: Mapping[str, PageRead]) -> None:
    """Screen readers know the language, and one h1 says what the page is."""
    spoken = {path: "en" if path.startswith("en/") else "vi" for path in pages}
    assert {path: page.lang for path, page in pages.items()} == spoken
    assert [page.path for page in pages.values() if page.tags["h1"] != 1] == []


def test_every_title_is_its_own(pages: Mapping[str, PageRead]) -> None:
    """No two pages have one title, and none is without."""
    titles = Counter(page.title.strip() for page in pages.values())
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_no_page_is_empty(pages: Mapping[str, PageRead]) -> None:
    """Every page says more than its frame does."""
    least = pages[LOST].words
    assert [page.path for page in pages.values() if page.words < least / 2] == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<ul><li>a</ul>", "</ul> inside li, line 1"),
        ("<div>", "<div> is never closed"),
        ("<p>a<div>b</div></p>", "<div> inside p, line 1"),
        ('<p id="a"></p><p id="a"></p>', "id «a» stands 2 times"),
        ('<p style="color:red">a</p>', "<p style>"),
        ('<p onclick="a()">a</p>', "<p onclick>"),
        ("<script>a</script>", "<script> in the page"),
        ('<p class="a" class="b">a</p>', "<p> has an attribute twice, line 1"),
    ],
)
def test_the_reader_sees_faults(html: str, fault: str) -> None:
    """Each fault that the tests above look for is found where it is."""
    assert read_page("index.html", html).faults == [fault]


def test_the_reader_sees_dead_links() -> None:
    """A missing file, a missing anchor and a file of another host are found; good links are not."""
    html = (
        '<p id="a"><a href="#a">a</a> <a href="#b">b</a> <a href="../">c</a> <a href="x/">d</a> '
        '<a href="https://example.org/">e</a><img src="//example.org/a.png"><img src="a.png"></p>'
    )
    page = read_page("p/index.html", html)
    files = frozenset({"index.html", "p/index.html", "p/a.png"})
    assert list(dead_links({page.path: page}, files)) == [
        "p/index.html: #b (no such part)",
        "p/index.html: x/",
    ]
    assert outside_loads(page) == ["p/index.html: <img> //example.org/a.png"]
    other = read_page("q/index.html", "")
    home = read_page("index.html", '<a href="p/#a">p</a>')
    every = {page.path: page, other.path: other, home.path: home}
    assert reached_from("index.html", every) == {"index.html", "p/index.html"}
