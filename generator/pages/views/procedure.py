"""The page of one procedure: answers first, then papers, steps, result, law and sources."""

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.fields import fields_of
from generator.model.procedure import Procedure
from generator.model.urls import (
    DOMAINS,
    domain_url,
    event_url,
    history_url,
    procedure_url,
    record_url,
    sheet_url,
)
from generator.pages.formats import day, partial_day, shortened, upper_first
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import GapLine, SourceLine, gap_lines, source_lines, why_missing
from generator.pages.structured.service import government_service
from generator.pages.views.answers import Answer, answers, online_words
from generator.pages.views.citation import procedure_report
from generator.pages.views.common import Definition, Notice
from generator.pages.views.complaint import Complaint, complaint
from generator.pages.views.costs import CostLine, fee_lines, time_lines
from generator.pages.views.differences import Difference, channel_lines
from generator.pages.views.differences_apart import Apart, differences_within
from generator.pages.views.dossier import Choice, choice, dossier
from generator.pages.views.due_date import Due, due_date
from generator.pages.views.gives import Gives, gives
from generator.pages.views.laws import LawLine, laws
from generator.pages.views.packing import weight_of
from generator.pages.views.papers import PaperCase, papers_note
from generator.pages.views.place_hook import PlaceHook, place_hook
from generator.pages.views.procedure_facts import checked_words, facts_more
from generator.pages.views.procedure_laws import way_to_laws
from generator.pages.views.scans import Mark, procedure_mark
from generator.pages.views.validity import Days, valid_days, valid_words


class ProcedureView(Struct, frozen=True):
    """What the template of a procedure places."""

    name: str
    name_size: str
    """How large the name may be: long ones leave room for the answers."""
    plain_name: str
    code: str
    since: str
    """From which day the procedure applies, in words."""
    valid: Days
    as_of: str
    """The time that the facts of the page are of, as far as the source says."""
    notices: tuple[Notice, ...]
    answers: tuple[Answer, ...]
    place: PlaceHook
    gives: Gives
    choice: Choice
    copies: str
    """How many of each paper, where the papers' own lines do not tell."""
    papers: tuple[PaperCase, ...]
    papers_unknown: str
    papers_note: str
    steps: tuple[str, ...]
    portal: Link
    fees: tuple[CostLine, ...]
    times: tuple[CostLine, ...]
    due: Due | None
    channels: tuple[Definition, ...]
    channels_note: str
    conditions: tuple[str, ...]
    facts_more: tuple[Definition, ...]
    laws: tuple[LawLine, ...]
    laws_apart: Link | None
    """The way to the laws of a long dossier, on a page of their own."""
    laws_unknown: str
    gaps: tuple[GapLine, ...]
    differences: tuple[Difference, ...]
    apart: Apart
    """The ways to differences that stand on pages of their own."""
    events: tuple[Link, ...]
    siblings: Link | None
    complaint: Complaint
    sources: tuple[SourceLine, ...]
    checked: str
    mark: Mark
    sheet: Link
    history: Link
    data_url: str
    report: Link


PORTAL = "https://dichvucong.gov.vn/"

_NAME_SIZES = (("short", 60), ("middle", 120), ("long", 1000))
"""The end of a CSS class, and the longest name for it."""

MOST_WORDS, MOST_WITH_LAWS = 9_000, 9_900
"""How many bytes of papers, steps, conditions and laws the page may hold beside differences; and
how many without these before laws stand on a page of their own."""

_LONG_NAME = 150
"""A longer name is cut in the tab and where other sites show the page: it is read aloud first."""
_SHORT_NAME = 80
"""How much of a long name stands there; more is not shown."""

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
    held, basis = dossier(record), laws(record, collection)
    weight = weight_of(held.groups, record.steps, basis, record.conditions)
    told, apart = differences_within(MOST_WORDS - weight, entry, collection)
    heavy = weight > MOST_WITH_LAWS
    return ProcedureView(
        name=record.name,
        name_size=next(size for size, most in _NAME_SIZES if len(record.name) <= most),
        plain_name=record.plain_name or "",
        code=record.code,
        since=valid_words(record.valid_from, None),
        valid=valid_days(record.valid_from, None),
        as_of=next((partial_day(ref.as_of) for ref in record.sources if ref.as_of), ""),
        notices=_notices(record, collection),
        answers=answers(record),
        place=place_hook(record),
        gives=gives(record),
        choice=choice(record),
        copies=held.copies,
        papers=held.groups,
        papers_unknown="" if record.documents else why_missing("documents", record.missing),
        papers_note=papers_note(record),
        steps=record.steps,
        portal=_portal(record),
        fees=fee_lines(record.fees),
        times=time_lines(record.time_limits),
        due=due_date(record),
        channels=channel_lines(record.channels),
        channels_note="" if online_words(record) else "Nguồn không nêu cách nộp trực tuyến.",
        conditions=record.conditions,
        facts_more=facts_more(record),
        laws=() if heavy else basis,
        laws_apart=way_to_laws(record) if heavy else None,
        laws_unknown="" if record.legal_basis else why_missing("legal_basis", record.missing),
        gaps=gap_lines(record.missing, _FIELD_NAMES),
        differences=told,
        apart=apart,
        events=tuple(
            Link(event.record.name, event_url(event.key))
            for event in collection.events_by_procedure.get(record.code, ())
        ),
        siblings=Link(f"Các thủ tục lĩnh vực {domain.record.name}", domain_url(record.domain))
        if domain
        else None,
        complaint=complaint(record, collection),
        sources=source_lines(record.sources, collection),
        checked=checked_words(record),
        mark=procedure_mark(entry, collection),
        sheet=Link("Tờ niêm yết khổ A4", sheet_url(record.code)),
        history=Link("Lịch sử thay đổi", history_url(record.code)),
        data_url=record_url("procedure", record.code),
        report=procedure_report(record, collection),
    )


def procedure_page(entry: Entry[Procedure], collection: Collection) -> Page:
    """Take a procedure and the collection, give its page."""
    view = procedure_view(entry, collection)
    domain = collection.domains.get(entry.record.domain)
    group = (Link(domain.record.name, domain_url(domain.key)),) if domain else ()
    crumbs = (Link("Thủ tục", DOMAINS), *group)
    checked = day(entry.record.checked_on) if entry.record.checked_on else None
    about = (government_service(entry, collection),)
    meta = Meta(
        "procedure",
        _description(view),
        crumbs,
        entry.path,
        checked,
        title=_tab_title(view),
        about=about,
        data=view.data_url,
    )
    return Page(procedure_url(view.code), "pages/procedure.md.j2", view, meta)


def _description(view: ProcedureView) -> str:
    said = [f"{a.question} {a.words}." for a in view.answers if a.words]
    return " ".join([f"{_short_name(view)} (mã {view.code}).", *said])


def _tab_title(view: ProcedureView) -> str | None:
    """Give a title where the name is too long for one; its code tells it from others."""
    return f"{_short_name(view)} ({view.code})" if len(view.name) > _LONG_NAME else None


def _short_name(view: ProcedureView) -> str:
    return shortened(view.name, _SHORT_NAME) if len(view.name) > _LONG_NAME else view.name


def _notices(record: Procedure, collection: Collection) -> tuple[Notice, ...]:
    if record.valid_to is None:
        return ()
    until = upper_first(valid_words(None, record.valid_to))
    onward = tuple(
        Link(collection.procedures[code].record.name, procedure_url(code))
        for code in record.replaced_by
        if code in collection.procedures
    )
    words = "Sau ngày ấy làm theo:" if onward else ""
    return (Notice("until", f"{until}.", words, onward, valid_days(None, record.valid_to)),)


def _portal(record: Procedure) -> Link:
    if record.portal_address:
        return Link("Xem thủ tục này trên Cổng Dịch vụ công quốc gia", record.portal_address)
    return Link("Tra cứu trên Cổng Dịch vụ công quốc gia", PORTAL)
