"""One table as a sheet of a workbook (ECMA-376, 18.3.1): its first row stays, columns can be asked.

A sheet knows nothing of the workbook around it, so that one that says the same is put in as it was.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.downloads import DataTable
from generator.exports.groups import HeldTable, kept_form
from generator.exports.packing import Member, deflated, member_of
from generator.exports.sheet_cells import cells, letters_of
from generator.recipe import Keep

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WIDTHS = (9, 60)
_ROWS_MEASURED = 60
_DIGIT, _AROUND = 7, 5
"""How many pixels Excel takes for a digit of the font that ``styles.xml`` names, and beside a text.
"""
_HEAD = f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">'
_SHOWN = 'tabSelected="1" '
_STAYS = (
    'workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    '<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
)
_MARGINS = (
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it stands in a workbook: its title, the last cell of its rows, its part."""

    title: str
    last: str
    """As in ``$H$22``; empty where the sheet has no rows to ask for."""
    part: Member


def kept_sheet(held: HeldTable, keep: Keep) -> Sheet:
    """Take a table and who may have its sheet from before, give the sheet."""
    told, _, part = kept_form("sheet", _kept, held, keep).partition(b"\n")
    title, last = json.loads(told)
    return Sheet(title, last, member_of(part))


def _kept(table: DataTable) -> bytes:
    sheet = sheet_of(table)
    return json.dumps([sheet.title, sheet.last]).encode() + b"\n" + sheet.part.kept()


def sheet_of(table: DataTable, *, shown: bool = False) -> Sheet:
    """Take a table and whether its sheet is the one that is open at first, give the sheet."""
    last = f"${_last_letters(table)}${len(table.rows) + 1}" if table.rows else ""
    return Sheet(table.title, last, deflated(_xml(table, shown=shown).encode()))


def _last_letters(table: DataTable) -> str:
    return letters_of(max(len(table.columns) - 1, 0))


def _xml(table: DataTable, *, shown: bool) -> str:
    last = f"{_last_letters(table)}{len(table.rows) + 1}"
    covered = "A1" if last == "A1" else f"A1:{last}"
    parts = (
        f'{_HEAD}<dimension ref="{covered}"/><sheetViews>',
        f"<sheetView {_SHOWN if shown else ''}{_STAYS}",
        f"<cols>{''.join(_widths(table))}</cols>" if table.columns else "",
        f"<sheetData>{cells(table)}</sheetData>" if table.columns else "<sheetData/>",
        f'<autoFilter ref="{covered}"/>' if table.rows else "",
        f"{_MARGINS}</worksheet>",
    )
    return "".join(parts)


def _widths(table: DataTable) -> Iterator[str]:
    """Columns of one width side by side are told at once."""
    first = 1
    for width, alike in groupby(_width(table, place) for place in range(len(table.columns))):
        last = first + sum(1 for _ in alike) - 1
        told = (width * _DIGIT + _AROUND) * 256 // _DIGIT / 256
        yield f'<col min="{first}" max="{last}" width="{told:.16g}" customWidth="1"/>'
        first = last + 1


def _width(table: DataTable, place: int) -> int:
    least, most = _WIDTHS
    lengths = (
        len(str(row[place])) for row in table.rows[:_ROWS_MEASURED] if row[place] is not None
    )
    return min(most, max(least, min(len(table.columns[place].title), 24), *lengths) + 2)
