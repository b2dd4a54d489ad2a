"""Tables as JSON Lines: one object a row, what is not known left out."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec.json import Encoder

from generator.downloads import CellKind, DataTable, Value

_lines = Encoder().encode_lines
_NUMBER: CellKind = "number"


def line_bytes(table: DataTable) -> bytes:
    """Take a table, give one JSON object a line; decimals and days are text, as in the API."""
    return _lines(_objects(table))


def _objects(table: DataTable) -> Iterator[Mapping[str, Value]]:
    names = [column.name for column in table.columns]
    numbers = [column.name for column in table.columns if column.kind == _NUMBER]
    for row in table.rows:
        held = {n: value for n, value in zip(names, row, strict=True) if value is not None}
        for name in numbers:
            # Never with an exponent, which its text may have.
            if isinstance(value := held.get(name), Decimal):
                held[name] = f"{value:f}"
        yield held
