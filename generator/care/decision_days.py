"""How many days lay between the signing of a decision and the day from which we say it applies.

The day on which an office really posted it stands in no record; the days known here are only the
outer bound of what Quyết định 766/QĐ-TTg scores as posting in time.
"""

from datetime import date
from typing import Any

from msgspec import Struct

from generator.care.living import living_listings, living_procedures
from generator.collection import Collection, Entry


class DecisionDays(Struct, frozen=True):
    """A record that follows a decision, both days known."""

    entry: Entry[Any]
    decision: str
    issued_on: date
    valid_from: date

    @property
    def days(self) -> int:
        """How many days after the signing the record applies; negative where before it."""
        return (self.valid_from - self.issued_on).days


class DecisionsKnown(Struct, frozen=True):
    """Records with both days, longest first, and how many name a decision at all."""

    known: tuple[DecisionDays, ...]
    naming: int


def decision_days(collection: Collection) -> DecisionsKnown:
    """Take the collection, give the days of every living record that names a decision."""
    entries: list[Entry[Any]] = [*living_procedures(collection), *living_listings(collection)]
    naming = [entry for entry in entries if entry.record.decision]
    known = [found for entry in naming if (found := _days(entry, collection))]
    return DecisionsKnown(tuple(sorted(known, key=lambda d: (-d.days, d.entry.path))), len(naming))


def _days(entry: Entry[Any], collection: Collection) -> DecisionDays | None:
    decision = collection.decisions.get(entry.record.decision)
    issued = decision.record.issued_on if decision else None
    since: date | None = entry.record.valid_from
    if issued is None or since is None:
        return None
    return DecisionDays(entry, entry.record.decision, issued, since)
