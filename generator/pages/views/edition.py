"""One edition of a framework: who was ranked, by whom, by which rules, and the results we hold."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.facts import facts_of
from generator.measures.standings import framework_of, period_key, standings
from generator.model.base import SourceRef
from generator.model.edition import Edition
from generator.model.framework import Framework
from generator.model.urls import FRAMEWORKS, edition_url, framework_url, record_url
from generator.pages.formats import lower_first
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.structured.dataset import dataset
from generator.pages.tables import Table
from generator.pages.views.citation import report_link
from generator.pages.views.cites import foot_sources
from generator.pages.views.common import Led
from generator.pages.views.correction_lines import CorrectionLine, corrections_of
from generator.pages.views.edition_below import (
    Fitted,
    GoesOn,
    Section,
    edition_below_pages,
    fitted,
)
from generator.pages.views.edition_changes import Changes, change_words, changes_of
from generator.pages.views.edition_facts import (
    SHOWN,
    Fact,
    common_mean,
    edition_facts,
    held_words,
    tie_note,
)
from generator.pages.views.edition_names import edition_name
from generator.pages.views.edition_parts import Apart, way_to_chart, ways_to
from generator.pages.views.edition_said import (
    Said,
    disagreement_lines,
    movement_lines,
    spread_lines,
)
from generator.pages.views.edition_tables import (
    group_table,
    mean_table,
    survey_table,
)
from generator.pages.views.embed import offered
from generator.pages.views.movers import mover_tables
from generator.pages.views.named import Gap, gaps
from generator.pages.views.packing import weight_of
from generator.pages.views.page_downloads import PageFiles, Taken, page_files
from generator.pages.views.press_sheet import PressSheet, press_of_edition
from generator.pages.views.standing_table import standing_table

MOST_TABLES = 16_500
"""How many bytes of tables and sources the page may hold; machines are told of sources again."""


class EditionView(Struct, frozen=True):
    """What the template of an edition places."""

    title: str
    framework: Link
    held: str
    """How many of the ranked units we hold, in a sentence."""
    facts: tuple[Fact, ...]
    changes: str
    """Whether scores and ranks compare with the year before, and why not."""
    ranking: tuple[Table, ...]
    """One table, or none where nothing of any unit is held."""
    goes_on: tuple[GoesOn, ...]
    """The ways to further rows, where all would be too many."""
    notes: tuple[str, ...]
    """How the ranking is to be read: the mean in the bars, ties, how figures were computed."""
    doubts: tuple[Said, ...]
    """Where a printed figure is not what the other figures give."""
    charts: tuple[Led, ...]
    """The way to the chart of the ranking, on a page of its own."""
    parts: tuple[Led, ...]
    """The ways to areas and criteria, which stand on a page of their own."""
    said: tuple[Said, ...]
    """Spread and movements as published."""
    sections: tuple[Section, ...]
    gaps: tuple[Gap, ...]
    corrections: tuple[CorrectionLine, ...]
    note: str
    press: PressSheet
    files: PageFiles
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def _view(
    entry: Entry[Edition], changes: Changes, tables: Fitted, apart: Apart, collection: Collection
) -> EditionView:
    record = entry.record
    framework = framework_of(record, collection)
    url = _url(entry)
    return EditionView(
        title=edition_name(entry, collection),
        framework=_framework_link(record, framework),
        held=held_words(record),
        facts=edition_facts(record, framework),
        changes=change_words(changes),
        ranking=tables.ranking,
        goes_on=tables.goes_on,
        notes=tuple(_notes(record, framework)),
        doubts=disagreement_lines(entry, collection),
        charts=way_to_chart(apart, entry),
        parts=ways_to(apart, entry),
        said=(*spread_lines(entry, collection), *movement_lines(entry, collection)),
        sections=tables.sections,
        gaps=gaps(record, (g for g in record.missing if g.field not in SHOWN), collection),
        corrections=corrections_of(entry.path, collection),
        note=record.note or "",
        press=press_of_edition(entry, collection),
        files=page_files(url),
        sources=foot_sources(_refs(record), collection),
        data_url=record_url("edition", entry.key),
        report=report_link(collection),
    )


def edition_pages(entry: Entry[Edition], apart: Apart, collection: Collection) -> Iterator[Page]:
    """Take an edition and what stands apart, give its page, and those of what has no room there."""
    whole = _whole(entry, collection)
    tables = _fitted(entry, whole, collection)
    view = _view(entry, whole.changes, tables, apart, collection)
    page = Page(_url(entry), "pages/edition.md.j2", view, _meta(entry, view, collection))
    yield offered(page, _taken(entry, view, whole, apart, collection), collection)
    yield from edition_below_pages(entry, tables, view.sources, collection)


def _meta(entry: Entry[Edition], view: EditionView, collection: Collection) -> Meta:
    framework = framework_of(entry.record, collection)
    short = framework.short_name if framework else view.framework.text
    crumbs = (Link("Chỉ số", FRAMEWORKS), Link(short, view.framework.url))
    said = f"{view.title}. {view.held}"
    about = (dataset(entry, view.title, said, collection),)
    return Meta("edition", said, crumbs, entry.path, about=about, data=view.data_url)


def _taken(
    entry: Entry[Edition],
    view: EditionView,
    whole: "_Whole",
    apart: Apart,
    collection: Collection,
) -> Taken:
    below = (table for section in whole.sections for table in section.tables)
    ranking = (whole.ranking,) if whole.ranking else ()
    return Taken(
        url=_url(entry),
        title=view.title,
        citation=view.press.citation,
        tables=(*ranking, *apart.parts.tables, *below),
        charts=(*apart.drawn, *apart.parts.charts),
        facts=facts_of(entry, collection),
        refs=tuple(_refs(entry.record)),
        corrections=view.corrections,
    )


def _url(entry: Entry[Edition]) -> str:
    return edition_url(entry.record.framework, period_key(entry))


def _framework_link(record: Edition, framework: Framework | None) -> Link:
    name = framework.name if framework else record.framework
    return Link(name, framework_url(record.framework))


class _Whole(Struct, frozen=True):
    """All tables of an edition, whole: what is taken from its page is never cut."""

    changes: Changes
    ranking: Table | None
    sections: tuple[Section, ...]


def _whole(entry: Entry[Edition], collection: Collection) -> _Whole:
    url, changes = _url(entry), changes_of(entry, collection)
    ranking = standing_table(url, entry, changes, collection)
    return _Whole(changes, ranking, tuple(_sections(url, entry, changes, collection)))


def _fitted(entry: Entry[Edition], whole: _Whole, collection: Collection) -> Fitted:
    """Take an edition's tables, give those for which there is room beside its sources."""
    room = MOST_TABLES - 2 * weight_of(foot_sources(_refs(entry.record), collection))
    return fitted(entry, whole.ranking, whole.sections, room)


def _sections(
    url: str, entry: Entry[Edition], changes: Changes, collection: Collection
) -> Iterable[Section]:
    """The parts of the page below the ranking; what is empty is left out."""
    found = (
        Section("Tăng, giảm nhiều nhất", mover_tables(url, entry, changes, collection)),
        Section("Trung bình", _one(mean_table(url, entry, collection))),
        Section("Nhóm", _one(group_table(url, entry, collection))),
        Section("Khảo sát", _one(survey_table(url, entry, collection))),
    )
    return (section for section in found if section.tables)


def _one(table: Table | None) -> tuple[Table, ...]:
    return (table,) if table else ()


def _notes(record: Edition, framework: Framework | None) -> Iterable[str]:
    """How the ranking is to be read."""
    mean = common_mean(record, framework)
    if mean and standings(record):
        yield f"Vạch đứng trong cột biểu đồ: trung bình {mean.scope}."
    if ties := tie_note(record):
        yield ties
    if ways := list(dict.fromkeys(_ways(record))):
        said = "; ".join(lower_first(way) for way in ways)
        yield f"Chỗ ghi “số tính lại” hoặc “tính lại” không phải số công bố. Cách tính: {said}."


def _ways(record: Edition) -> Iterable[str]:
    """How the computed figures of the ranking were computed."""
    for held in standings(record):
        figures = (held.score, held.rank, held.computed_score, held.computed_rank)
        yield from (figure.computed for figure in figures if figure and figure.computed)


def _refs(record: Edition) -> Iterable[SourceRef]:
    yield from record.sources
    held = (
        *record.scores,
        *record.ranks,
        *record.means,
        *record.groups,
        *record.movements,
        *record.surveys,
        *((record.spread,) if record.spread else ()),
    )
    for part in held:
        yield from part.sources
