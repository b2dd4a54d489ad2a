"""A table of very many rows goes on in parts: how much its rows weigh, and where it is cut."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.pages.tables import Cell, Row, Table
from generator.pages.views.packing import OF_A_MARK, packed

_OF_A_TABLE, _OF_A_ROW, _OF_A_CELL = 900, 20, 30
"""About how many bytes of HTML stand around a table with its ways to take it, a row, a cell."""
_OF_A_LINK = 20
"""What a link adds."""


def table_weight(table: Table) -> int:
    """Take a table, give about how many bytes of HTML it has, in English at most."""
    return _OF_A_TABLE + sum(map(_weight, table.rows))


def pieces_of(table: Table, first: int, most: int) -> tuple[Table, ...]:
    """Take a table, how many bytes its first piece may hold and how many the others; give them.

    Rows are put in order by readers only where all of them stand together.
    """
    rows = table.rows
    fit = _fitting(rows, first - _OF_A_TABLE)
    if fit == len(rows):
        return (table,)
    further = packed([("", rows[fit:])], _weight, most)
    pieces = (rows[:fit], *(piece.lines for (piece,) in further))
    return tuple(replace(table, rows=held, sortable=False) for held in pieces)


def _fitting(rows: Sequence[Row], room: int) -> int:
    """Take rows and a number of bytes, give how many of them fit; one at least."""
    fit = 0
    while fit < len(rows) and (room := room - _weight(rows[fit])) >= 0:
        fit += 1
    return max(fit, 1)


def _weight(row: Row) -> int:
    return _OF_A_ROW + sum(sum(_words(cell)) for cell in row.cells)


def _words(cell: Cell) -> Iterator[int]:
    yield _OF_A_CELL + len(f"{cell.words}{cell.small}{cell.unknown}{cell.order}".encode())
    yield len(cell.picture) + (OF_A_MARK if cell.words else 0) + (OF_A_MARK if cell.small else 0)
    yield len(cell.url) + (_OF_A_LINK if cell.url else 0)
    for link in cell.links:
        yield _OF_A_LINK + OF_A_MARK + len(f"{link.text}{link.url}".encode())
    for cite in cell.cites:
        yield _OF_A_LINK + 2 * OF_A_MARK + len(f"{cite.text}{cite.url}{cite.details}".encode())
