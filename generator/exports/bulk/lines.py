"""Tables as JSON Lines: one object a row, what is not known left out."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.downloads import DataTable, Value
from generator.model.written import compact


def line_bytes(table: DataTable) -> bytes:
    """Take a table, give one JSON object a line; decimals and days are text, as in the API."""
    return "".join(f"{line}\n" for line in _lines(table)).encode("utf-8")


def _lines(table: DataTable) -> Iterator[str]:
    names = [column.name for column in table.columns]
    for row in table.rows:
        held = {
            name: _plain(value) for name, value in zip(names, row, strict=True) if value is not None
        }
        yield compact(held)


def _plain(value: Value) -> str | int | bool | None:
    if isinstance(value, str):
        return value
    match value:
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
    return value
