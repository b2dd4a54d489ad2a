"""A reform plan: what was announced, what we know of it, and how far it has come."""

from collections.abc import Iterable

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.facts import facts_of
from generator.model.base import SourceRef
from generator.model.plan import Plan
from generator.model.urls import PLANS, plan_url, record_url
from generator.pages.formats import day, upper_first
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.views.citation import Citation, citation, report_link
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.common import Notice
from generator.pages.views.correction_lines import CorrectionLine, corrections_of
from generator.pages.views.embed import offered
from generator.pages.views.named import (
    Gap,
    ended_notice,
    gaps,
    period_words,
    unit_link,
)
from generator.pages.views.page_downloads import PageFiles, Taken, page_files
from generator.pages.views.plan_figures import Progress, progress_of
from generator.pages.views.plan_tables import Section, target_sections, task_sections
from generator.pages.views.plan_tallies import Tally, tallies_of


class PlanView(Struct, frozen=True):
    """What the template of a plan places."""

    title: str
    unit: Link
    period: str
    document: str
    """Number and day of the plan itself; empty where not known."""
    notices: tuple[Notice, ...]
    replaces: Link
    """The plan before this one that it replaces; empty words where it replaces none."""
    bars: tuple[Progress, ...]
    tallies: tuple[Tally, ...]
    announced_cites: tuple[Cite, ...]
    targets: tuple[Section, ...]
    tasks: tuple[Section, ...]
    gaps: tuple[Gap, ...]
    corrections: tuple[CorrectionLine, ...]
    note: str
    citation: Citation
    files: PageFiles
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def plan_view(entry: Entry[Plan], collection: Collection) -> PlanView:
    """Take a plan and the collection, give what its page shows."""
    record = entry.record
    title = record.title
    url = _url(entry)
    bars = progress_of(record)
    said = " ".join([f"{title}.", *(bar.sentence for bar in bars)])
    return PlanView(
        title=title,
        unit=unit_link(record.unit, collection),
        period=period_words(record.period),
        document=_document(record),
        notices=ended_notice(record.unit, collection),
        replaces=_replaces(record, collection),
        bars=bars,
        tallies=tallies_of(record),
        announced_cites=_announced_cites(record, collection),
        targets=target_sections(record, url, collection),
        tasks=task_sections(record, url, collection),
        gaps=gaps(record, record.missing, collection),
        corrections=corrections_of(entry.path, collection),
        note=record.note or "",
        citation=citation(said, url, record, collection),
        files=page_files(url),
        sources=foot_sources(_refs(record), collection),
        data_url=record_url("plan", entry.key),
        report=report_link(collection),
    )


def plan_page(entry: Entry[Plan], collection: Collection) -> Page:
    """Take a plan and the collection, give its page."""
    view = plan_view(entry, collection)
    said = " ".join([f"{view.title}.", *(bar.sentence for bar in view.bars)])
    meta = Meta("plan", said, (Link("Kế hoạch", PLANS),), entry.path, data=view.data_url)
    page = Page(_url(entry), "pages/plan.md.j2", view, meta)
    taken = Taken(
        url=page.url,
        title=view.title,
        citation=view.citation.line,
        tables=tuple(section.table for section in (*view.targets, *view.tasks)),
        charts=(),
        facts=facts_of(entry, collection),
        refs=tuple(_refs(entry.record)),
        corrections=view.corrections,
    )
    return offered(page, taken, collection)


def _url(entry: Entry[Plan]) -> str:
    return plan_url(*entry.key.split("/", 1))


def _document(record: Plan) -> str:
    number = f"số {record.number}" if record.number else ""
    since = f"ngày {day(record.issued_on)}" if record.issued_on else ""
    return upper_first(" ".join(part for part in (number, since) if part))


def _announced_cites(record: Plan, collection: Collection) -> tuple[Cite, ...]:
    announced = (record.targets_announced, record.tasks_announced)
    refs = (ref for part in announced if part for ref in part.sources)
    return cites(refs, collection)


def _replaces(record: Plan, collection: Collection) -> Link:
    if record.replaces is None:
        return Link("", "")
    entry = collection.plans.get(f"{record.unit}/{record.replaces}")
    if entry is None:
        return Link(record.replaces, "")
    return Link(entry.record.title, plan_url(record.unit, record.replaces))


def _refs(record: Plan) -> Iterable[SourceRef]:
    yield from record.sources
    for announced in (record.targets_announced, record.tasks_announced):
        if announced:
            yield from announced.sources
    for target in record.targets:
        yield from target.sources
    for task in record.tasks:
        yield from task.sources
