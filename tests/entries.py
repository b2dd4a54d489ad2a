"""Entries of files that were never written: the models and keys of the loader, and places.

Every value of a file has a line of its own, in the order of writing.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from generator.collection import Collection, Entry, entries_of
from generator.model.base import Record
from generator.model.kinds import kind_of
from generator.problems import Path, Places

Entries = tuple[Entry[Record], ...]

Value: TypeAlias = Any
"""Whatever a file may hold; the models judge it."""

Fields = Mapping[str, Value]


def collection_of(*files: Entries) -> Collection:
    """Take the entries of any number of files, give the collection of them all."""
    return Collection(tuple(entry for file in files for entry in file))


def file_of(path: str, value: Fields) -> Entries:
    """Take a path in the repository and the values of a file, give its entries."""
    kind = kind_of(path)
    assert kind is not None, path
    record = kind.model.model_validate(_frozen(value))
    return tuple(entries_of(kind.name, record, places_of(path, value), kind.parts_of(path) or {}))


def places_of(path: str, value: Fields) -> Places:
    """Take the values of a file, give every one of them a line of its own."""
    lines = {place: (line, 1) for line, place in enumerate(_paths(value), start=1)}
    return Places(path, lines)


def _paths(value: object, base: Path = ()) -> Iterator[Path]:
    yield base
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _paths(inner, (*base, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _paths(inner, (*base, index))


def _frozen(value: object) -> Value:
    if isinstance(value, Mapping):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value
