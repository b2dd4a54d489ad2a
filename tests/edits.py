"""Edits of records, for tests: what a person could change in one, at any depth."""

from collections.abc import Iterator
from typing import Any

from generator.collection import Collection, Entry
from generator.model.base import Record

WORDS = ("name", "plain_name", "agency", "title", "note", "text", "description", "clause", "label")
LISTS = ("documents", "fees", "time_limits", "steps", "conditions", "results", "legal_basis")
"""Fields whose words may become others, and lists that may lose their last item."""


def edited(collection: Collection, place: int, choice: int) -> Collection:
    """Take records and two numbers, give the records with one edit in one of them."""
    entry = collection.entries[place % len(collection.entries)]
    edits = list(_edits(entry.record))
    if not edits:
        return collection
    return replaced(collection, entry, edits[choice % len(edits)])


def replaced(collection: Collection, old: Entry[Any], record: Record | None) -> Collection:
    """Take records, one of them and what takes its place, or nothing; give the records then."""
    entries = []
    for entry in collection.entries:
        if entry is not old:
            entries.append(entry)
        elif record is not None:
            parts = (old.kind, old.key, record, old.places, old.parts, old.base)
            entries.append(Entry(*parts))
    return Collection(tuple(entries))


def _edits(record: Record) -> Iterator[Record]:
    """Give the record after each of the edits that it allows."""
    for field in type(record).model_fields:
        for value in _values(field, getattr(record, field)):
            yield record.model_copy(update={field: value})


def _values(field: str, value: object) -> Iterator[object]:
    if field in WORDS and isinstance(value, str):
        yield f"{value} sửa"
    if isinstance(value, Record):
        yield from _edits(value)
    if isinstance(value, tuple):
        if field in LISTS and value:
            yield value[:-1]
        for place, item in enumerate(value):
            if isinstance(item, Record):
                yield from ((*value[:place], new, *value[place + 1 :]) for new in _edits(item))
