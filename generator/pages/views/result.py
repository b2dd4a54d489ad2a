"""The scorecard of one unit and period: headline figures, all figures, words, plan and indices."""

from collections.abc import Iterable

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.facts import facts_of
from generator.model.base import Period, SourceRef
from generator.model.plan import Plan
from generator.model.scorecard import Result, Statement
from generator.model.urls import RESULTS, plan_url, record_url, result_url
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.tables import Table
from generator.pages.views.citation import report_link
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.common import Led, Notice
from generator.pages.views.correction_lines import CorrectionLine, corrections_of
from generator.pages.views.embed import offered
from generator.pages.views.headlines import Headline, headlines, sentence
from generator.pages.views.index_table import index_tables
from generator.pages.views.named import (
    Gap,
    ended_notice,
    gaps,
    overlap,
    period_words,
    unit_link,
)
from generator.pages.views.observation_lines import observation_gaps, observation_tables
from generator.pages.views.page_downloads import PageFiles, Taken, page_files
from generator.pages.views.plan_figures import Progress, progress_of
from generator.pages.views.press_sheet import PressSheet, press_of_result, result_title
from generator.pages.views.result_indices import are_apart, ways_to
from generator.pages.views.summary import summary


class StatementLine(Struct, frozen=True):
    """A fact in words, as published, with its source."""

    words: str
    note: str
    cites: tuple[Cite, ...]


class PlanLine(Struct, frozen=True):
    """A plan of the same unit in the same time: its link and how far it has come."""

    link: Link
    bars: tuple[Progress, ...]


class ResultView(Struct, frozen=True):
    """What the template of a scorecard places."""

    title: str
    unit: Link
    """Name and page of the unit; without an address where we have no record of it."""
    period: str
    notices: tuple[Notice, ...]
    summary: str
    """The whole in one paragraph."""
    headlines: tuple[Headline, ...]
    """Three at most."""
    observations: tuple[Table, ...]
    """One table, or none."""
    statements: tuple[StatementLine, ...]
    awards: tuple[StatementLine, ...]
    shortcomings: tuple[StatementLine, ...]
    plans: tuple[PlanLine, ...]
    indices: tuple[Table, ...]
    """What this unit got in the indices published for the same time: one table, or none."""
    indices_apart: tuple[Led, ...]
    """The way to that table, where it is long and stands on a page of its own."""
    gaps: tuple[Gap, ...]
    corrections: tuple[CorrectionLine, ...]
    note: str
    press: PressSheet
    files: PageFiles
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def result_view(entry: Entry[Result], collection: Collection) -> ResultView:
    """Take a result and the collection, give what its page shows."""
    record = entry.record
    told = headlines(entry, collection)
    url = entry_url(entry)
    indices = index_tables(record.unit, record.period, url, collection)
    return ResultView(
        title=result_title(entry, collection),
        unit=unit_link(record.unit, collection),
        period=period_words(record.period),
        notices=ended_notice(record.unit, collection),
        summary=summary(told, entry, collection),
        headlines=told,
        observations=observation_tables(record, url, collection),
        statements=_statements(record.statements, collection),
        awards=_statements(record.awards, collection),
        shortcomings=_statements(record.shortcomings, collection),
        plans=tuple(_plans(record, collection)),
        indices=() if are_apart(indices) else indices,
        indices_apart=ways_to(indices, *entry.key.split("/", 1)),
        gaps=(
            *observation_gaps(record.observations, collection),
            *gaps(record, record.missing, collection),
        ),
        corrections=corrections_of(entry.path, collection),
        note=record.note or "",
        press=press_of_result(told, entry, collection),
        files=page_files(url),
        sources=foot_sources(_refs(record), collection),
        data_url=record_url("result", entry.key),
        report=report_link(collection),
    )


def result_page(entry: Entry[Result], collection: Collection) -> Page:
    """Take a result and the collection, give its page."""
    view = result_view(entry, collection)
    description = (
        " ".join(sentence(told, entry, collection) for told in view.headlines) or f"{view.title}."
    )
    meta = Meta(
        "scorecard", description, (Link("Kết quả", RESULTS),), entry.path, data=view.data_url
    )
    page = Page(entry_url(entry), "pages/result.md.j2", view, meta)
    taken = Taken(
        url=page.url,
        title=view.title,
        citation=view.press.citation,
        tables=(*view.observations, *index_tables(*_when(entry), page.url, collection)),
        charts=(),
        facts=facts_of(entry, collection),
        refs=tuple(_refs(entry.record)),
        corrections=view.corrections,
    )
    return offered(page, taken, collection)


def _when(entry: Entry[Result]) -> tuple[str, Period]:
    return entry.record.unit, entry.record.period


def entry_url(entry: Entry[Result]) -> str:
    """Take a result, give the address of its page."""
    return result_url(*entry.key.split("/", 1))


def _statements(
    statements: Iterable[Statement], collection: Collection
) -> tuple[StatementLine, ...]:
    return tuple(
        StatementLine(s.text, _statement_note(s), cites(s.sources, collection)) for s in statements
    )


def _statement_note(statement: Statement) -> str:
    """The remark, and the number where the words do not say it themselves."""
    count = str(statement.count) if statement.count is not None else ""
    number = f"Số lượng: {count}." if count not in statement.text else ""
    return " ".join(part for part in (number, statement.note or "") if part)


def _plans(record: Result, collection: Collection) -> Iterable[PlanLine]:
    for entry in collection.plans_by_unit.get(record.unit, ()):
        plan: Plan = entry.record
        if overlap(plan.period, record.period):
            link = Link(plan.title, plan_url(*entry.key.split("/", 1)))
            yield PlanLine(link, progress_of(plan))


def _refs(record: Result) -> Iterable[SourceRef]:
    yield from record.sources
    for observation in record.observations:
        yield from observation.sources
    for statement in (*record.statements, *record.awards, *record.shortcomings):
        yield from statement.sources
