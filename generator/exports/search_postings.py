"""Which unit posts which procedures, in few letters: units that post the same share one set."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from generator.collection import Collection
from generator.model.folding import sort_key
from generator.model.unit import Listing, Selection, Unit

_Posted = tuple[tuple[Selection | None, tuple[str, ...]], ...]
"""The rule of each set, and the procedures that it names by themselves."""


def posting_data(collection: Collection, places: Mapping[str, int]) -> dict[str, Any]:
    """Take the collection and the place of each procedure, give what each unit posts.

    ``posted`` holds sets, a 1 or 0 for each procedure; ``units`` names id, name, set and last day.
    """
    newest = _newest(collection)
    marks_of = cache(lambda posted: _set(set(_codes(posted, collection)), places))
    posted = {unit: marks_of(_posted(listing)) for unit, listing in newest.items()}
    held = {unit: marks for unit, marks in posted.items() if "1" in marks}
    sets = {marks: number for number, marks in enumerate(dict.fromkeys(held.values()))}
    units = [collection.units[unit].record for unit in held]
    names = _names(units, collection)
    return {
        "posted": list(sets),
        "units": [
            [unit.id, names[unit.id], sets[held[unit.id]], _last_day(unit, newest[unit.id])]
            for unit in sorted(units, key=lambda unit: (sort_key(names[unit.id]), unit.id))
        ],
    }


def _newest(collection: Collection) -> dict[str, Listing]:
    return {
        unit: listings[-1].record
        for unit, listings in collection.listings_by_unit.items()
        if unit in collection.units
    }


def _last_day(unit: Unit, newest: Listing) -> str:
    """Take a unit and its newest listing, give the last day on which it posts; none goes on."""
    ends = (unit.valid_to, newest.valid_to)
    return min((end.isoformat() for end in ends if end), default="")


def _posted(listing: Listing) -> _Posted:
    """Give what a listing posts, as far as it matters here: a thousand units post the same."""
    return tuple(
        (group.selection, tuple(item.procedure for item in group.items if item.procedure))
        for group in listing.sets
    )


def _codes(posted: _Posted, collection: Collection) -> Iterator[str]:
    for selection, codes in posted:
        if selection:
            yield from (entry.key for entry in collection.selected(selection))
        yield from codes


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
