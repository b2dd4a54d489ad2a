"""A reform plan: what was announced, what we know of it, and how far it has come."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.base import SourceRef
from generator.model.plan import Plan, Target, Task
from generator.model.urls import PLANS, framework_url, indicator_url, plan_url, record_url
from generator.pages.formats import day, listed, upper_first
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.views.citation import Citation, citation, report_link
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.common import Notice
from generator.pages.views.correction_lines import CorrectionLine, corrections_of
from generator.pages.views.named import (
    Gap,
    ended_notice,
    gaps,
    period_words,
    unit_link,
)
from generator.pages.views.plan_figures import (
    Progress,
    StatusWords,
    progress_of,
    status_words,
    target_words,
    urgency,
)

NOBODY = "Chưa rõ đơn vị chủ trì"


@dataclass(frozen=True)
class TargetRow:
    """One target: what, the level to reach, by when, who leads, how it stands, and the source."""

    no: str
    text: str
    level: str
    measure: Link
    """The page of the indicator or framework that it is measured by; empty where there is none."""
    due: str
    lead: str
    status: StatusWords
    result: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class TaskRow:
    """One task: what, its product, who helps, by when, how it stands, and the source."""

    no: str
    text: str
    product: str
    supporting: str
    due: str
    status: StatusWords
    evidence: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class TaskGroup:
    """The tasks that one unit leads, late ones first."""

    lead: str
    tasks: tuple[TaskRow, ...]


@dataclass(frozen=True)
class PlanView:
    """What the template of a plan places."""

    title: str
    unit: Link
    period: str
    document: str
    """Number and day of the plan itself; empty where not known."""
    notices: tuple[Notice, ...]
    bars: tuple[Progress, ...]
    announced_cites: tuple[Cite, ...]
    targets: tuple[TargetRow, ...]
    groups: tuple[TaskGroup, ...]
    has_groups: bool
    """Whether any task names who leads it; without it the groups need no headings."""
    gaps: tuple[Gap, ...]
    corrections: tuple[CorrectionLine, ...]
    note: str
    citation: Citation
    sources: tuple[SourceLine, ...]
    data_url: str
    report: Link


def plan_view(entry: Entry[Plan], collection: Collection) -> PlanView:
    """Take a plan and the collection, give what its page shows."""
    record = entry.record
    title = record.title
    bars = progress_of(record)
    groups = _groups(record, collection)
    said = " ".join([f"{title}.", *(bar.sentence for bar in bars)])
    return PlanView(
        title=title,
        unit=unit_link(record.unit, collection),
        period=period_words(record.period),
        document=_document(record),
        notices=ended_notice(record.unit, collection),
        bars=bars,
        announced_cites=_announced_cites(record, collection),
        targets=tuple(_target_row(t, collection) for t in sorted(record.targets, key=urgency)),
        groups=groups,
        has_groups=any(group.lead != NOBODY for group in groups),
        gaps=gaps(record, record.missing, collection),
        corrections=corrections_of(entry.path, collection),
        note=record.note or "",
        citation=citation(said, _url(entry), record, collection),
        sources=foot_sources(_refs(record), collection),
        data_url=record_url("plan", entry.key),
        report=report_link(collection),
    )


def plan_page(entry: Entry[Plan], collection: Collection) -> Page:
    """Take a plan and the collection, give its page."""
    view = plan_view(entry, collection)
    said = " ".join([f"{view.title}.", *(bar.sentence for bar in view.bars)])
    meta = Meta("plan", said, (Link("Kế hoạch", PLANS),), entry.path)
    return Page(_url(entry), "pages/plan.md.j2", view, meta)


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


def _target_row(target: Target, collection: Collection) -> TargetRow:
    return TargetRow(
        no=target.ordinal or "",
        text=target.text,
        level=target_words(target),
        measure=_measure(target, collection),
        due=day(target.due_on) if target.due_on else "",
        lead=listed(target.lead),
        status=status_words(target.status),
        result=target.result or "",
        cites=cites(target.sources, collection),
    )


def _measure(target: Target, collection: Collection) -> Link:
    indicator = collection.indicators.get(target.indicator or "")
    if indicator:
        name = indicator.record.short_name or indicator.record.name
        return Link(name, indicator_url(indicator.key))
    framework = collection.frameworks.get(target.framework or "")
    if framework:
        return Link(framework.record.short_name, framework_url(framework.key))
    return Link("", "")


def _groups(record: Plan, collection: Collection) -> tuple[TaskGroup, ...]:
    groups: dict[str, list[Task]] = {}
    for task in record.tasks:
        groups.setdefault(listed(task.lead) or NOBODY, []).append(task)
    known = [lead for lead in groups if lead != NOBODY]
    order = [*known, *(lead for lead in groups if lead == NOBODY)]
    return tuple(
        TaskGroup(
            lead, tuple(_task_row(task, collection) for task in sorted(groups[lead], key=urgency))
        )
        for lead in order
    )


def _task_row(task: Task, collection: Collection) -> TaskRow:
    due = "thường xuyên" if task.continuous else (day(task.due_on) if task.due_on else "")
    done = f"xong ngày {day(task.done_on)}" if task.done_on else ""
    return TaskRow(
        no=task.ordinal or "",
        text=task.text,
        product=task.product or "",
        supporting=listed(task.supporting),
        due=due,
        status=status_words(task.status, continuous=task.continuous),
        evidence="; ".join(part for part in (done, task.evidence or "") if part),
        cites=cites(task.sources, collection),
    )


def _refs(record: Plan) -> Iterable[SourceRef]:
    yield from record.sources
    for announced in (record.targets_announced, record.tasks_announced):
        if announced:
            yield from announced.sources
    for target in record.targets:
        yield from target.sources
    for task in record.tasks:
        yield from task.sources
