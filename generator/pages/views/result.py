"""The scorecard of one unit and period: headline figures, all figures, words, plan and indices."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.base import SourceRef
from generator.model.plan import Plan
from generator.model.scorecard import Observation, Result, Statement
from generator.model.urls import RESULTS, plan_url, record_url, result_url
from generator.pages.formats import lower_first
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.views.citation import Citation, citation, report_link
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.common import Notice
from generator.pages.views.correction_lines import CorrectionLine, corrections_of
from generator.pages.views.headlines import Headline, headline, headline_observations, sentence
from generator.pages.views.index_lines import IndexLine, index_lines
from generator.pages.views.named import (
    Gap,
    ended_notice,
    gaps,
    overlap,
    period_words,
    unit_link,
    unit_name,
)
from generator.pages.views.observation_lines import (
    ObservationLine,
    observation_gaps,
    observation_line,
)
from generator.pages.views.plan_figures import progress_of


@dataclass(frozen=True)
class StatementLine:
    """A fact in words, as published, with its source."""

    words: str
    note: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class PlanLine:
    """A plan of the same unit in the same time: its link and how far it has come, in words."""

    link: Link
    words: tuple[str, ...]


@dataclass(frozen=True)
class ResultView:
    """What the template of a scorecard places."""

    title: str
    unit: Link
    """Name and page of the unit; without an address where we have no record of it."""
    period: str
    notices: tuple[Notice, ...]
    headlines: tuple[Headline, ...]
    """Three at most."""
    observations: tuple[ObservationLine, ...]
    statements: tuple[StatementLine, ...]
    awards: tuple[StatementLine, ...]
    shortcomings: tuple[StatementLine, ...]
    plans: tuple[PlanLine, ...]
    indices: tuple[IndexLine, ...]
    """What this unit got in the indices published for the same time."""
    gaps: tuple[Gap, ...]
    corrections: tuple[CorrectionLine, ...]
    note: str
    citation: Citation
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def result_view(entry: Entry[Result], collection: Collection) -> ResultView:
    """Take a result and the collection, give what its page shows."""
    record = entry.record
    chosen = headline_observations(record.observations)
    title = f"{unit_name(record.unit, collection)}: kết quả {lower_first(record.period.label)}"
    said = sentence(chosen[0], entry, collection) if chosen else f"{title}."
    return ResultView(
        title=title,
        unit=unit_link(record.unit, collection),
        period=period_words(record.period),
        notices=ended_notice(record.unit, collection),
        headlines=tuple(headline(o, entry, collection) for o in chosen),
        observations=tuple(_lines(record.observations, collection)),
        statements=_statements(record.statements, collection),
        awards=_statements(record.awards, collection),
        shortcomings=_statements(record.shortcomings, collection),
        plans=tuple(_plans(record, collection)),
        indices=index_lines(record.unit, record.period, collection),
        gaps=(
            *observation_gaps(record.observations, collection),
            *gaps(record, record.missing, collection),
        ),
        corrections=corrections_of(entry.path, collection),
        note=record.note or "",
        citation=citation(said, entry_url(entry), record, collection),
        sources=foot_sources(_refs(record), collection),
        data_url=record_url("result", entry.key),
        report=report_link(collection),
    )


def result_page(entry: Entry[Result], collection: Collection) -> Page:
    """Take a result and the collection, give its page."""
    view = result_view(entry, collection)
    chosen = headline_observations(entry.record.observations)
    said = [sentence(o, entry, collection) for o in chosen]
    description = " ".join(said) or f"{view.title}."
    meta = Meta("scorecard", description, (Link("Kết quả", RESULTS),), entry.path)
    return Page(entry_url(entry), "pages/result.md.j2", view, meta)


def entry_url(entry: Entry[Result]) -> str:
    """Take a result, give the address of its page."""
    return result_url(*entry.key.split("/", 1))


def _lines(
    observations: Iterable[Observation], collection: Collection
) -> Iterable[ObservationLine]:
    for observation in observations:
        line = observation_line(observation, collection)
        if line.figure:
            yield line


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
            words = tuple(bar.sentence for bar in progress_of(plan))
            yield PlanLine(Link(plan.title, plan_url(*entry.key.split("/", 1))), words)


def _refs(record: Result) -> Iterable[SourceRef]:
    yield from record.sources
    for observation in record.observations:
        yield from observation.sources
    for statement in (*record.statements, *record.awards, *record.shortcomings):
        yield from statement.sources
