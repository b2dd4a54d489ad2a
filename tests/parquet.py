"""Reads Parquet back with DuckDB, which has no line in common with what writes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb


@dataclass(frozen=True)
class ReadBack:
    """What a file holds: its columns, the type of each, and its rows in their order."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]


@cache
def _base() -> duckdb.DuckDBPyConnection:
    """One for all files: to open it takes longer than to read them."""
    return duckdb.connect(config={"threads": 1})


def read_back(data: bytes) -> ReadBack:
    """Take the bytes of a Parquet file, give what a reader understands."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.parquet"
        file.write_bytes(data)
        held = _base().read_parquet(str(file))
        return ReadBack(tuple(held.columns), tuple(map(str, held.types)), held.fetchall())
