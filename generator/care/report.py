"""All that wants care, in one value."""

from msgspec import Struct

from generator.care.completeness import Completeness, by_domain, by_unit
from generator.care.counts import CountGap, count_gaps
from generator.care.decision_days import DecisionsKnown, decision_days
from generator.care.freshness import LastLook, last_looks
from generator.care.laws import EndedLaw, ended_laws
from generator.collection import Collection


class Care(Struct, frozen=True):
    """Last looks (oldest first), ended laws, numbers that differ, days, and what is known."""

    looks: tuple[LastLook, ...]
    laws: tuple[EndedLaw, ...]
    counts: tuple[CountGap, ...]
    decisions: DecisionsKnown
    domains: tuple[Completeness, ...]
    units: tuple[Completeness, ...]


def care_of(collection: Collection) -> Care:
    """Take the collection, give all that wants care; today is asked only when it is shown."""
    return Care(
        last_looks(collection),
        ended_laws(collection),
        count_gaps(collection),
        decision_days(collection),
        by_domain(collection),
        by_unit(collection),
    )
