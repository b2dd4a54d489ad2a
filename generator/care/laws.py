"""Legal documents that have ended or were replaced, and every field that still names them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from generator.care.living import living_records
from generator.collection import Collection, Entry
from generator.model.base import Record
from generator.model.catalog import LegalDocument
from generator.model.fields import models_in
from generator.model.procedure import Fee, LegalBasis
from generator.problems import Path


class Dependent(Struct, frozen=True):
    """A field that names a legal document."""

    entry: Entry[Any]
    path: Path


class EndedLaw(Struct, frozen=True):
    """A legal document that is or will be without force, and what stands on it."""

    document: LegalDocument
    dependents: tuple[Dependent, ...]


def ended_laws(collection: Collection) -> tuple[EndedLaw, ...]:
    """Take the collection, give the ended or replaced documents that something stands on."""
    named = _dependents(collection)
    return tuple(
        EndedLaw(entry.record, tuple(named[number]))
        for number, entry in sorted(collection.legal_documents.items())
        if number in named and (entry.record.valid_to or entry.record.replaced_by)
    )


def _dependents(collection: Collection) -> Mapping[str, list[Dependent]]:
    named: dict[str, list[Dependent]] = defaultdict(list)
    for entry in living_records(collection):
        for path, number in _named_in(entry.record, ()):
            named[number].append(Dependent(entry, path))
    return named


@cache
def _fields(model: type[Record]) -> tuple[str, ...]:
    """Give the fields of a model that may hold records; asking the model itself is slow."""
    fields = model.model_fields.items()
    return tuple(name for name, field in fields if any(models_in(field.annotation)))


def _named_in(record: Record, base: Path) -> Iterator[tuple[Path, str]]:
    """Give the documents that a record stands on; a fee that has its own end is history."""
    match record:
        case LegalBasis():
            yield (*base, "document"), record.document
        case Fee() if record.legal_document and record.valid_to is None:
            yield (*base, "legal_document"), record.legal_document
    for name in _fields(type(record)):
        value = getattr(record, name)
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(item, Record):
                yield from _named_in(item, (*base, name, index))
