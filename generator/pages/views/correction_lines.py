"""Corrections as the pages show them: old, new, why and when."""

from collections.abc import Mapping

from msgspec import Struct

from generator.collection import Collection, key_of
from generator.model.correction import Correction
from generator.model.kinds import kind_of
from generator.model.record_pages import page_of_file
from generator.model.urls import CORRECTION
from generator.pages import labels
from generator.pages.formats import day
from generator.pages.render import Link
from generator.pages.views.cites import Cite, cites
from generator.pages.views.named import unit_name


class CorrectionLine(Struct, frozen=True):
    """One correction: where, what was said, what is said now, why, when, and by which source."""

    anchor: str
    """What its place on the page of corrections is called; its lasting address ends in it."""
    kind: str
    page: Link
    """The page that shows the corrected fact; without an address where no page is of that file."""
    field: str
    old: str
    new: str
    reason: str
    day: str
    cites: tuple[Cite, ...]


def correction_line(correction: Correction, collection: Collection) -> CorrectionLine:
    """Take a correction and the collection, give what the page shows of it."""
    return CorrectionLine(
        anchor=f"{CORRECTION}{correction.id}",
        kind=labels.CORRECTION_KIND[correction.kind],
        page=page_of(correction.record, collection),
        field=correction.field,
        old=correction.old,
        new=correction.new,
        reason=correction.reason,
        day=day(correction.corrected_on),
        cites=cites(correction.sources, collection),
    )


def page_of(path: str, collection: Collection) -> Link:
    """Take the path of a record's file, give the page that shows it, if there still is one."""
    kind = kind_of(path)
    parts = (kind.parts_of(path) if kind else None) or {}
    url = page_of_file(path) if kind and _stands(kind.name, parts, collection) else ""
    unit = parts.get("unit")
    name = f"{unit_name(unit, collection)}, {parts['period']}" if unit and url else path
    return Link(name, url)


def _stands(kind: str, parts: Mapping[str, str], collection: Collection) -> bool:
    """Tell whether a record is among those that are published: its correction is kept for ever."""
    match kind:
        case "result":
            return key_of(kind, parts) in collection.results
        case "edition":
            return key_of(kind, parts) in collection.editions
        case "framework":
            return key_of(kind, parts) in collection.frameworks
        case "plan":
            return key_of(kind, parts) in collection.plans
        case _:
            return False


def corrections_of(path: str, collection: Collection) -> tuple[CorrectionLine, ...]:
    """Take the path of a record's file, give the corrections made in it, newest first."""
    made = [entry.record for entry in collection.corrections if entry.record.record == path]
    newest = sorted(made, key=lambda c: c.corrected_on, reverse=True)
    return tuple(correction_line(correction, collection) for correction in newest)
