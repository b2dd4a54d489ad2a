"""Tables as an Excel workbook: one sheet each, typed cells, never a formula or a link."""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.downloads import DataTable
from generator.exports.sheet_cells import MOST_DECIMALS, cut, units
from generator.exports.sheets import Sheet, sheet_of
from generator.exports.xml_text import xml_text

_OPTIONS = {"in_memory": True}
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed mark, so that equal records give equal bytes
_NAME_LENGTH = 31
_RESERVED = "history"
"""A name that Excel keeps for itself."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


class _Sheet(Worksheet):  # type: ignore[misc]
    """A sheet of the library's whose cells are written already."""

    filled = ""

    def hold(self, sheet: Sheet) -> None:
        """Take a sheet, hold its cells; the library tells how far they go."""
        self.filled = sheet.cells
        if sheet.widths:
            self._check_dimensions(0, 0)
            self._check_dimensions(sheet.rows, len(sheet.widths) - 1)

    def _write_rows(self) -> None:
        self.fh.write(self.filled)


def workbook_bytes(title: str, tables: Sequence[DataTable]) -> bytes:
    """Take a title and tables, give the workbook; the same tables give the same bytes."""
    return book_of(title, [sheet_of(table) for table in tables])


def book_of(title: str, sheets: Sequence[Sheet]) -> bytes:
    """Take a title and sheets, the one that is open first, give the workbook."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, _OPTIONS)
    book.set_properties({"title": xml_text(title)[:255], "created": _CREATED})
    _set_formats(book)
    for name, sheet in zip(sheet_names(each.title for each in sheets), sheets, strict=True):
        _fill(book.add_worksheet(name, worksheet_class=_Sheet), sheet)
    book.close()
    return held.getvalue()


def _set_formats(book: xlsxwriter.Workbook) -> None:
    """Add the cell formats in the order in which ``cells`` counts them."""
    head = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
    numbers = ({"num_format": f"0.{'0' * n}" if n else "0"} for n in range(MOST_DECIMALS + 1))
    for looks in (head, {"num_format": "dd/mm/yyyy"}, *numbers):
        book.add_format(looks)._get_xf_index()  # noqa: SLF001 - the library numbers what it meets


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


def _fill(place: _Sheet, sheet: Sheet) -> None:
    place.freeze_panes(1, 0)
    for column, width in enumerate(sheet.widths):
        place.set_column(column, column, width)
    place.hold(sheet)
    if sheet.rows:
        place.autofilter(0, 0, sheet.rows, len(sheet.widths) - 1)
