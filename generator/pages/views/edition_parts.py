"""The areas and criteria of one edition, and its chart, on pages below that of the edition."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from generator.collection import Collection, Entry
from generator.measures.standings import framework_of, is_overall, is_total, period_key, standings
from generator.model.base import SourceRef
from generator.model.edition import Edition
from generator.model.part_urls import edition_chart_url, edition_parts_url
from generator.model.urls import FRAMEWORKS, edition_url, framework_url
from generator.pages.charts.chart import Chart
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.tables import Table
from generator.pages.views.cites import foot_sources
from generator.pages.views.common import Led
from generator.pages.views.edition_charts import area_charts, ranking_charts
from generator.pages.views.edition_names import edition_name
from generator.pages.views.edition_tables import rank_table
from generator.pages.views.long_tables import pieces_of, table_weight
from generator.pages.views.node_tables import node_tables, node_ways
from generator.pages.views.packing import PartChip, chips_of_many, words_of_part

MOST_OF_A_PAGE = 17_500
"""How many bytes of pictures and tables one page may hold, in English."""
_ENGLISH = 1.15
"""How much longer a picture is there, for words that exist in Vietnamese only are marked."""


class Parts(Struct, frozen=True):
    """What is known of the areas and criteria of an edition, or what stands on one page of it."""

    charts: tuple[Chart, ...]
    scores: tuple[Table, ...]
    ranks: tuple[Table, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables, in their order."""
        return (*self.scores, *self.ranks)

    @property
    def anchors(self) -> tuple[str, ...]:
        """Where links to pictures and tables lead."""
        tables = (f"bang-{table.name}" for table in self.tables)
        return (*(chart.name for chart in self.charts), *tables)


class EditionPartsView(Struct, frozen=True):
    """What the template of an edition's parts places."""

    title: str
    edition: Link
    charts: tuple[Chart, ...]
    scores: tuple[Table, ...]
    ways: str
    """How scores were computed, where some were."""
    ranks: tuple[Table, ...]
    further: tuple[Led, ...]
    """The ways to tables on other pages, on the first, where these stood before."""
    sources: tuple[SourceLine, ...]
    chips: tuple[PartChip, ...]
    """The ways to the other pages of many parts."""


class EditionChartView(Struct, frozen=True):
    """What the template of who stands where places: the chart with the table behind it."""

    title: str
    edition: Link
    charts: tuple[Chart, ...]
    sources: tuple[SourceLine, ...]


class Apart(Struct, frozen=True):
    """What of an edition stands on pages below its own."""

    drawn: tuple[Chart, ...]
    """Who stands where."""
    parts: Parts
    """All areas and criteria."""
    pages: tuple[Parts, ...]
    """What of them stands on each page."""


def apart_of(entry: Entry[Edition], collection: Collection) -> Apart:
    """Take an edition and the collection, give its chart, its areas and its criteria.

    They are taken from the page of the edition, where they have always been.
    """
    url = edition_url(entry.record.framework, period_key(entry))
    ranks = rank_table(url, entry, collection)
    parts = Parts(
        area_charts(entry, collection),
        node_tables(url, entry, collection),
        (ranks,) if ranks else (),
    )
    return Apart(ranking_charts(entry, collection), parts, _pages(parts))


def ways_to(apart: Apart, entry: Entry[Edition]) -> tuple[Led, ...]:
    """Take what stands apart, give the ways to each chart and table of the parts on their page."""
    parts = apart.parts
    named = (
        *((chart.name, "Biểu đồ") for chart in parts.charts),
        *((f"bang-{table.name}", "Điểm từng phần") for table in parts.scores[:1]),
        *((f"bang-{table.name}", table.title) for table in parts.scores[1:]),
        *((f"bang-{table.name}", "Hạng trong từng phần") for table in parts.ranks),
    )
    where: dict[str, str] = {}
    for number, page in enumerate(apart.pages, 1):
        url = edition_parts_url(entry.record.framework, period_key(entry), number)
        for name in page.anchors:
            where.setdefault(name, f"{url}#{name}")
    return tuple(Led(name, Link(words, where[name])) for name, words in named)


def _pages(parts: Parts) -> tuple[Parts, ...]:
    """Take all parts, give what stands on each page: pictures first, then tables while they fit.

    A table that no page can hold is cut.
    """
    room = MOST_OF_A_PAGE - sum(int(len(chart.svg.encode()) * _ENGLISH) for chart in parts.charts)
    pages = [Parts(parts.charts, (), ())]
    for table in parts.tables:
        whole = table_weight(table) <= room
        for piece in (table,) if whole else pieces_of(table, MOST_OF_A_PAGE, MOST_OF_A_PAGE):
            if not whole and (pages[-1].charts or pages[-1].tables):
                pages.append(Parts((), (), ()))
                room = MOST_OF_A_PAGE
            page = pages[-1]
            if table in parts.ranks:
                pages[-1] = replace(page, ranks=(*page.ranks, piece))
            else:
                pages[-1] = replace(page, scores=(*page.scores, piece))
            room -= table_weight(piece)
    return tuple(pages)


def way_to_chart(apart: Apart, entry: Entry[Edition]) -> tuple[Led, ...]:
    """Take what stands apart, give the ways to the charts of who stands where on their page."""
    url = edition_chart_url(entry.record.framework, period_key(entry))
    drawn = (chart.name for chart in apart.drawn)
    return tuple(Led(name, Link("Biểu đồ của bảng trên", f"{url}#{name}")) for name in drawn)


def edition_part_pages(
    entry: Entry[Edition], apart: Apart, collection: Collection
) -> Iterator[Page]:
    """Take an edition and what stands apart, give the pages of its parts and chart, if any."""
    record, name, period = entry.record, edition_name(entry, collection), period_key(entry)
    if apart.parts.anchors:
        yield from _parts_pages(apart, entry, collection)
    if apart.drawn:
        title = f"{name}: biểu đồ điểm"
        link = Link(name, edition_url(record.framework, period))
        refs = (ref for held in standings(record) for ref in held.sources)
        chart = EditionChartView(title, link, apart.drawn, foot_sources(refs, collection))
        said = f"{name}: điểm của các đơn vị trên một biểu đồ."
        yield _page(edition_chart_url(record.framework, period), chart, said, entry, collection)


def _parts_pages(apart: Apart, entry: Entry[Edition], collection: Collection) -> Iterator[Page]:
    record, name, period = entry.record, edition_name(entry, collection), period_key(entry)
    url_of = partial(edition_parts_url, record.framework, period)
    pages, ways = apart.pages, ways_to(apart, entry)
    for number, held in enumerate(pages, 1):
        part = words_of_part(number, len(pages))
        view = EditionPartsView(
            title=f"{name}: từng phần{part}",
            edition=Link(name, edition_url(record.framework, period)),
            charts=held.charts,
            scores=held.scores,
            ways=node_ways(entry),
            ranks=held.ranks,
            further=tuple(way for way in ways if number == 1 and way.anchor not in held.anchors),
            sources=foot_sources(_refs(record), collection),
            chips=chips_of_many(len(pages), number, url_of),
        )
        said = f"{name}: điểm và hạng của từng đơn vị trong từng phần{part}."
        yield _page(url_of(number), view, said, entry, collection)


def _page(
    url: str,
    view: EditionPartsView | EditionChartView,
    said: str,
    entry: Entry[Edition],
    collection: Collection,
) -> Page:
    framework = framework_of(entry.record, collection)
    short = framework.short_name if framework else entry.record.framework
    up = Link(short, framework_url(entry.record.framework))
    meta = Meta("edition", said, (Link("Chỉ số", FRAMEWORKS), up, view.edition), entry.path)
    kind = "edition_chart" if isinstance(view, EditionChartView) else "edition_parts"
    return Page(url, f"pages/{kind}.md.j2", view, meta)


def _refs(record: Edition) -> Iterator[SourceRef]:
    scores = (score.sources for score in record.scores if not is_total(score))
    ranks = (rank.sources for rank in record.ranks if not is_overall(rank))
    yield from chain.from_iterable((*scores, *ranks))
