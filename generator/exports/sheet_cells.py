"""The cells of a sheet as SpreadsheetML (ECMA-376, 18.3.1): typed, text inside its own cell.

Text that stands inside its cell makes a sheet independent of the others in its workbook: it can be
made apart, and known again.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from generator.downloads import DataTable, Value

MOST_LETTERS = 32_767
"""What Excel holds in one cell, counted in UTF-16."""
_CUT = " […]"
_MOST_DIGITS = 15
"""What Excel keeps of a number; a longer one is written as text, so that no digit is lost."""
MOST_DECIMALS = _MOST_DIGITS
_FIRST_DAY = date(1900, 3, 1)
"""Excel counts a day that never was in February 1900."""
_DAY_ZERO = date(1899, 12, 30)
_CODED = re.compile(r"_(?=x[0-9a-fA-F]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
"""What Excel would read as the number of a letter, and letters that must be written as one."""

_SPECIAL = re.compile(r"[&<>_\x00-\x08\x0b-\x1f\ufffe\uffff]")
"""Where a text may not be able to stand in XML as it is; one set of letters is found fastest."""

HEAD, DAY, FIRST_NUMBER = 1, 2, 3
"""Places of the cell formats in every workbook of ours: a heading, a day, and numbers from none to
``MOST_DECIMALS`` decimals."""


def cells(table: DataTable) -> str:
    """Take a table, give its rows below the row of headings, as the content of ``sheetData``."""
    letters = [_letters(place) for place in range(len(table.columns))]
    heads = [
        _text(f"{letter}1", column.title, f' s="{HEAD}"')
        for letter, column in zip(letters, table.columns, strict=True)
    ]
    rows = [f'<row r="1">{"".join(heads)}</row>'] if heads else []
    rows += (
        f'<row r="{line}">{_row(letters, line, row)}</row>'
        for line, row in enumerate(table.rows, start=2)
    )
    return "".join(rows)


def _row(letters: Sequence[str], line: int, row: Sequence[Value]) -> str:
    """Give the cells of one row; what is not known is no cell."""
    return "".join(
        [
            _cell(f"{letter}{line}", value)
            for letter, value in zip(letters, row, strict=True)
            if value is not None and value != ""
        ]
    )


def _cell(at: str, value: Value) -> str:
    match value:
        case str():
            return _text(at, fitting(value))
        case bool():
            return f'<c r="{at}" t="b"><v>{int(value)}</v></c>'
        case Decimal() | int():
            return _number(at, Decimal(value))
        case date() if value >= _FIRST_DAY:
            return f'<c r="{at}" s="{DAY}"><v>{(value - _DAY_ZERO).days}</v></c>'
    return _text(at, str(value))


def _number(at: str, value: Decimal) -> str:
    """A float would come out with digits that nobody printed: 92.18000000000001."""
    written = f"{value:f}"
    decimals = len(written.partition(".")[2])
    # A text this short has no more digits; only of a longer one they must be counted.
    short = len(written) <= _MOST_DIGITS
    if not short and (len(value.as_tuple().digits) > _MOST_DIGITS or decimals > MOST_DECIMALS):
        return _text(at, written)
    return f'<c r="{at}" s="{FIRST_NUMBER + decimals}"><v>{written}</v></c>'


def _text(at: str, text: str, style: str = "") -> str:
    coded = _coded(text) if _SPECIAL.search(text) else text
    return f'<c r="{at}"{style} t="inlineStr"><is><t xml:space="preserve">{coded}</t></is></c>'


def _coded(text: str) -> str:
    coded = _CODED.sub(lambda found: f"_x{ord(found.group()):04X}_", text)
    return coded.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fitting(text: str) -> str:
    """Take text, give it as a cell can hold it; what does not fit is cut with a mark."""
    if len(text) * 2 <= MOST_LETTERS or units(text) <= MOST_LETTERS:
        return text
    return cut(text, MOST_LETTERS - len(_CUT)) + _CUT


def units(text: str) -> int:
    """Give how long a text is for Excel, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, most: int) -> str:
    """Give the beginning of a text, of so many units of UTF-16 at most."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _letters(place: int) -> str:
    """Take a column's place from 0, give its letters (A to Z, then AA)."""
    before, last = divmod(place, 26)
    return f"{_letters(before - 1) if before else ''}{chr(ord('A') + last)}"
