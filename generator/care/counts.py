"""How much of a listing is held, beside what the unit declared."""

from collections.abc import Iterator

from msgspec import Struct

from generator.care.living import living_listings
from generator.collection import Collection, Entry
from generator.model.unit import Listing, ListingSet, Selection


class Held(Struct, frozen=True):
    """How much of a set is in our records; None where it cannot be told."""

    procedures: int
    domains: int | None


class CountGap(Struct, frozen=True):
    """A number that a unit declared and the other one that we hold; no number where none is."""

    entry: Entry[Listing]
    posted: ListingSet
    noun: str
    declared: int
    held: int | None


def held_of(
    posted: ListingSet, collection: Collection, by_rule: dict[Selection, Held]
) -> Held | None:
    """Take a set of a listing and the collection, give how much of it is held, or None.

    A thousand communes share one rule: it is counted once and kept in ``by_rule``.
    """
    if posted.items:
        groups = [item.group_code or item.group for item in posted.items]
        return Held(len(posted.items), len(set(groups)) if all(groups) else None)
    rule = posted.selection
    if rule is not None and rule not in by_rule:
        chosen = collection.selected(rule)
        by_rule[rule] = Held(len(chosen), len({found.record.domain for found in chosen}))
    return by_rule[rule] if rule is not None else None


def count_gaps(collection: Collection) -> tuple[CountGap, ...]:
    """Take the collection, give every difference from what living units declared."""
    by_rule: dict[Selection, Held] = {}
    return tuple(
        gap
        for entry in living_listings(collection)
        for posted in entry.record.sets
        for gap in _gaps(entry, posted, held_of(posted, collection, by_rule))
    )


def _gaps(entry: Entry[Listing], posted: ListingSet, held: Held | None) -> Iterator[CountGap]:
    declared = posted.declared
    if declared is None:
        return
    pairs = (
        ("thủ tục", declared.procedures, held.procedures if held else None),
        ("lĩnh vực", declared.domains, held.domains if held else None),
    )
    for noun, said, counted in pairs:
        if said is not None and said != counted:
            yield CountGap(entry, posted, noun, said, counted)
