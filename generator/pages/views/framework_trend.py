"""One unit's results over the editions of a framework: its charts and their table on one page."""

from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.standings import standings
from generator.model.base import SourceRef
from generator.model.framework import Framework
from generator.model.part_urls import trend_url
from generator.model.urls import FRAMEWORKS, compare_url, framework_url
from generator.pages.charts.chart import Chart
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.tables import Table
from generator.pages.views.breaks import break_words
from generator.pages.views.cites import foot_sources
from generator.pages.views.trends import Trend, trends


class TrendView(Struct, frozen=True):
    """What the template of a unit's years places."""

    title: str
    framework: Link
    unit: Link
    ended: bool
    breaks: tuple[str, ...]
    """Which years do not compare with the year before, and why."""
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    compare: Link
    sources: tuple[SourceLine, ...]


def trend_pages(entry: Entry[Framework], collection: Collection) -> Iterator[Page]:
    """Take a framework and the collection, give a page for each unit that has a trend.

    Its charts and tables are taken from the page of the framework, where they have always been.
    """
    for trend in trends(entry, collection):
        yield _page(trend, entry, collection)


def _page(trend: Trend, entry: Entry[Framework], collection: Collection) -> Page:
    record, name = entry.record, trend.unit.text
    view = TrendView(
        title=f"{record.short_name}: {name} qua các năm",
        framework=Link(record.name, framework_url(entry.key)),
        unit=Link(f"Trang của {name}", trend.unit.url),
        ended=trend.ended,
        breaks=break_words(entry, collection),
        charts=trend.charts,
        tables=trend.tables,
        compare=Link("So sánh đơn vị và năm", compare_url(entry.key, trend.id)),
        sources=foot_sources(_refs(trend.id, entry, collection), collection),
    )
    crumbs = (Link("Chỉ số", FRAMEWORKS), Link(record.short_name, framework_url(entry.key)))
    said = f"Điểm và hạng {record.short_name} của {name} qua các kỳ, với biểu đồ và nguồn."
    meta = Meta("edition", said, crumbs, entry.path)
    return Page(trend_url(entry.key, trend.id), "pages/framework_trend.md.j2", view, meta)


def _refs(unit: str, entry: Entry[Framework], collection: Collection) -> Iterator[SourceRef]:
    for edition in collection.editions_by_framework.get(entry.key, ()):
        for held in standings(edition.record):
            if held.named.unit == unit:
                figures = (held.score, held.rank, held.computed_score, held.computed_rank)
                yield from (ref for figure in figures if figure for ref in figure.sources)
