"""Tables as one SQLite file: strict types, keys that hold, exact digits beside each number."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal

from msgspec import Struct

from generator.downloads import CellKind, Column, DataTable, Value
from generator.exports.relation import Columns, Relation

_TYPES: dict[CellKind, str] = {
    "text": "TEXT",
    "number": "REAL",
    "whole": "INTEGER",
    "day": "TEXT",
    "yes_no": "INTEGER",
}
_AS_THEY_ARE = frozenset({"text", "whole"})
"""Kinds of cells that SQLite takes as they are."""
_PAGE_BYTES = 1024
_ROWS_AT_ONCE = 10_000
EXACT = "_text"
"""The ending of the column that keeps a number's digits as they were printed."""


class WordIndex(Struct, frozen=True):
    """Words to search by, beside what they lead to: a full-text table of SQLite (FTS5)."""

    name: str
    told: Columns
    """Columns that are shown and not searched."""
    searched: Columns
    rows: Sequence[tuple[str | None, ...]]


def database_bytes(
    relations: Sequence[Relation],
    views: Sequence[str] = (),
    indexes: Sequence[WordIndex] = (),
) -> bytes:
    """Take tables, those pointed at first, and views as SQL, give the file; no disk is used.

    A number has two columns: REAL to count with, and TEXT with every digit. Days are ISO text.
    """
    return grown(begun(relations, views), relations, indexes)


def begun(
    relations: Sequence[Relation], views: Sequence[str], filled: Sequence[Relation] = ()
) -> bytes:
    """Take tables, views, and the tables whose rows are there, give the beginning of a database.

    All tables and views stand in it in their order; ``grown`` fills the rest.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.execute(f"PRAGMA page_size = {_PAGE_BYTES:d}")
        base.execute("BEGIN")
        for statement in (*map(_creation, relations), *views):
            base.execute(statement)
        return _filled(base, filled, ())


def grown(
    begun: bytes, filled: Sequence[Relation] = (), indexes: Sequence[WordIndex] = ()
) -> bytes:
    """Take what ``begun`` or this gave, words to search by, and tables without rows in it yet.

    Give it with these. It is the same bytes whether its beginning was made now or before.
    """
    with (
        closing(sqlite3.connect(":memory:")) as start,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as base,
    ):
        start.deserialize(begun)
        # A database that was read from bytes would note the library's version at the next write.
        start.backup(base)
        base.execute("BEGIN")
        return _filled(base, filled, indexes)


def _filled(
    base: sqlite3.Connection, filled: Sequence[Relation], indexes: Sequence[WordIndex]
) -> bytes:
    for index in indexes:
        _fill_words(base, index)
    for relation in filled:
        _fill(base, relation.table)
        for column in relation.looked_up:
            base.execute(_index(relation.table.name, column))
    base.execute("COMMIT")
    return base.serialize()


def quoted(name: str) -> str:
    """Take a name of ours, give it as SQL has names."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def stored_columns(column: Column) -> tuple[tuple[str, str], ...]:
    """Take a column, give the names and the types that hold it."""
    held = (column.name, _TYPES[column.kind])
    return (held, (f"{column.name}{EXACT}", "TEXT")) if column.kind == "number" else (held,)


def _creation(relation: Relation) -> str:
    parts = [
        *(
            f"{quoted(name)} {kind}"
            for column in relation.table.columns
            for name, kind in stored_columns(column)
        ),
        f"PRIMARY KEY ({_names(relation.key)})",
        *(
            f"FOREIGN KEY ({_names(here)}) REFERENCES {quoted(table)} ({_names(there)})"
            for here, (table, there) in relation.refers.items()
        ),
    ]
    return f"CREATE TABLE {quoted(relation.table.name)} (\n  {_lines(parts)}\n) STRICT"


def _fill(base: sqlite3.Connection, table: DataTable) -> None:
    width = sum(len(stored_columns(column)) for column in table.columns)
    marks = ", ".join("?" * width)
    order = f"INSERT INTO {quoted(table.name)} VALUES ({marks})"  # noqa: S608 - no text of records
    for start in range(0, len(table.rows), _ROWS_AT_ONCE):
        rows = table.rows[start : start + _ROWS_AT_ONCE]
        held = zip(table.columns, zip(*rows, strict=True), strict=True)
        columns = [stored for column, values in held for stored in _stored(column.kind, values)]
        base.executemany(order, zip(*columns, strict=True))


def _fill_words(base: sqlite3.Connection, index: WordIndex) -> None:
    told = (f"{quoted(name)} UNINDEXED" for name in index.told)
    columns = ", ".join((*told, *map(quoted, index.searched)))
    base.execute(f"CREATE VIRTUAL TABLE {quoted(index.name)} USING fts5({columns})")
    marks = ", ".join("?" * (len(index.told) + len(index.searched)))
    base.executemany(f"INSERT INTO {quoted(index.name)} VALUES ({marks})", index.rows)  # noqa: S608
    base.execute(f"INSERT INTO {quoted(index.name)} ({quoted(index.name)}) VALUES ('optimize')")  # noqa: S608


def _stored(kind: CellKind, values: Sequence[Value]) -> Iterator[Sequence[Value | float]]:
    """Take the cells of one column, give those of the columns that hold them."""
    if kind in _AS_THEY_ARE:
        yield values
        return
    yield [value if value is None or isinstance(value, str) else _plain(value) for value in values]
    if kind == "number":
        yield [None if value is None else f"{value:f}" for value in values]


def _plain(value: Value) -> str | int | float | None:
    match value:
        case Decimal():
            return float(value)
        case date():
            return value.isoformat()
        case bool():
            return int(value)
    return value


def _index(table: str, column: str) -> str:
    return f"CREATE INDEX {quoted(f'{table}_{column}')} ON {quoted(table)} ({quoted(column)})"


def _names(columns: Columns) -> str:
    return ", ".join(map(quoted, columns))


def _lines(parts: Sequence[str]) -> str:
    return ",\n  ".join(parts)
