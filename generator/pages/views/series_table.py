"""The table behind a chart over the years: exactly what is drawn, as typed values too."""

from collections.abc import Iterator, Sequence

from generator.downloads import Column, table_of
from generator.model.urls import embed_url, taken_url
from generator.pages.charts.timeline import Level
from generator.pages.tables import Cell, Head, Row, Table, source_addresses, source_words
from generator.pages.views.series import Figure, Held, Series

NOT_HELD = "chúng tôi chưa giữ số của năm này"


def series_table(page: str, name: str, title: str, what: str, series: Series[Held]) -> Table:
    """Take a page's address, names and figures, give the table; ``what`` heads the figures."""
    broken = {gap.after: gap.words for gap in series.breaks}
    held = [(f.year, _row(f, broken.get(f.year, ""), series)) for f in series.figures]
    gaps = [(year, _gap(year, series)) for year in series.missing]
    lines = [line for _, line in sorted([*held, *gaps], key=lambda dated: dated[0])]
    columns = (
        Column("year", "Năm", "whole"),
        Column("value", what, "number"),
        Column("origin", "Số công bố hay tính lại"),
        *(Column(level, head, "number") for level, head in _levels(series)),
        Column("version", "Bộ tiêu chí, cách đo"),
        Column("change", "Đổi so với năm trước đó"),
        Column("sources", "Nguồn"),
        Column("of", "Trên (tối đa hoặc số đơn vị)", "number"),
        Column("addresses", "Địa chỉ nguồn"),
    )
    heads = [Head(c.title, numeric=c.kind == "number") for c in columns[:-2]]
    rows = [tuple(cell.value for cell in line) for line in lines]
    shown = tuple(Row(tuple(line[:-2])) for line in lines)
    data = table_of(name, title, columns, rows)
    urls = taken_url(page, name, "csv"), embed_url(page, name)
    return Table(name, title, tuple(heads), shown, data, *urls)


def _row(figure: Figure[Held], change: str, series: Series[Held]) -> tuple[Cell, ...]:
    where, addresses = source_words(figure.cites), source_addresses(figure.cites)
    return (
        Cell(figure.year, str(figure.year), figure.period.url, heading=True),
        Cell(figure.value, figure.said, numeric=True),
        Cell(figure.origin, figure.origin),
        *_level_cells(figure.year, series),
        Cell(
            figure.version or None,
            figure.version,
            unknown="" if figure.version else "chưa rõ bản nào",
        ),
        Cell(change or None, change),
        Cell(where or None, where, cites=figure.cites),
        Cell(figure.of),
        Cell(addresses or None),
    )


def _gap(year: int, series: Series[Held]) -> tuple[Cell, ...]:
    nothing = Cell()
    return (
        Cell(year, str(year), heading=True),
        Cell(unknown=NOT_HELD),
        nothing,
        *_level_cells(year, series),
        *(nothing,) * 5,
    )


def _levels(series: Series[Held]) -> Iterator[tuple[str, str]]:
    if series.means:
        yield "mean", "Trung bình"
    if series.targets:
        yield "target", "Mục tiêu"


def _level_cells(year: int, series: Series[Held]) -> Iterator[Cell]:
    for levels in (series.means, series.targets):
        if levels:
            yield _level_cell(year, levels)


def _level_cell(year: int, levels: Sequence[Level]) -> Cell:
    found = next((level for level in levels if level.first <= year <= level.last), None)
    return Cell(found.value, found.said, numeric=True) if found else Cell(numeric=True)
