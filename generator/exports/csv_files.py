"""Tables as CSV that a spreadsheet, R and Python read alike (RFC 4180), safe against formulas."""

import csv
import io
import re
from datetime import date
from decimal import Decimal
from typing import Literal

from generator.downloads import DataTable, Value

Heading = Literal["name", "title"]

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads Vietnamese letters wrongly."""

_START = r"(\A|[;\t\r\n])"
"""Where a spreadsheet may begin a cell: Vietnam's Excel also splits at semicolons."""
_BEFORE, _RUN = " \u00a0\u3000\"'", "-=+@\t\r\uff0d\uff1d\uff0b\uff20"
_FORMULA = f"(?=[{_BEFORE}]*[{_RUN}])"
"""What it may take for a formula there, full-width letters too, also after spaces and quotes."""
_SUSPECT = frozenset(_BEFORE + _RUN)
_OPEN = re.compile(_START + _FORMULA)
_GUARDED = re.compile(_START + "'" + _FORMULA)


def csv_bytes(table: DataTable, heading: Heading) -> bytes:
    """Take a table, give it as CSV under the columns' names for machines or titles for readers.

    Commas, points in decimals, ISO days, CRLF; every digit stays; what is not known is empty.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([guarded(getattr(column, heading)) for column in table.columns])
    writer.writerows(map(_written, row) for row in table.rows)
    return (_BYTE_ORDER_MARK + text.getvalue()).encode("utf-8")


def guarded(text: str) -> str:
    """Take text, give it with an apostrophe before whatever a spreadsheet would run.

    OWASP, CSV Injection. ``unguarded`` takes back exactly what was added.
    """
    return _OPEN.sub(r"\1'", text) if _may_open(text) else text


def _may_open(text: str) -> bool:
    """Most texts are known harmless by their first letter, in a tenth of the time."""
    if text[:1] in _SUSPECT:
        return True
    return ";" in text or "\n" in text or "\t" in text or "\r" in text


def unguarded(text: str) -> str:
    """Take text from a file of ours, give it as it was before ``guarded``."""
    return _GUARDED.sub(r"\1", text)


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
