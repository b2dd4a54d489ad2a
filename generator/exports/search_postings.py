"""Which unit posts which procedures, in few letters: units that post the same share one set."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.collection import Collection
from generator.model.folding import sort_key
from generator.model.unit import Listing, ListingSet, Unit


def posting_data(collection: Collection, places: Mapping[str, int]) -> dict[str, Any]:
    """Take the collection and the place of each procedure, give what each unit posts.

    ``posted`` holds sets, a 1 or 0 for each procedure; ``units`` names id, name, set and last day.
    """
    posted = {
        unit: _set(set(_codes(listing, collection)), places)
        for unit, listing in _newest(collection).items()
    }
    held = {unit: marks for unit, marks in posted.items() if "1" in marks}
    sets = {marks: number for number, marks in enumerate(dict.fromkeys(held.values()))}
    names = _names([collection.units[unit].record for unit in held], collection)
    return {
        "posted": list(sets),
        "units": [
            [unit, names[unit], sets[held[unit]], _last_day(unit, collection)]
            for unit in sorted(held, key=lambda unit: (sort_key(names[unit]), unit))
        ],
    }


def _newest(collection: Collection) -> dict[str, Listing]:
    return {
        unit: listings[-1].record
        for unit, listings in collection.listings_by_unit.items()
        if unit in collection.units
    }


def _last_day(unit: str, collection: Collection) -> str:
    """Take a unit, give the last day on which it posts its newest listing; none goes on."""
    ends = (collection.units[unit].record.valid_to, _newest(collection)[unit].valid_to)
    return min((end.isoformat() for end in ends if end), default="")


def _codes(listing: Listing, collection: Collection) -> Iterator[str]:
    for group in listing.sets:
        yield from _chosen(group, collection)
        yield from (item.procedure for item in group.items if item.procedure)


def _chosen(group: ListingSet, collection: Collection) -> Iterator[str]:
    if group.selection:
        yield from (entry.key for entry in collection.selected(group.selection))


def _set(codes: set[str], places: Mapping[str, int]) -> str:
    return "".join("1" if code in codes else "0" for code in places)


def _names(units: Iterable[Unit], collection: Collection) -> dict[str, str]:
    """Take units, give a name for each by id; parents tell apart what has the same."""
    listed = list(units)
    often = Counter(unit.name for unit in listed)
    return {
        unit.id: unit.name
        if often[unit.name] == 1
        else f"{unit.name} ({_parent(unit, collection)})"
        for unit in listed
    }


def _parent(unit: Unit, collection: Collection) -> str:
    entry = collection.units.get(unit.parent or "")
    return entry.record.name if entry else unit.id
