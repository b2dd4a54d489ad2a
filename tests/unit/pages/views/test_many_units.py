"""Where many units differ or are ranked, every page loads at once, and nothing is lost."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest

from generator.collection import Collection, Entry
from generator.judging import examined, gathered
from generator.load.source import Source
from generator.model.edition import Edition
from generator.pages.render import Page, has_english, render, render_english
from generator.pages.site_pages import page_recipes
from generator.pages.views.differences import differences
from generator.pages.views.differences_apart import differences_within
from generator.pages.views.edition import edition_pages
from generator.pages.views.edition_parts import apart_of, edition_part_pages
from tests.bench.nation import planned
from tests.bench.nation_shape import Nation
from tests.bench.shape import Place
from tests.builders import (
    collection_of,
    domains,
    edition,
    framework,
    procedure,
    score,
    sources,
)

SITE = "https://thutuc.tinh-mau.example.vn"
MOST, FRAME, OF_AN_EMBED = 25_000, 5_500, 3_500
"""Bytes of HTML, and those around the words: head, header, contents, footer with an address."""
CODES, PROVINCES, COMMUNES = 8, 63, 120
"""As many provinces as there ever were; each commune differs in three procedures."""
EDITION = "/chi-so/chi-so-mau/2025/"
KINDS = ("procedure", "edition", "compare")


def _nation() -> Nation:
    domains = ("linh-vuc-mau-1",)
    places = (Place(n, f"9.{n:06d}", domains[0], "commune") for n in range(1, CODES + 1))
    provinces = tuple(f"tinh-mau-{n}" for n in range(1, PROVINCES + 1))
    communes = tuple(f"xa-mau-{n}" for n in range(1, COMMUNES + 1))
    return Nation(domains, tuple(places), provinces, communes)


@pytest.fixture(scope="module")
def records() -> Collection:
    """Few procedures, many units."""
    return gathered(examined(Source(p, text.encode())) for p, text in planned(_nation()))


@pytest.fixture(scope="module")
def pages(records: Collection) -> dict[str, Page]:
    """The pages of procedures and editions, and those that compare, by address."""
    return {page.url: page for page in _made(records)}


def _made(records: Collection) -> Iterator[Page]:
    for recipe in page_recipes(records):
        if recipe.name.partition("/")[0] in KINDS:
            for page in recipe.make(records):
                yield from (page, *page.embeds)


def below(pages: dict[str, Page], start: str, template: str) -> list[Page]:
    """Give the pages of a template whose addresses begin so."""
    held = (page for url, page in pages.items() if url.startswith(start))
    return [page for page in held if page.template == f"pages/{template}.md.j2"]


def test_no_page_is_heavy(pages: dict[str, Page]) -> None:
    """In both languages, and with a public address, each has room for what stands around it."""
    heavy = {
        (page.url, len(made.data))
        for page in pages.values()
        for made in (
            render(page, SITE),
            *([render_english(page, SITE)] if has_english(page) else []),
        )
        if len(made.data) > MOST - (OF_AN_EMBED if page.meta.kind == "embed" else FRAME)
    }
    assert heavy == set()


# Differences.


def test_each_difference_stands_on_one_page(pages: dict[str, Page], records: Collection) -> None:
    """The page of a procedure leads to each part; together they tell what differs at each unit."""
    for code, entry in records.procedures.items():
        start = f"/thu-tuc/{code}/"
        first, parts = pages[start].view, below(pages, start, "differences")
        held = [item for part in parts for group in part.view.groups for item in group.differences]
        told = differences(entry, records)
        assert first.differences == ()
        assert sorted(held, key=lambda d: d.key) == sorted(told, key=lambda d: d.key)
        assert first.apart.count == len(told) == len({item.key for item in held})
        assert [span.link.url for span in first.apart.spans] == [part.url for part in parts]
        assert sum(span.count for span in first.apart.spans) == len(told)


def test_ways_lead_to_single_units_where_they_fit(records: Collection) -> None:
    """With room for them each unit is named, by what it belongs to, and found where it stands."""
    entry = records.procedures["9.000001"]
    told, apart = differences_within(10_000, entry, records)
    assert (told, apart.spans) == ((), ())
    links = {link.url for group in apart.groups for link in group.units}
    anchors = {link.rpartition("#")[2] for link in links}
    assert anchors == {item.key for item in differences(entry, records)}
    assert "Tỉnh Mẫu 1" in {group.title for group in apart.groups}


def test_what_fits_stays_on_the_page(records: Collection) -> None:
    """Where all of it fits, nothing stands apart."""
    entry = records.procedures["9.000001"]
    told, apart = differences_within(1_000_000, entry, records)
    assert (told, apart.count) == (differences(entry, records), 0)


# Editions.


def test_a_ranking_goes_on(pages: dict[str, Page]) -> None:
    """Parts of a ranking hold each unit once, in order; the whole is taken from the first page."""
    first = pages[EDITION]
    parts = [first, *(p for p in below(pages, EDITION, "edition_below") if p.view.chips)]
    tables = [first.view.ranking[0], *(p.view.sections[0].tables[0] for p in parts[1:])]
    places = [row.cells[0].value for table in tables for row in table.rows]
    assert places == list(range(1, PROVINCES + 1))
    assert not any(table.sortable for table in tables)
    (said,) = first.view.goes_on
    assert (said.shown, said.count) == (len(tables[0].rows), PROVINCES)
    for page, chips in zip(parts, (said.chips, *(p.view.chips for p in parts[1:])), strict=True):
        assert [urljoin(page.url, chip.link.url) for chip in chips] == [p.url for p in parts]
    assert first.downloads is not None
    assert len(first.downloads.tables[0].rows) == PROVINCES


def test_tables_without_room_stand_apart(pages: dict[str, Page]) -> None:
    """Their headings stay on the edition's page, and lead to the tables by the old anchors."""
    first, (apart,) = pages[EDITION], below(pages, f"{EDITION}bang-khac/", "edition_below")
    led = {way.link.url for section in first.view.sections for way in section.ways}
    held = [table for section in apart.view.sections for table in section.tables]
    assert led == {f"{apart.url}#bang-{table.name}" for table in held}
    assert {table.name for table in held} == {"tang-giam-diem", "len-xuong-hang"}
    assert all(f"{EDITION}nhung/{table.name}/" in pages for table in held)


def pages_of_parts(entry: Entry[Edition], held: Collection) -> list[Page]:
    """Take an edition, give the pages of its areas and criteria."""
    pages = edition_part_pages(entry, apart_of(entry, held), held)
    return [page for page in pages if "/tung-phan/" in page.url]


def test_areas_of_all_units_go_on() -> None:
    """Scores of eight areas of each province stand on several pages, each unit once."""
    names = [f"Tỉnh {number}" for number in range(1, PROVINCES + 1)]
    scores = [score(name, node=area, value="9", max="12") for name in names for area in "abcdefgh"]
    held = collection_of(framework(), sources("nguon-1"), edition(scores=scores))
    ((key, entry),) = held.editions.items()
    pages = pages_of_parts(entry, held)
    tables = [table for page in pages for table in page.view.scores]
    assert [row.cells[0].words for table in tables for row in table.rows] == names
    assert max(len(render_english(page, SITE).data) for page in pages) <= MOST - FRAME
    whole = next(edition_pages(entry, apart_of(entry, held), held))
    assert [led.link.url for led in whole.view.parts] == [f"{pages[0].url}#bang-tung-phan"]
    for page in pages:
        ways = [urljoin(page.url, chip.link.url) for chip in page.view.chips]
        assert ways == [other.url for other in pages]
        assert key.split("/")[0] in page.url


def test_pictures_come_before_tables() -> None:
    """Where a picture fills a page, the table follows on the next, and the old anchor leads on."""
    areas = [f"phan-{n}-{'dai-' * 30}x" for n in range(1, 9)]
    scores = [score(name, node=area, value="9", max="12") for name in "123" for area in areas]
    held = collection_of(framework(), sources("nguon-1"), edition(scores=scores))
    (entry,) = held.editions.values()
    first, second = pages_of_parts(entry, held)
    assert (len(first.view.charts), first.view.scores) == (1, ())
    assert (second.view.charts, len(second.view.scores)) == ((), 1)
    (way,) = first.view.further
    assert (way.anchor, way.link.url) == ("bang-tung-phan", f"{second.url}#bang-tung-phan")
    assert second.view.further == ()


# Laws.


def test_laws_of_a_long_dossier_stand_apart() -> None:
    """The page of a procedure with very many papers leads to its laws, which are all there."""
    papers = [{"name": f"Giấy tờ {n} {'rất dài ' * 12}", "originals": 1} for n in range(60)]
    laws = [{"document": f"{n}/2025/NĐ-CP"} for n in range(9)]
    held = collection_of(procedure(documents=papers, legal_basis=laws), domains("ho-tich"))
    (recipe,) = (r for r in page_recipes(held) if r.name == "procedure/1.001193")
    made = {page.template: page for page in recipe.make(held)}
    first, apart = made["pages/procedure.md.j2"], made["pages/procedure_laws.md.j2"]
    assert (first.view.laws, first.view.laws_apart.url) == ((), apart.url)
    assert "9 văn bản" in render(first).data.decode()
    assert [law.number for law in apart.view.laws] == [law["document"] for law in laws]


# Comparing.


def test_each_unit_stands_once_among_pairs(pages: dict[str, Page]) -> None:
    """The page that compares counts the units of a framework, and leads to all of them."""
    (framework,) = pages["/so-sanh/"].view.frameworks
    parts = below(pages, "/so-sanh/chi-so-mau/", "compare_pairs")
    assert framework.further.url == parts[0].url
    units = Counter(line.unit.url for part in parts for line in part.view.lines)
    assert units == Counter(f"/don-vi/tinh-mau-{n}/" for n in range(1, PROVINCES + 1))
    assert (framework.units, framework.pairs) == (PROVINCES, PROVINCES)
    for part in parts:
        ways = [urljoin(part.url, chip.link.url) for chip in part.view.chips]
        assert ways == [other.url for other in parts]
