"""Corrections as the pages show them: old, new, why and when."""

from dataclasses import dataclass

from generator.collection import Collection
from generator.model.scorecard import Correction
from generator.pages import labels
from generator.pages.formats import day
from generator.pages.views.cites import Cite, cites


@dataclass(frozen=True)
class CorrectionLine:
    """One correction: where, what was said, what is said now, why, when, and by which source."""

    id: str
    kind: str
    record: str
    field: str
    old: str
    new: str
    reason: str
    day: str
    cites: tuple[Cite, ...]


def correction_line(correction: Correction, collection: Collection) -> CorrectionLine:
    """Take a correction and the collection, give what the page shows of it."""
    return CorrectionLine(
        id=correction.id,
        kind=labels.CORRECTION_KIND[correction.kind],
        record=correction.record,
        field=correction.field,
        old=correction.old,
        new=correction.new,
        reason=correction.reason,
        day=day(correction.corrected_on),
        cites=cites(correction.sources, collection),
    )


def corrections_of(path: str, collection: Collection) -> tuple[CorrectionLine, ...]:
    """Take the path of a record's file, give the corrections made in it, newest first."""
    made = [entry.record for entry in collection.corrections if entry.record.record == path]
    newest = sorted(made, key=lambda c: c.corrected_on, reverse=True)
    return tuple(correction_line(correction, collection) for correction in newest)
