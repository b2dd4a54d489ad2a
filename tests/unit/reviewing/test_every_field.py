"""Every field of every kind of record has words when it comes, goes or changes."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace
from pydantic_core import PydanticUndefined

from generator.collection import ENTRY_KINDS, Collection, Entry
from generator.model.base import Record
from generator.reviewing.comparing import Both, record_changes
from generator.reviewing.review import reviewed

FEW = 3
"""How many records of each kind are tried."""

CODE_WORDS = re.compile(
    r"\b(None|True|False|Decimal|tuple|in_person|working_day|commune_office|secondary|original|fixed|at_least|mon|decree)\b"
)


def without_one(record: Record) -> Iterator[Record]:
    """Take a record, give it again and again, each time without one thing that it may lack."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        default = () if field.default is PydanticUndefined else field.default
        if value == default:
            continue
        if isinstance(value, tuple) or field.default is not PydanticUndefined:
            yield record.model_copy(update={name: default})
        for inner in inside(value):
            yield record.model_copy(update={name: inner})


def inside(value: object) -> Iterator[Any]:
    """Take the value of a field, give it with one thing less in its first records."""
    if isinstance(value, Record):
        yield from without_one(value)
    elif isinstance(value, tuple) and value and isinstance(value[0], Record):
        for less in without_one(value[0]):
            yield (less, *value[1:])


def variants(collection: Collection) -> Iterator[tuple[Entry[Any], Record]]:
    """Take the collection, give some records of each kind, each with poorer twins of it."""
    for kind in ENTRY_KINDS:
        for entry in collection.of_kind(kind)[:FEW]:
            for poorer in without_one(entry.record):
                yield entry, poorer


def sentences(old: Entry[Any], new: Entry[Any], collection: Collection) -> list[str]:
    """Give what is said of one record before and after."""
    return [c.sentence for c in record_changes(Both(old, new, collection, collection))]


def test_every_field_has_words(real_collection: Collection) -> None:
    """Something is said of each difference, both ways, in a sentence without words of the code."""
    tried = 0
    for entry, poorer in variants(real_collection):
        other = replace(entry, record=poorer)
        for old, new in ((entry, other), (other, entry)):
            said = sentences(old, new, real_collection)
            tried += 1
            assert said, (entry.kind, poorer)
            wrong = [s for s in said if not s.endswith(".") or "\n" in s or CODE_WORDS.search(s)]
            assert wrong == []
    assert tried > 500


def test_the_real_records_against_nothing(real_collection: Collection) -> None:
    """Every record that we hold has a name and, alone in a collection, is told as new."""
    found = reviewed(Collection(), real_collection, sound=False)
    assert len(found.records) == len(real_collection.entries)
    assert {record.how for record in found.records} == {"new"}
    assert all(record.name for record in found.records)
