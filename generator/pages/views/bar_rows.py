"""Scores as bars: each with its name, its share of the maximum, and its row in the table."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import Struct

from generator.collection import Collection
from generator.downloads import Column, Value, table_of
from generator.model.edition import Score
from generator.pages.charts.bars import Bar
from generator.pages.formats import percent
from generator.pages.tables import SOURCE_COLUMNS, Cell, Head, Row, Table, source_values, table_on
from generator.pages.views.cites import Cite, cites
from generator.pages.views.figures import own_unit, score_words, share, tenth
from generator.pages.views.named import named_link
from generator.pages.views.table_parts import COMPUTED, SOURCE, source_cell, unit_cell


class BarRow(Struct, frozen=True):
    """One score that can be drawn: whose it is, of which part, and how long its bar is."""

    score: Score
    unit: str
    part: str
    """The part's name; empty for the result as a whole."""
    said: str
    share: Decimal
    here: bool
    cites: tuple[Cite, ...]

    @property
    def name(self) -> str:
        """What stands beside the bar."""
        return self.part or self.unit

    @property
    def words(self) -> str:
        """The score in words, with its name."""
        whose = f"{self.unit}, {self.part}" if self.part else self.unit
        return f"{whose}: {self.said}{f' ({COMPUTED})' if self.score.computed else ''}"


def bar_row(score: Score, part: str, unit: str, collection: Collection) -> BarRow | None:
    """Take a score, the name of its part and the unit of value, give its row, or None.

    A score whose maximum is not known has no length.
    """
    own = own_unit(score, unit)
    length = share(score, own)
    if length is None:
        return None
    link = named_link(score, collection)
    where = cites(score.sources, collection)
    return BarRow(score, link.text, part, score_words(score, own), length, bool(link.url), where)


def bar_of(row: BarRow) -> Bar:
    """Take a row, give its bar; parts are told in percent, because their maxima differ."""
    figure = percent(tenth(row.share)) if row.part else row.said
    # In panels every bar is of the unit that the panel names.
    here = row.here and not row.part
    return Bar(row.name, row.share, figure, row.words, here, bool(row.score.computed))


def bar_row_table(
    page: str, name: str, title: str, rows: Sequence[BarRow], collection: Collection
) -> Table:
    """Take a page's address, names and the rows that are drawn, give the table behind the chart."""
    columns = (
        Column("unit", "Mã đơn vị"),
        Column("unit_name", "Đơn vị"),
        Column("part", "Phần"),
        Column("score", "Điểm", "number"),
        Column("maximum", "Tối đa", "number"),
        Column("share", "% mức tối đa", "number"),
        Column("computed", "Cách tính, nếu là số tính lại"),
        *SOURCE_COLUMNS,
    )
    data = table_of(name, title, columns, [_values(row) for row in rows])
    part = (Head("Phần"),) if any(row.part for row in rows) else ()
    heads = (Head("Đơn vị"), *part, *map(_number, ("Điểm", "% mức tối đa")), SOURCE)
    shown = [_shown(row, len(part), collection) for row in rows]
    return table_on(page, data, heads, shown)


def _number(title: str) -> Head:
    return Head(title, numeric=True)


def _values(row: BarRow) -> tuple[Value, ...]:
    score, length = row.score, tenth(row.share)
    whose = (score.unit, row.unit, row.part or None)
    return (*whose, score.value, score.max, length, score.computed, *source_values(row.cites))


def _shown(row: BarRow, parts: int, collection: Collection) -> Row:
    length = tenth(row.share)
    small = COMPUTED if row.score.computed else ""
    cells = (
        unit_cell(row.score, collection),
        *(Cell(row.part, row.part) for _ in range(parts)),
        Cell(row.score.value, row.said, small=small, numeric=True),
        Cell(length, percent(length), numeric=True),
        source_cell(row.cites),
    )
    return Row(cells, here=row.here)


def bar_cites(rows: Iterable[BarRow]) -> tuple[Cite, ...]:
    """Take rows, give each source once, without the places inside it."""
    found = {cite.text: Cite(cite.text, cite.url, "") for row in rows for cite in row.cites}
    return tuple(found.values())
