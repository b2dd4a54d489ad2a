"""The records that people rely on today, which somebody has to keep true."""

from collections.abc import Iterator
from typing import Any

from generator.collection import Collection, Entry
from generator.model.procedure import Procedure
from generator.model.unit import Listing


def living_procedures(collection: Collection) -> tuple[Entry[Procedure], ...]:
    """Take the collection, give the procedures for which no last day is named."""
    return tuple(e for e in collection.procedures.values() if e.record.valid_to is None)


def living_listings(collection: Collection) -> tuple[Entry[Listing], ...]:
    """Take the collection, give the newest listing of each unit that has not ended."""
    newest = (listings[-1] for _, listings in sorted(collection.listings_by_unit.items()))
    return tuple(
        e for e in newest if e.record.valid_to is None and _lives(e.record.unit, collection)
    )


def living_records(collection: Collection) -> Iterator[Entry[Any]]:
    """Take the collection, give every record of the catalogue that has to be kept true."""
    yield from living_procedures(collection)
    yield from (e for e in collection.units.values() if e.record.valid_to is None)
    yield from living_listings(collection)
    yield from (e for e in collection.local_differences if _lives(e.record.unit, collection))


def _lives(unit: str, collection: Collection) -> bool:
    entry = collection.units.get(unit)
    return entry is not None and entry.record.valid_to is None
