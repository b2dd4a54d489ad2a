"""Tables as an Excel workbook: one sheet each, typed cells, never a formula or a link."""

import re
from collections.abc import Iterable, Sequence

from generator.downloads import DataTable
from generator.exports.sheet_cells import cut, units
from generator.exports.sheets import Sheet, sheet_of
from generator.exports.xml_text import xml_text

_NAME_LENGTH = 31
_RESERVED = "history"
"""A name that Excel keeps for itself."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def workbook_bytes(title: str, tables: Sequence[DataTable]) -> bytes:
    """Take a title and tables, give the workbook; the same tables give the same bytes."""
    return book_of(title, [sheet_of(table) for table in tables])


def book_of(title: str, sheets: Sequence[Sheet]) -> bytes:
    """Take a title and sheets, the one that is open first, give the workbook."""
    # Imported here: the library takes 20 ms to load, and an edit seldom makes a workbook anew.
    from generator.exports.workbook_library import filled_book  # noqa: PLC0415

    names = sheet_names(sheet.title for sheet in sheets)
    return filled_book(title, tuple(zip(names, sheets, strict=True)))


def sheet_names(titles: Iterable[str]) -> tuple[str, ...]:
    """Take titles, give names that Excel allows: short, without its signs, each once."""
    taken = {_RESERVED: ""}
    for title in titles:
        clean = " ".join(_NOT_IN_NAMES.sub(" ", xml_text(title)).split()).strip("' ") or "Bảng"
        name, number = _short(clean, ""), 2
        while name.casefold() in taken:
            name, number = _short(clean, f" ({number})"), number + 1
        taken[name.casefold()] = name
    return tuple(taken.values())[1:]


def _short(name: str, mark: str) -> str:
    most = _NAME_LENGTH - len(mark)
    kept = name if units(name) <= most else f"{cut(name, most - 1).rstrip()}…"
    return f"{kept}{mark}"
