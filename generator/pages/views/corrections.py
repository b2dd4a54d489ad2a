"""All corrections, kept for ever, and the facts on which sources disagree."""

from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection
from generator.model.base import SourceRef
from generator.model.correction import Conflict
from generator.model.urls import CONFLICT, CORRECTIONS, CORRECTIONS_FEED, METHODS
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine
from generator.pages.views.citation import report_link
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.correction_lines import CorrectionLine, correction_line


class ConflictLine(Struct, frozen=True):
    """One fact with the different values that sources print for it."""

    anchor: str
    subject: str
    values: tuple[str, ...]
    note: str
    cites: tuple[Cite, ...]


class CorrectionsView(Struct, frozen=True):
    """What the template of the corrections places."""

    corrections: tuple[CorrectionLine, ...]
    correction_count: str
    conflicts: tuple[ConflictLine, ...]
    conflict_count: str
    report: Link
    has_report: bool
    """Whether there is an address to report to, other than this page."""
    contact: str
    nowhere: bool
    """Whether nobody has said where reports can be sent."""
    feed: Link
    methods: Link
    sources: tuple[SourceLine, ...]


def corrections_view(collection: Collection) -> CorrectionsView:
    """Take the collection, give what the page of corrections shows, newest first."""
    made = sorted(
        (entry.record for entry in collection.corrections), key=lambda c: (c.corrected_on, c.id)
    )
    publisher = collection.publisher.record if collection.publisher else None
    report = report_link(collection)
    contact = (publisher.contact or "") if publisher else ""
    return CorrectionsView(
        corrections=tuple(correction_line(c, collection) for c in reversed(made)),
        correction_count=number(len(made)),
        conflicts=tuple(_conflict(entry.record, collection) for entry in collection.conflicts),
        conflict_count=number(len(collection.conflicts)),
        report=report,
        has_report=report.url != CORRECTIONS,
        contact=contact,
        nowhere=report.url == CORRECTIONS and not contact,
        feed=Link("Nhận tin đính chính (Atom)", CORRECTIONS_FEED),
        methods=Link("Cách chúng tôi lấy số liệu", METHODS),
        sources=foot_sources(_refs(collection), collection),
    )


def corrections_page(collection: Collection) -> Page:
    """Take the collection, give the page of corrections."""
    description = (
        "Những chỗ đã sửa: trước ghi gì, nay ghi gì, vì sao; và những số mà các nguồn in khác nhau."
    )
    meta = Meta("corrections", description)
    return Page(CORRECTIONS, "pages/corrections.md.j2", corrections_view(collection), meta)


def _refs(collection: Collection) -> Iterator[SourceRef]:
    for correction in collection.corrections:
        yield from correction.record.sources
    for conflict in collection.conflicts:
        yield from conflict.record.sources


def _conflict(conflict: Conflict, collection: Collection) -> ConflictLine:
    where = cites(conflict.sources, collection)
    anchor = f"{CONFLICT}{conflict.id}"
    return ConflictLine(anchor, conflict.subject, conflict.values, conflict.note or "", where)
