"""How much of what a citizen asks first is known, by domain and by unit."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from generator.care.living import living_listings, living_procedures
from generator.collection import Collection, Entry
from generator.model.procedure import Procedure
from generator.model.unit import Listing, ListingSet

ASKED = ("documents", "time_limits", "fees", "steps")
"""The fields that are counted, in the order in which they are shown."""


class Completeness(Struct, frozen=True):
    """Of so many procedures of a domain or a unit, how many tell each field."""

    key: str
    total: int
    known: Mapping[str, int]


def by_domain(collection: Collection) -> tuple[Completeness, ...]:
    """Take the collection, give the completeness of each domain with living procedures."""
    groups: dict[str, list[Entry[Procedure]]] = {}
    for entry in living_procedures(collection):
        groups.setdefault(entry.record.domain, []).append(entry)
    return tuple(_completeness(domain, group) for domain, group in sorted(groups.items()))


def by_unit(collection: Collection) -> tuple[Completeness, ...]:
    """Take the collection, give the completeness of what each living unit posts.

    A unit of whose lines we know no national code is left out: nothing can be told of it.
    """
    by_sets: dict[tuple[ListingSet, ...], Completeness] = {}
    told = (_of_listing(entry.record, collection, by_sets) for entry in living_listings(collection))
    return tuple(one for one in told if one.total)


def _of_listing(
    listing: Listing, collection: Collection, by_sets: dict[tuple[ListingSet, ...], Completeness]
) -> Completeness:
    """Count the procedures of a listing; a thousand communes share one, counted once."""
    if listing.sets not in by_sets:
        posted = _posted(listing.sets, collection)
        by_sets[listing.sets] = _completeness(listing.unit, posted)
    return replace(by_sets[listing.sets], key=listing.unit)


def _posted(sets: Iterable[ListingSet], collection: Collection) -> list[Entry[Procedure]]:
    found: dict[str, Entry[Procedure]] = {}
    for posted in sets:
        if posted.selection is not None:
            found |= {entry.key: entry for entry in collection.selected(posted.selection)}
        codes = [item.procedure for item in posted.items if item.procedure]
        found |= {c: collection.procedures[c] for c in codes if c in collection.procedures}
    return list(found.values())


def _completeness(key: str, entries: list[Entry[Procedure]]) -> Completeness:
    known = {name: sum(bool(getattr(e.record, name)) for e in entries) for name in ASKED}
    return Completeness(key, len(entries), known)
