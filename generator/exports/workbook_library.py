"""The library that makes Excel workbooks, asked for one.

It takes longer to load than a workbook to make: only ``workbook.py`` imports this, when it must.
"""

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.exports.sheet_cells import MOST_DECIMALS
from generator.exports.sheets import Sheet
from generator.exports.xml_text import xml_text

_OPTIONS = {"in_memory": True}
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed mark, so that equal records give equal bytes


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


def library_book(title: str, named: Sequence[tuple[str, Sheet]]) -> bytes:
    """Take a title and sheets with names that Excel allows, the open one first; give the workbook.

    The same sheets give the same bytes.
    """
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, _OPTIONS)
    book.set_properties({"title": xml_text(title)[:255], "created": _CREATED})
    _set_formats(book)
    for name, sheet in named:
        _fill(book.add_worksheet(name, worksheet_class=_Sheet), sheet)
    book.close()
    return held.getvalue()


def _set_formats(book: xlsxwriter.Workbook) -> None:
    """Add the cell formats in the order in which ``cells`` counts them."""
    head = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
    numbers = ({"num_format": f"0.{'0' * n}" if n else "0"} for n in range(MOST_DECIMALS + 1))
    for looks in (head, {"num_format": "dd/mm/yyyy"}, *numbers):
        book.add_format(looks)._get_xf_index()  # noqa: SLF001 - the library numbers what it meets


def _fill(place: _Sheet, sheet: Sheet) -> None:
    place.freeze_panes(1, 0)
    for column, width in enumerate(sheet.widths):
        place.set_column(column, column, width)
    place.hold(sheet)
    if sheet.rows:
        place.autofilter(0, 0, sheet.rows, len(sheet.widths) - 1)
