"""Corrections as the pages show them: old, new, why and when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.collection import Collection
from generator.model.correction import Correction
from generator.model.kinds import kind_of
from generator.model.urls import edition_url, framework_url, plan_url, result_url
from generator.pages import labels
from generator.pages.formats import day
from generator.pages.render import Link
from generator.pages.views.cites import Cite, cites
from generator.pages.views.named import unit_name

_PAGES: Mapping[str, Callable[..., str]] = {
    "result": result_url,
    "edition": edition_url,
    "framework": framework_url,
    "plan": plan_url,
}


@dataclass(frozen=True)
class CorrectionLine:
    """One correction: where, what was said, what is said now, why, when, and by which source."""

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
    """Take the path of a record's file, give the page that shows it."""
    kind = kind_of(path)
    parts = (kind.parts_of(path) if kind else None) or {}
    make = _PAGES.get(kind.name) if kind else None
    if make is None:
        return Link(path, "")
    unit = parts.get("unit")
    name = f"{unit_name(unit, collection)}, {parts['period']}" if unit else path
    return Link(name, make(*parts.values()))


def corrections_of(path: str, collection: Collection) -> tuple[CorrectionLine, ...]:
    """Take the path of a record's file, give the corrections made in it, newest first."""
    made = [entry.record for entry in collection.corrections if entry.record.record == path]
    newest = sorted(made, key=lambda c: c.corrected_on, reverse=True)
    return tuple(correction_line(correction, collection) for correction in newest)
