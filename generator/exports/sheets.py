"""One table as a sheet of a workbook: its cells as they are written, and how wide its columns are.

A sheet knows nothing of the workbook around it, so that one that says the same is put in as it was.
"""

import json
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from generator.downloads import Column, DataTable, Value
from generator.exports.groups import HeldTable, kept_form
from generator.exports.sheet_cells import cells
from generator.recipe import Keep

_WIDTHS = (9, 60)
_ROWS_MEASURED = 60


class Sheet(Struct, frozen=True):
    """A sheet: its title, the width of each column in letters, how many rows, and all cells."""

    title: str
    widths: tuple[int, ...]
    rows: int
    """Below the row of headings."""
    cells: str
    """As ``cells`` of ``sheet_cells`` gives them."""

    def around(self, cells: str) -> "Sheet":
        """Take other cells, give the sheet with these."""
        return replace(self, cells=cells)


def kept_sheet(held: HeldTable, keep: Keep) -> Sheet:
    """Take a table and who may have its sheet from before, give the sheet."""
    told, _, written = kept_form("sheet", _kept, held, keep).partition(b"\n")
    title, widths, rows = json.loads(told)
    return Sheet(title, tuple(widths), rows, written.decode())


def kept_frame(held: HeldTable, keep: Keep) -> Sheet:
    """Take a table and who may know its sheet from before, give the sheet without its cells."""
    title, widths, rows = json.loads(kept_form("frame", _frame, held, keep))
    return Sheet(title, tuple(widths), rows, "")


def _frame(table: DataTable) -> bytes:
    return json.dumps([table.title, _widths(table), len(table.rows)]).encode()


def _kept(table: DataTable) -> bytes:
    sheet = sheet_of(table)
    told = json.dumps([sheet.title, sheet.widths, sheet.rows])
    return f"{told}\n{sheet.cells}".encode()


def sheet_of(table: DataTable) -> Sheet:
    """Take a table, give its sheet."""
    return Sheet(table.title, _widths(table), len(table.rows), cells(table))


def _widths(table: DataTable) -> tuple[int, ...]:
    columns = list(zip(*table.rows[:_ROWS_MEASURED], strict=True)) or [()] * len(table.columns)
    return tuple(_width(*column) for column in zip(table.columns, columns, strict=True))


def _width(column: Column, values: Iterable[Value]) -> int:
    least, most = _WIDTHS
    lengths = [len(str(value)) for value in values if value is not None]
    return min(most, max(least, min(len(column.title), 24), *lengths) + 2)
