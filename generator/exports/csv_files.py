"""Tables as CSV that a spreadsheet, R and Python read alike (RFC 4180), safe against formulas."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from generator.downloads import DataTable, Value

Heading = Literal["name", "title"]
Cells = Sequence[Value]

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads Vietnamese letters wrongly."""

_START = r"(\A|[;\t\r\n])"
"""Where a spreadsheet may begin a cell: Vietnam's Excel also splits at semicolons."""
_BEFORE, _RUN = " \u00a0\u3000\"'", "-=+@\t\r\uff0d\uff1d\uff0b\uff20"
_FORMULA = f"(?=[{_BEFORE}]*[{_RUN}])"
"""What it may take for a formula there, full-width letters too, also after spaces and quotes."""
_WRITTEN_ALIKE, _TEXTS = {int, date, type(None)}, {str, type(None)}
_ROWS_AT_ONCE = 10_000
_SUSPECT = frozenset(_BEFORE + _RUN)
_AFTER_START = ";\t\r\n"
_OPEN = re.compile(_START + _FORMULA)
_GUARDED = re.compile(_START + "'" + _FORMULA)


def csv_bytes(table: DataTable, heading: Heading) -> bytes:
    """Take a table, give it as CSV under the columns' names for machines or titles for readers.

    Commas, points in decimals, ISO days, CRLF; every digit stays; what is not known is empty.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([guarded(getattr(column, heading)) for column in table.columns])
    for start in range(0, len(table.rows), _ROWS_AT_ONCE):
        columns = zip(*table.rows[start : start + _ROWS_AT_ONCE], strict=True)
        writer.writerows(zip(*map(_cells, columns), strict=True))
    return (_BYTE_ORDER_MARK + text.getvalue()).encode("utf-8")


def guarded(text: str) -> str:
    """Take text, give it with an apostrophe before whatever a spreadsheet would run.

    OWASP, CSV Injection. ``unguarded`` takes back exactly what was added.
    """
    return _OPEN.sub(r"\1'", text) if _may_open(text) else text


def _may_open(text: str) -> bool:
    """Most texts are known harmless by their first letter, in a tenth of the time."""
    return text[:1] in _SUSPECT or any(letter in text for letter in _AFTER_START)


def _any_may_open(texts: Sequence[str]) -> bool:
    """Of most columns no text may: all are known at once."""
    together = "".join(texts)
    return any(letter in together for letter in _AFTER_START) or any(
        text[:1] in _SUSPECT for text in texts
    )


def unguarded(text: str) -> str:
    """Take text from a file of ours, give it as it was before ``guarded``."""
    return _GUARDED.sub(r"\1", text)


def _cells(values: Cells) -> Cells:
    """Take the cells of one column, give them as they are written; the library writes the rest.

    It writes whole numbers and days as we do, and nothing for None.
    """
    kinds = set(map(type, values))
    if kinds <= _WRITTEN_ALIKE:
        return values
    if not kinds <= _TEXTS:
        return [_written(value) for value in values]
    if not _any_may_open([value for value in values if isinstance(value, str)]):
        return values
    return [guarded(value) if isinstance(value, str) else value for value in values]


def _written(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
    return str(value)
