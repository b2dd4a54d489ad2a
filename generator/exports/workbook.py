"""Tables as an Excel workbook: one sheet each, typed cells, never a formula or a link."""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.downloads import DataTable
from generator.exports.sheet_cells import MOST_DECIMALS, cells, cut, units

_OPTIONS = {"in_memory": True}
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed mark, so that equal records give equal bytes
_NAME_LENGTH = 31
_RESERVED = "history"
"""A name that Excel keeps for itself."""
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_WIDTHS = (9, 60)
_ROWS_MEASURED = 60

Filled = Callable[[DataTable], str]
"""Gives the cells of a table as ``cells`` does; it may have made them before."""


class _Sheet(Worksheet):  # type: ignore[misc]
    """A sheet of the library's whose cells are written by ``cells``."""

    filled = ""

    def hold(self, table: DataTable, filled: str) -> None:
        """Take a table and its cells, hold them; the library tells how far they go."""
        self.filled = filled
        if table.columns:
            self._check_dimensions(0, 0)
            self._check_dimensions(len(table.rows), len(table.columns) - 1)

    def _write_rows(self) -> None:
        self.fh.write(self.filled)


def workbook_bytes(title: str, tables: Sequence[DataTable], filled: Filled = cells) -> bytes:
    """Take a title and tables, give the workbook; the same tables give the same bytes."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, _OPTIONS)
    book.set_properties({"title": title[:255], "created": _CREATED})
    _set_formats(book)
    for name, table in zip(sheet_names(t.title for t in tables), tables, strict=True):
        _fill(book.add_worksheet(name, worksheet_class=_Sheet), table, filled(table))
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
        clean = " ".join(_NOT_IN_NAMES.sub(" ", title).split()).strip("' ") or "Bảng"
        name, number = _short(clean, ""), 2
        while name.casefold() in taken:
            name, number = _short(clean, f" ({number})"), number + 1
        taken[name.casefold()] = name
    return tuple(taken.values())[1:]


def _short(name: str, mark: str) -> str:
    most = _NAME_LENGTH - len(mark)
    kept = name if units(name) <= most else f"{cut(name, most - 1).rstrip()}…"
    return f"{kept}{mark}"


def _fill(sheet: _Sheet, table: DataTable, filled: str) -> None:
    sheet.freeze_panes(1, 0)
    for place in range(len(table.columns)):
        sheet.set_column(place, place, _width(table, place))
    sheet.hold(table, filled)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _width(table: DataTable, place: int) -> int:
    least, most = _WIDTHS
    lengths = (
        len(str(row[place])) for row in table.rows[:_ROWS_MEASURED] if row[place] is not None
    )
    return min(most, max(least, min(len(table.columns[place].title), 24), *lengths) + 2)
