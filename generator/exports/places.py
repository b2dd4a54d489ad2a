"""The data of "choose your place": a list of names, and one small file for each unit."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from generator.collection import Collection, Entry
from generator.exports.place_points import point_data
from generator.model.folding import sort_key
from generator.model.unit import Listing, ListingSet, Unit
from generator.model.vocabulary import PLACE_LEVELS
from generator.model.written import compact
from generator.output import OutputFile

NAMES = "assets/places-data.js"
FOLDER = "assets/places/"

Places = Mapping[str, Entry[Unit]]


def place_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give the data files of the places.

    They are scripts, not JSON, so that a copy of the site opened from a disk can choose too.
    """
    places = _places(collection)
    yield _script(NAMES, "placeNames", _names(places, collection))
    for key, entry in places.items():
        yield _script(f"{FOLDER}{key}.js", f'placeFacts["{key}"]', _facts(entry, collection))


def _script(path: str, name: str, data: Mapping[str, Any]) -> OutputFile:
    text = compact(data)
    return OutputFile.of_text(path, f"niemyet.{name}={text};\n")


def _places(collection: Collection) -> Places:
    """Take the collection, give its places by id, in the order of their names."""
    found = [entry for entry in collection.units.values() if entry.record.level in PLACE_LEVELS]
    found.sort(key=lambda entry: (sort_key(entry.record.name), entry.key))
    return {entry.key: entry for entry in found}


def _names(places: Places, collection: Collection) -> dict[str, Any]:
    """Take places, give their names in columns: a place is a position, the same in each of them."""
    positions = {key: position for position, key in enumerate(places)}
    notes = {note: number for number, note in enumerate(_notes(places))}
    units = [entry.record for entry in places.values()]
    return {
        "levels": PLACE_LEVELS,
        "notes": list(notes),
        "id": list(places),
        "name": [unit.name for unit in units],
        "parent": [positions.get(unit.parent or "", -1) for unit in units],
        "level": [PLACE_LEVELS.index(unit.level) for unit in units],
        "to": [_last_day(unit.valid_to) for unit in units],
        "followers": [
            [(positions[e.key], notes[note]) for e, note in _followers(entry, collection)]
            for entry in places.values()
        ],
        "others": ["|".join(_other_names(unit)) for unit in units],
    }


def _notes(places: Places) -> list[str]:
    """Take places, give every way in which one took the place of another; none is the first."""
    said = (s.note or "" for entry in places.values() for s in entry.record.succeeds)
    return list(dict.fromkeys(("", *said)))


def _other_names(unit: Unit) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (unit.short_name, *unit.other_names) if name))


def _last_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _followers(entry: Entry[Unit], collection: Collection) -> Iterator[tuple[Entry[Unit], str]]:
    """Take a unit, give the places that took its place, each with how the source tells it."""
    for follower in collection.successors.get(entry.key, ()):
        if follower.record.level in PLACE_LEVELS:
            notes = (s.note for s in follower.record.succeeds if s.unit == entry.key)
            yield follower, next(notes) or ""


def _facts(entry: Entry[Unit], collection: Collection) -> dict[str, Any]:
    unit = entry.record
    listing = _listing(entry.key, collection)
    differing = collection.differences_by_unit.get(entry.key, ())
    codes = " ".join(sorted(each.record.procedure for each in differing))
    return {
        "id": entry.key,
        "name": unit.name,
        "level": unit.level,
        "parent": _parent(unit, collection),
        "to": _last_day(unit.valid_to),
        "followers": [
            {"id": follower.key, "name": follower.record.name, "note": note}
            for follower, note in _followers(entry, collection)
        ],
        **point_data(unit),
        "listing": _posted(listing, collection) if listing else None,
        **({"differs": codes} if codes else {}),
    }


def _parent(unit: Unit, collection: Collection) -> dict[str, str] | None:
    entry = collection.units.get(unit.parent or "")
    if entry is None or entry.record.level not in PLACE_LEVELS:
        return None
    return {"id": entry.key, "name": entry.record.name}


def _listing(unit: str, collection: Collection) -> Listing | None:
    """Take a unit's id, give its newest listing in which single procedures are known."""
    entries = collection.listings_by_unit.get(unit, ())
    known = [e.record for e in entries if any(_is_known(s) for s in e.record.sets)]
    return known[-1] if known else None


def _is_known(item: ListingSet) -> bool:
    return item.selection is not None or any(line.procedure for line in item.items)


def _posted(listing: Listing, collection: Collection) -> dict[str, Any]:
    """Take a listing, give its year, its procedures, and whether these are known to be all."""
    codes = {code for item in listing.sets for code in _codes(item, collection)}
    return {
        "year": listing.year,
        "to": _last_day(listing.valid_to),
        "whole": all(_is_whole(item) for item in listing.sets),
        "codes": " ".join(sorted(codes)),
    }


def _codes(item: ListingSet, collection: Collection) -> Sequence[str]:
    if item.selection is None:
        return [line.procedure for line in item.items if line.procedure]
    selected = collection.selected(item.selection)
    return [entry.key for entry in selected if entry.record.valid_to is None]


def _is_whole(item: ListingSet) -> bool:
    """Take a set, tell whether a procedure that we do not find in it is surely not in it."""
    if item.selection is not None:
        return True
    return bool(item.items) and all(line.procedure for line in item.items)
