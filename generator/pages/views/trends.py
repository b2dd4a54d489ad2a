"""A unit's results over the editions of one framework: its score and its place as charts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.standings import standings
from generator.model.framework import Framework
from generator.model.urls import framework_url
from generator.pages.charts.axes import rank_axis, value_axis
from generator.pages.charts.chart import Chart
from generator.pages.formats import lower_first
from generator.pages.render import Link
from generator.pages.tables import Table
from generator.pages.views.named import unit_link
from generator.pages.views.series import Series
from generator.pages.views.series_chart import series_chart
from generator.pages.views.trend_figures import Moment, rank_series, score_series
from generator.pages.views.trend_table import Measured, trend_table

MOST_UNITS = 40
"""More than this on one page help nobody; the units' own pages have the figures."""

_A_LINE = 2
"""Fewer points are no line."""


class Trend(Struct, frozen=True):
    """One unit over the editions: its charts, each with the table of what it draws."""

    id: str
    unit: Link
    years: str
    """The first and the last year that is drawn."""
    ended: bool
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    """All that the charts draw, in one table."""


def trends(entry: Entry[Framework], collection: Collection) -> tuple[Trend, ...]:
    """Take a framework and the collection, give a trend for each unit that we have a record of.

    States of one moment are not drawn: several of them fall in one year.
    """
    moments = _moments(entry, collection)
    found = (_trend(unit, entry.record, moments[unit], collection) for unit in sorted(moments))
    drawn = tuple(trend for trend in found if trend.charts)
    return drawn if len(drawn) <= MOST_UNITS else ()


def trend_units(entry: Entry[Framework], collection: Collection) -> tuple[str, ...]:
    """Take a framework and the collection, give the ids of the units that have a trend."""
    return tuple(trend.id for trend in trends(entry, collection))


def _moments(entry: Entry[Framework], collection: Collection) -> dict[str, list[Moment]]:
    moments: dict[str, list[Moment]] = {}
    if entry.record.kind == "snapshot":
        return moments
    for edition in collection.editions_by_framework.get(entry.key, ()):
        for standing in standings(edition.record):
            unit = standing.named.unit
            if unit is not None and unit in collection.units:
                moments.setdefault(unit, []).append(Moment(edition, standing))
    return moments


def _trend(
    unit: str, framework: Framework, moments: Iterable[Moment], collection: Collection
) -> Trend:
    ordered = sorted(moments, key=lambda moment: moment.year)
    link, page = unit_link(unit, collection), framework_url(framework.id)
    name = lower_first(link.text)
    scores, shares = score_series(unit, ordered, framework, collection)
    ranks = rank_series(ordered, framework, collection)
    whose = f"{framework.short_name} của {name}"
    scale = ", theo phần trăm của mức tối đa" if shares else ""
    sign = "%" if shares or framework.value_unit == "percent" else ""
    charts = (
        *_score_chart(page, (unit, f"{whose}{scale}"), scores, sign),
        *_rank_chart(page, (unit, whose), ranks),
    )
    drawn = (Measured("score", "Điểm", scores), Measured("rank", "Hạng", ranks))
    title = f"{whose} qua các kỳ"
    tables = (trend_table(page, f"cac-ky-{unit}", title, drawn),) if charts else ()
    ended = collection.units[unit].record.valid_to is not None
    return Trend(unit, link, _years(ordered), ended, charts, tables)


def _years(ordered: Sequence[Moment]) -> str:
    first, last = ordered[0].year, ordered[-1].year
    return f"{first}–{last}"


def _score_chart(page: str, of: tuple[str, str], series: Series[Any], sign: str) -> Iterator[Chart]:
    unit, whose = of
    if len(series.figures) < _A_LINE:
        return
    levels = [level.height for level in (*series.means, *series.targets)]
    axis = value_axis([*(figure.height for figure in series.figures), *levels], sign)
    yield series_chart(page, (f"diem-{unit}", f"Điểm {whose}", "Điểm"), series, axis)


def _rank_chart(page: str, of: tuple[str, str], series: Series[Any]) -> Iterator[Chart]:
    unit, whose = of
    if len(series.figures) < _A_LINE:
        return
    axis = rank_axis(max(int(figure.of or 1) for figure in series.figures))
    title = f"Hạng {whose}; hạng 1 ở trên cùng"
    yield series_chart(page, (f"hang-{unit}", title, "Hạng"), series, axis)
