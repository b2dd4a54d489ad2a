"""What a page lets its reader take: tables of typed cells, charts, sources and definitions."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from msgspec import Struct, field

Value = str | int | Decimal | date | bool | None
"""What a cell holds; None where nothing is known, which is never written as zero."""

CellKind = Literal["text", "number", "whole", "day", "yes_no"]
"""What all values of one column are: str, Decimal, int, date or bool (or None)."""


class Column(Struct, frozen=True):
    """One column: its name for machines (lower-case ASCII), its heading for readers, its kind."""

    name: str
    title: str
    kind: CellKind = "text"


class DataTable(Struct, frozen=True):
    """One table with typed cells; ``name`` is lower-case ASCII and unique on its page."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


class ChartFile(Struct, frozen=True):
    """One chart as a file of its own: SVG that carries its looks, readable on white."""

    name: str
    title: str
    svg: str


class Downloads(Struct, frozen=True):
    """Everything that one page lets its reader take.

    ``facts`` are the records behind the page, one fact a row, in the same columns on every page;
    ``tables`` are what the page shows, as it shows it.
    """

    url: str
    """The page's address on this site."""
    title: str
    citation: str
    tables: tuple[DataTable, ...]
    charts: tuple[ChartFile, ...]
    facts: DataTable
    sources: DataTable
    definitions: DataTable
    corrections: DataTable


class OfferedTable(Struct, frozen=True):
    """One table of the open data, told without its rows."""

    name: str
    title: str
    rows: int
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    leads: Mapping[str, str]
    """Columns that name a row of another table, each with that table."""


class Offer(Struct, frozen=True):
    """What readers can take of everything: the size of each file, and the tables inside."""

    sizes: Mapping[str, int] = field(default_factory=dict)
    """Bytes of each file, by its address."""
    tables: tuple[OfferedTable, ...] = ()


def table_of(
    name: str, title: str, columns: Sequence[Column], rows: Sequence[Sequence[Value]]
) -> DataTable:
    """Take columns and rows, give the table.

    Raises:
        ValueError: a row is longer or shorter than the columns.

    """
    if any(len(row) != len(columns) for row in rows):
        raise ValueError(f"a row of table {name} does not fit its {len(columns)} columns")
    return DataTable(name, title, tuple(columns), tuple(tuple(row) for row in rows))
