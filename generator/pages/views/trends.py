"""A unit's results over the editions of one framework: its score and its place as charts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.measures.standings import standings
from generator.model.framework import Framework
from generator.model.urls import framework_url
from generator.pages.charts.axes import rank_axis, value_axis
from generator.pages.charts.chart import Chart
from generator.pages.formats import lower_first
from generator.pages.render import Link
from generator.pages.views.named import unit_link
from generator.pages.views.series_chart import series_chart
from generator.pages.views.trend_figures import Moment, rank_series, score_series

MOST_UNITS = 40
"""More than this on one page help nobody; the units' own pages have the figures."""

_A_LINE = 2
"""Fewer points are no line."""


@dataclass(frozen=True)
class Trend:
    """One unit over the editions: its charts, each with the table of what it draws."""

    unit: Link
    ended: bool
    charts: tuple[Chart, ...]


def trends(entry: Entry[Framework], collection: Collection) -> tuple[Trend, ...]:
    """Take a framework and the collection, give a trend for each unit that we have a record of.

    States of one moment are not drawn: several of them fall in one year.
    """
    if entry.record.kind == "snapshot":
        return ()
    moments: dict[str, list[Moment]] = {}
    for edition in collection.editions_by_framework.get(entry.key, ()):
        for standing in standings(edition.record):
            unit = standing.named.unit
            if unit in collection.units and unit is not None:
                moments.setdefault(unit, []).append(Moment(edition, standing))
    found = [
        _trend(unit, entry.record, group, collection) for unit, group in sorted(moments.items())
    ]
    drawn = tuple(trend for trend in found if trend.charts)
    return drawn if len(drawn) <= MOST_UNITS else ()


def _trend(
    unit: str, framework: Framework, moments: Iterable[Moment], collection: Collection
) -> Trend:
    ordered = sorted(moments, key=lambda moment: moment.year)
    link = unit_link(unit, collection)
    drawn = (
        _score_chart(unit, lower_first(link.text), framework, ordered, collection),
        _rank_chart(unit, lower_first(link.text), framework, ordered, collection),
    )
    ended = collection.units[unit].record.valid_to is not None
    return Trend(link, ended, tuple(chart for chart in drawn if chart))


def _score_chart(
    unit: str,
    name: str,
    framework: Framework,
    moments: Sequence[Moment],
    collection: Collection,
) -> Chart | None:
    series, shares = score_series(unit, moments, framework, collection)
    if len(series.figures) < _A_LINE:
        return None
    scale = ", theo phần trăm của mức tối đa" if shares else ""
    title = f"Điểm {framework.short_name} của {name}{scale}"
    levels = [level.height for level in (*series.means, *series.targets)]
    heights = [*(figure.height for figure in series.figures), *levels]
    axis = value_axis(heights, "%" if shares or framework.value_unit == "percent" else "")
    return series_chart(framework_url(framework.id), (f"diem-{unit}", title, "Điểm"), series, axis)


def _rank_chart(
    unit: str,
    name: str,
    framework: Framework,
    moments: Sequence[Moment],
    collection: Collection,
) -> Chart | None:
    series = rank_series(moments, framework, collection)
    if len(series.figures) < _A_LINE:
        return None
    title = f"Hạng {framework.short_name} của {name}; hạng 1 ở trên cùng"
    axis = rank_axis(max(int(figure.of or 1) for figure in series.figures))
    return series_chart(framework_url(framework.id), (f"hang-{unit}", title, "Hạng"), series, axis)
