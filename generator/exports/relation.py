"""A table that others may point into: its rows, its key, and what its columns refer to."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import get_args

from msgspec import Struct, field
from msgspec.json import encode

from generator.downloads import CellKind, Column, DataTable, Value, table_of
from generator.model.base import Record
from generator.model.fields import fields_of

Columns = tuple[str, ...]
Refers = Mapping[Columns, tuple[str, Columns]]
"""Columns of a table, and the table and the columns that they refer to."""

_KINDS: Mapping[object, CellKind] = {
    Decimal: "number",
    bool: "yes_no",
    int: "whole",
    date: "day",
}


class Relation(Struct, frozen=True, dict=True):
    """A table with its key, the columns that point into others, and those to look up by."""

    table: DataTable
    key: Columns
    refers: Refers = field(default_factory=dict)
    looked_up: Columns = ()

    @cached_property
    def digest(self) -> str:
        """A hash of all that the table says; what is text is told from a number or a day."""
        table = self.table
        columns = [[column.name, column.title, column.kind] for column in table.columns]
        said = hashlib.sha256(encode([table.name, table.title, columns]))
        # The kind of a column tells what its values are: they are told as they are written.
        said.update(encode(table.rows))
        return said.hexdigest()


def columns_of(model: type[Record], names: str) -> tuple[Column, ...]:
    """Take a model and names of fields with spaces between, give columns with Vietnamese names."""
    held = {fact.name: fact for fact in fields_of(model)}
    wanted = (held[name] for name in names.split())
    return tuple(Column(fact.name, fact.title, kind_of_values(fact.annotation)) for fact in wanted)


def values_of(record: Record, names: str) -> tuple[Value, ...]:
    """Take a record and names of fields with spaces between, give their values."""
    return tuple(getattr(record, name) for name in names.split())


def record_table(
    name: str, title: str, model: type[Record], names: str, records: Iterable[Record]
) -> DataTable:
    """Take a model, names of its fields and records of it, give them as a table."""
    rows = [values_of(record, names) for record in records]
    return table_of(name, title, columns_of(model, names), rows)


def kind_of_values(annotation: object) -> CellKind:
    """Take the type of a field, give what a column of its values holds."""
    return next((_KINDS[held] for held in _types(annotation) if held in _KINDS), "text")


def _types(annotation: object) -> Iterator[object]:
    if isinstance(annotation, type):
        yield annotation
    for inner in get_args(annotation):
        yield from _types(inner)
