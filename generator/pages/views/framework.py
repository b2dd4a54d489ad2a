"""One framework: what it is, its editions and versions, and the ways to its units and criteria."""

from collections.abc import Iterable

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.facts import facts_of
from generator.model.base import SourceRef
from generator.model.framework import Framework
from generator.model.part_urls import criteria_url, trend_url
from generator.model.urls import FRAMEWORKS, compare_url, framework_url, record_url
from generator.pages import labels
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.tables import Table
from generator.pages.views.breaks import break_words
from generator.pages.views.citation import citation, report_link
from generator.pages.views.cites import foot_sources
from generator.pages.views.common import Led, Notice
from generator.pages.views.correction_lines import CorrectionLine, corrections_of
from generator.pages.views.edition_lines import EditionCount, edition_counts
from generator.pages.views.embed import offered
from generator.pages.views.framework_criteria import unverified
from generator.pages.views.named import Gap, gaps, paragraphs
from generator.pages.views.page_downloads import PageFiles, Taken, page_files
from generator.pages.views.tree_tables import LevelTable, level_tables
from generator.pages.views.trends import Trend, trends
from generator.pages.views.versions import VersionNote, version_notes, version_table


class TrendLine(Struct, frozen=True):
    """One unit over the years: its page, which years, and the charts and tables there."""

    anchor: str
    link: Link
    years: str
    below: tuple[Led, ...]


class FrameworkView(Struct, frozen=True):
    """What the template of a framework places."""

    title: str
    short_name: str
    publisher: str
    kind: str
    direction: str
    about: tuple[str, ...]
    """Paragraphs."""
    breaks: tuple[str, ...]
    """Which years do not compare with the year before, and why."""
    notices: tuple[Notice, ...]
    editions: tuple[EditionCount, ...]
    versions: Table
    levels: tuple[Led, ...]
    """The ways to what each version scores, by level of units."""
    notes: tuple[VersionNote, ...]
    trends: tuple[TrendLine, ...]
    compare: Link
    gaps: tuple[Gap, ...]
    corrections: tuple[CorrectionLine, ...]
    files: PageFiles
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def framework_view(entry: Entry[Framework], collection: Collection) -> FrameworkView:
    """Take a framework and the collection, give what its page shows."""
    record, url = entry.record, framework_url(entry.key)
    return FrameworkView(
        title=record.name,
        short_name=record.short_name,
        publisher=record.publisher or "",
        kind=labels.FRAMEWORK_KIND[record.kind],
        direction=labels.DIRECTION[record.direction],
        about=paragraphs(record.about),
        breaks=break_words(entry, collection),
        notices=unverified(record),
        editions=edition_counts(entry.key, collection),
        versions=version_table(url, record),
        levels=tuple(_level_line(level, entry.key) for level in level_tables(url, record)),
        notes=version_notes(record, collection),
        trends=tuple(_trend_line(trend, entry.key) for trend in trends(entry, collection)),
        compare=Link("So sánh các đơn vị và các năm", compare_url(entry.key)),
        gaps=gaps(record, record.missing, collection),
        corrections=corrections_of(entry.path, collection),
        files=page_files(url),
        sources=foot_sources(_refs(record), collection),
        data_url=record_url("framework", entry.key),
        report=report_link(collection),
    )


def framework_page(entry: Entry[Framework], collection: Collection) -> Page:
    """Take a framework and the collection, give its page."""
    view = framework_view(entry, collection)
    named = _named(view)
    said = f"{named}: các phiên bản, các kỳ công bố và kết quả chúng tôi giữ."
    meta = Meta("edition", said, (Link("Chỉ số", FRAMEWORKS),), entry.path, data=view.data_url)
    page = Page(framework_url(entry.key), "pages/framework.md.j2", view, meta)
    return offered(page, _taken(entry, view, collection), collection)


def _named(view: FrameworkView) -> str:
    return f"{view.title} ({view.short_name})"


def _taken(entry: Entry[Framework], view: FrameworkView, collection: Collection) -> Taken:
    """The facts are those of all editions; charts and criteria stand on pages of their own."""
    url, named = framework_url(entry.key), _named(view)
    drawn = trends(entry, collection)
    editions = collection.editions_by_framework.get(entry.key, ())
    return Taken(
        url=url,
        title=named,
        citation=citation(f"{named}.", url, entry.record, collection).line,
        tables=(
            *(table for trend in drawn for table in trend.tables),
            view.versions,
            *(level.table for level in level_tables(url, entry.record)),
        ),
        charts=tuple(chart for trend in drawn for chart in trend.charts),
        facts=tuple(fact for edition in editions for fact in facts_of(edition, collection)),
        refs=tuple(_refs(entry.record)),
        corrections=view.corrections,
    )


def _trend_line(trend: Trend, framework: str) -> TrendLine:
    url = trend_url(framework, trend.id)
    drawn = (Led(c.name, Link(c.table.heads[1].title, f"{url}#{c.name}")) for c in trend.charts)
    tables = (f"bang-{table.name}" for table in trend.tables)
    below = (*drawn, *(Led(name, Link("Bảng số", f"{url}#{name}")) for name in tables))
    return TrendLine(trend.id, Link(trend.unit.text, url), trend.years, below)


def _level_line(level: LevelTable, framework: str) -> Led:
    name = f"bang-{level.table.name}"
    return Led(name, Link(level.title, f"{criteria_url(framework)}#{name}"))


def _refs(record: Framework) -> Iterable[SourceRef]:
    yield from record.sources
    for version in record.versions:
        yield from version.sources
        for tree in version.trees:
            yield from tree.sources
