"""Documents as a reader sees them: paragraphs, and tables with their merged cells filled."""

import re

from msgspec import Struct, field

from generator.importing import refusing
from generator.importing.refusing import RefusedError

MARK = "\ue000"
"""Stands in a paragraph where its print changes (bold, a span): a label may end there.

No letter of any text: the private letters of a source are taken out before.
"""

Table = list[list[str]]
Block = str | Table
"""A paragraph, or a table; paragraphs inside a cell stand on lines of their own."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ue000-\uf8ff]")
_MOST_NESTED = 30


class _Grid(Struct):
    """A table while it is read."""

    rows: Table = field(default_factory=list)
    cell: list[str] | None = None
    across: int = 1
    down: int = 1
    continued: bool = False
    below: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Cells that reach down: for how many rows more, and their text, by column."""


class BlockMaker:
    """Puts blocks together from the events of a parser; what is not closed closes by itself."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._grids: list[_Grid] = []
        self._text: list[str] = []
        self._cells = 0

    def blocks(self) -> tuple[Block, ...]:
        """Give what was read, in its order; a table inside a cell comes before the outer one."""
        while self._grids:
            self.close_table()
        self.end_paragraph()
        return tuple(self._blocks)

    def text(self, text: str) -> None:
        """Take a piece of text as it stands in the source."""
        self._add(_CONTROL.sub(" ", text))

    def mark(self) -> None:
        """Say that the print changes here."""
        self._add(MARK)

    def _add(self, text: str) -> None:
        grid = self._grids[-1] if self._grids else None
        if grid is None:
            self._text.append(text)
        elif grid.cell is not None:
            grid.cell.append(text)

    def end_paragraph(self) -> None:
        """Close a paragraph or a line."""
        if self._grids:
            self._add("\n")
            return
        paragraph = " ".join("".join(self._text).split())
        self._text = []
        if paragraph.replace(MARK, "").strip():
            self._count(1)
            self._blocks.append(paragraph)

    def open_table(self) -> None:
        """Begin a table; the paragraph before it ends."""
        self.end_paragraph()
        if len(self._grids) >= _MOST_NESTED:
            raise RefusedError(refusing.TOO_NESTED)
        self._grids.append(_Grid())

    def close_table(self) -> None:
        """End a table."""
        if self._grids:
            self.close_row()
            rows = self._grids.pop().rows
            if rows:
                self._blocks.append(rows)

    def open_row(self) -> None:
        """Begin a row; the one before it ends."""
        if self._grids:
            self.close_row()
            self._grids[-1].rows.append([])

    def close_row(self) -> None:
        """End a row; one without any text is no row."""
        if not self._grids:
            return
        self.close_cell()
        grid = self._grids[-1]
        if grid.rows:
            self._reach_down(grid)
            if not any(grid.rows[-1]):
                grid.rows.pop()

    def open_cell(self, across: int = 1, down: int = 1) -> None:
        """Begin a cell that goes over some columns and rows."""
        if not self._grids:
            return
        self.close_cell()
        grid = self._grids[-1]
        if not grid.rows:
            grid.rows.append([])
        grid.cell, grid.continued, grid.down = [], False, max(1, down)
        self.widen(across)

    def widen(self, across: int) -> None:
        """Say over how many columns the open cell goes."""
        if self._grids:
            self._grids[-1].across = min(max(1, across), refusing.MOST_COLUMNS)

    def continue_above(self) -> None:
        """Say that the open cell is part of the one above it."""
        if self._grids:
            self._grids[-1].continued = True

    def close_cell(self) -> None:
        """End a cell."""
        grid = self._grids[-1] if self._grids else None
        if grid is None or grid.cell is None:
            return
        text, grid.cell = _tidy("".join(grid.cell)), None
        self._reach_down(grid)
        row, column = grid.rows[-1], len(grid.rows[-1])
        above = grid.rows[-2] if len(grid.rows) > 1 else []
        if grid.continued and column < len(above):
            text = above[column]
        row.extend([text, *[""] * (grid.across - 1)])
        self._count(grid.across)
        if grid.down > 1:
            grid.below[column] = (grid.down - 1, text)

    def _reach_down(self, grid: _Grid) -> None:
        """Fill the next columns of the last row with the cells above that reach into it."""
        row = grid.rows[-1]
        while len(row) in grid.below:
            left, text = grid.below.pop(len(row))
            if left > 1:
                grid.below[len(row)] = (left - 1, text)
            row.append(text)
            self._count(1)

    def _count(self, more: int) -> None:
        self._cells += more
        if self._cells > refusing.MOST_BLOCKS:
            raise RefusedError(refusing.TOO_MANY_BLOCKS)


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.replace(MARK, "").split("\n"))
    return "\n".join(line for line in lines if line)
