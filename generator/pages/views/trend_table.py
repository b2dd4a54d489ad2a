"""One unit over the years as one table, a row a year: what its charts draw, side by side."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from generator.downloads import CellKind, Column, table_of
from generator.pages.formats import listed
from generator.pages.tables import SOURCE_COLUMNS, Cell, Head, Row, Table, source_values, table_on
from generator.pages.views.cites import Cite
from generator.pages.views.series import Figure, Series
from generator.pages.views.series_table import NOT_HELD

_KINDS: tuple[tuple[str, bool], ...] = (("như công bố", False), ("số tính lại", True))


class Measured(Struct, frozen=True):
    """One figure of a unit over the years: its name for machines and readers, and its series."""

    name: str
    title: str
    series: Series[Any]

    def of(self, year: int, *, computed: bool) -> Figure[Any] | None:
        """Take a year, give the published or the computed figure, if there is one."""
        held = (f for f in self.series.alone if f.year == year and f.computed is computed)
        return next(held, None)


def trend_table(page: str, name: str, title: str, measured: tuple[Measured, ...]) -> Table:
    """Take a page's address, the table's names and what was measured, give a row for each year."""
    columns = tuple(_columns(measured))
    figures = [figure for part in measured for figure in part.series.figures]
    years = range(min(f.year for f in figures), max(f.year for f in figures) + 1)
    rows = [_row(year, measured, columns) for year in years]
    heads = [
        Head("Kỳ"),
        *(Head(f"{part.title}, {words}", numeric=True) for part, words, _ in columns),
        Head("Bộ tiêu chí"),
        Head("Nguồn"),
    ]
    typed = [
        Column("year", "Năm", "whole"),
        *(c for part, words, computed in columns for c in _typed(part, words, computed=computed)),
        Column("version", "Bộ tiêu chí"),
        Column("change", "Đổi so với kỳ trước"),
        *SOURCE_COLUMNS,
    ]
    data = table_of(name, title, typed, [values for _, values in rows])
    return table_on(page, data, heads, [shown for shown, _ in rows])


def _columns(measured: tuple[Measured, ...]) -> Iterator[tuple[Measured, str, bool]]:
    """What is published and what is computed stand apart; an empty column does not stand."""
    for part in measured:
        for words, computed in _KINDS:
            if any(figure.computed is computed for figure in part.series.alone):
                yield part, words, computed


def _typed(part: Measured, words: str, *, computed: bool) -> tuple[Column, Column]:
    kind: CellKind = "number"
    name = f"{part.name}_computed" if computed else part.name
    title = f"{part.title}, {words}"
    return Column(name, title, kind), Column(f"{name}_of", f"{title}: trên", kind)


def _row(
    year: int, measured: tuple[Measured, ...], columns: tuple[tuple[Measured, str, bool], ...]
) -> tuple[Row, tuple[Any, ...]]:
    held = [part.of(year, computed=computed) for part, _, computed in columns]
    known = [figure for figure in held if figure]
    changed = listed(dict.fromkeys(_changes(year, measured)))
    version = next((figure.version for figure in known if figure.version), "")
    where = tuple(dict.fromkeys(cite for figure in known for cite in figure.cites))
    cells = [
        _year_cell(year, known),
        *(_figure_cell(figure) for figure in held),
        _version_cell(version, changed, known),
        Cell(cites=_short(where)),
    ]
    pairs = [(f.value, f.of) if f else (None, None) for f in held]
    values = (year, *(v for pair in pairs for v in pair), version or None, changed or None)
    return Row(tuple(cells)), (*values, *source_values(where))


def _year_cell(year: int, known: list[Figure[Any]]) -> Cell:
    return Cell(year, str(year), known[0].period.url if known else "", heading=True)


def _figure_cell(figure: Figure[Any] | None) -> Cell:
    return Cell(figure.value, figure.said, numeric=True) if figure else Cell(numeric=True)


def _version_cell(version: str, changed: str, known: list[Figure[Any]]) -> Cell:
    if not known:
        return Cell(unknown=NOT_HELD)
    return Cell(version, version, small=changed, unknown="" if version else "chưa rõ bản nào")


def _changes(year: int, measured: tuple[Measured, ...]) -> Iterator[str]:
    for part in measured:
        yield from (gap.words for gap in part.series.breaks if gap.after == year)


def _short(cites: tuple[Cite, ...]) -> tuple[Cite, ...]:
    """Each source once: the place inside it stands on the page of the edition."""
    return tuple({cite.text: Cite(cite.text, cite.url, "") for cite in cites}.values())
