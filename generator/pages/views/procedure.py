"""The page of one procedure: answers first, then papers, steps, result, law and sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.fields import fields_of
from generator.model.procedure import Procedure
from generator.model.unit import LocalChange
from generator.model.urls import (
    CORRECTIONS,
    DOMAINS,
    domain_url,
    event_url,
    procedure_url,
    record_url,
    unit_url,
)
from generator.pages import labels
from generator.pages.formats import day, listed, lower_first, partial_day, upper_first
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import GapLine, SourceLine, gap_lines, source_lines, why_missing
from generator.pages.views.answers import Answer, answers
from generator.pages.views.common import Definition, Notice
from generator.pages.views.costs import CostLine, fee_line, time_line
from generator.pages.views.laws import LawLine, laws
from generator.pages.views.papers import PaperCase, papers, papers_note


@dataclass(frozen=True)
class Difference:
    """What differs at one unit, and by which law."""

    unit: Link
    what: str
    words: str
    law: str


@dataclass(frozen=True)
class ProcedureView:
    """What the template of a procedure places."""

    name: str
    plain_name: str
    code: str
    domain: Link | None
    as_of: str
    """The time that the facts of the page are of, as far as the source says."""
    notices: tuple[Notice, ...]
    answers: tuple[Answer, ...]
    result: str
    """The one thing that the citizen receives; empty where there are several or none."""
    results: tuple[str, ...]
    """What may come of it, where there are several."""
    papers: tuple[PaperCase, ...]
    papers_unknown: str
    papers_note: str
    steps: tuple[str, ...]
    portal: Link
    fees: tuple[CostLine, ...]
    times: tuple[CostLine, ...]
    channels: tuple[Definition, ...]
    conditions: tuple[str, ...]
    facts_more: tuple[Definition, ...]
    laws: tuple[LawLine, ...]
    laws_unknown: str
    gaps: tuple[GapLine, ...]
    differences: tuple[Difference, ...]
    events: tuple[Link, ...]
    siblings: Link | None
    sources: tuple[SourceLine, ...]
    data_url: str
    report_url: str


PORTAL = "https://dichvucong.gov.vn/"

_FIELD_NAMES = {
    **{field.name: field.title for field in fields_of(Procedure)},
    "documents": "Giấy tờ",
    "channels": "Cách nộp",
}
"""Names of fields for the reader: those of the model, in plainer words where the page has them."""


def procedure_view(entry: Entry[Procedure], collection: Collection) -> ProcedureView:
    """Take a procedure and the collection, give what its page shows."""
    record = entry.record
    domain = collection.domains.get(record.domain)
    results = tuple(outcome.name for outcome in record.results)
    return ProcedureView(
        name=record.name,
        plain_name=record.plain_name or "",
        code=record.code,
        domain=Link(domain.record.name, domain_url(record.domain)) if domain else None,
        as_of=next((partial_day(ref.as_of) for ref in record.sources if ref.as_of), ""),
        notices=_notices(record, collection),
        answers=answers(record),
        result=results[0] if len(results) == 1 else "",
        results=results if len(results) > 1 else (),
        papers=papers(record.documents),
        papers_unknown="" if record.documents else why_missing("documents", record.missing),
        papers_note=papers_note(record),
        steps=record.steps,
        portal=_portal(record),
        fees=tuple(fee_line(fee) for fee in record.fees),
        times=tuple(time_line(limit) for limit in record.time_limits),
        channels=_channels(record),
        conditions=record.conditions,
        facts_more=_facts(record),
        laws=laws(record, collection),
        laws_unknown="" if record.legal_basis else why_missing("legal_basis", record.missing),
        gaps=gap_lines(record.missing, _FIELD_NAMES),
        differences=tuple(_differences(entry, collection)),
        events=tuple(
            Link(event.record.name, event_url(event.key))
            for event in collection.events_by_procedure.get(record.code, ())
        ),
        siblings=Link(f"Các thủ tục lĩnh vực {domain.record.name}", domain_url(record.domain))
        if domain
        else None,
        sources=source_lines(record.sources, collection),
        data_url=record_url("procedure", record.code),
        report_url=_report_url(collection),
    )


def procedure_page(entry: Entry[Procedure], collection: Collection) -> Page:
    """Take a procedure and the collection, give its page."""
    view = procedure_view(entry, collection)
    crumbs = (Link("Thủ tục", DOMAINS), *((view.domain,) if view.domain else ()))
    meta = Meta("procedure", _description(view), crumbs, entry.path, _checked(entry.record))
    return Page(procedure_url(view.code), "pages/procedure.md.j2", view, meta)


def _description(view: ProcedureView) -> str:
    said = [f"{a.question} {a.words}." for a in view.answers if a.words]
    return " ".join([f"{view.name} (mã {view.code}).", *said])


def _checked(record: Procedure) -> str | None:
    return day(record.checked_on) if record.checked_on else None


def _report_url(collection: Collection) -> str:
    publisher = collection.publisher
    address = publisher.record.report_address if publisher else None
    return address or CORRECTIONS


def _notices(record: Procedure, collection: Collection) -> tuple[Notice, ...]:
    if record.valid_to is None:
        return ()
    onward = tuple(
        Link(collection.procedures[code].record.name, procedure_url(code))
        for code in record.replaced_by
        if code in collection.procedures
    )
    words = "Thủ tục này không còn áp dụng." + (" Nay làm theo:" if onward else "")
    return (Notice("closed", f"Hết hiệu lực sau ngày {day(record.valid_to)}.", words, onward),)


def _portal(record: Procedure) -> Link:
    if record.portal_address:
        return Link("Xem thủ tục này trên Cổng Dịch vụ công quốc gia", record.portal_address)
    return Link("Tra cứu trên Cổng Dịch vụ công quốc gia", PORTAL)


def _channels(record: Procedure) -> tuple[Definition, ...]:
    def words(index: int) -> str:
        use = record.channels[index]
        level = labels.ONLINE_LEVEL[use.online.level] if use.online else ""
        return upper_first("; ".join(part for part in (level, use.note or "") if part))

    return tuple(
        Definition(labels.CHANNEL[use.channel], words(index))
        for index, use in enumerate(record.channels)
    )


def _facts(record: Procedure) -> tuple[Definition, ...]:
    subjects = listed(lower_first(labels.SUBJECT[subject]) for subject in record.subjects)
    levels = listed(lower_first(labels.LEVEL[level]) for level in record.levels)
    pairs = (
        ("Cơ quan thực hiện", record.agency or ""),
        ("Đối tượng thực hiện", upper_first(subjects)),
        ("Cấp thực hiện", upper_first(levels)),
        ("Quyết định công bố", record.decision or ""),
        ("Liên thông", "Có: làm nhiều thủ tục trong một lần nộp" if record.interlinked else ""),
        ("Áp dụng từ ngày", day(record.valid_from) if record.valid_from else ""),
        ("Kiểm tra gần nhất", day(record.checked_on) if record.checked_on else ""),
    )
    return tuple(Definition(name, value) for name, value in pairs if value)


def _differences(entry: Entry[Procedure], collection: Collection) -> Iterable[Difference]:
    for found in collection.differences_by_procedure.get(entry.key, ()):
        unit = collection.units.get(found.record.unit)
        name = unit.record.name if unit else found.record.unit
        for change in found.record.changes:
            yield Difference(
                Link(name, unit_url(found.record.unit)),
                labels.LOCAL_FIELD[change.field],
                change.text,
                _law_of(change),
            )


def _law_of(change: LocalChange) -> str:
    return "; ".join(
        f"{b.document}, {b.clause}" if b.clause else b.document for b in change.legal_basis
    )
