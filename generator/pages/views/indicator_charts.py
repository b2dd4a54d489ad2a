"""The charts of one indicator: its figures over time, one line for each method and unit."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.collection import Collection, Entry
from generator.measures.comparable import observations_compare
from generator.model.scorecard import Indicator, Observation, Result
from generator.model.urls import indicator_url, result_url
from generator.pages.charts.axes import value_axis
from generator.pages.charts.chart import Chart
from generator.pages.formats import lower_first, number
from generator.pages.render import Link
from generator.pages.views.chart_targets import target_levels
from generator.pages.views.cites import cites
from generator.pages.views.figures import observation_words
from generator.pages.views.named import unit_name
from generator.pages.views.series import Figure, Series
from generator.pages.views.series_chart import series_chart

_A_LINE = 2
_DRAWN = {"percent", "points", "ratio", "count"}
"""Units of value with a height; money of different years and words have none."""


def indicator_charts(entry: Entry[Indicator], collection: Collection) -> tuple[Chart, ...]:
    """Take an indicator and the collection, give its charts; none where there is no series.

    A series is what one unit measured in one way, for one scope, over years.
    """
    if entry.record.value_unit not in _DRAWN:
        return ()
    groups: dict[tuple[str, str], list[Figure[Observation]]] = {}
    for result, observation in _observations(entry, collection):
        key = (result.record.unit, f"{observation.method or ''}|{observation.scope or ''}")
        groups.setdefault(key, []).append(_figure(result, observation, entry.record, collection))
    units = [unit for unit, _ in groups]
    return tuple(
        _chart(entry, unit, f"{unit}-{index}" if units.count(unit) > 1 else unit, held, collection)
        for index, ((unit, _), held) in enumerate(sorted(groups.items()), 1)
        if len({figure.year for figure in held}) >= _A_LINE
    )


def _observations(
    entry: Entry[Indicator], collection: Collection
) -> Iterator[tuple[Entry[Result], Observation]]:
    """The figures of single years; a figure of ten years stands at no year."""
    for result in collection.results_by_indicator.get(entry.key, ()):
        period = result.record.period
        for observation in result.record.observations:
            same = observation.indicator == entry.key and observation.value is not None
            if same and period.first_day.year == period.last_day.year:
                yield result, observation


def _figure(
    result: Entry[Result], observation: Observation, indicator: Indicator, collection: Collection
) -> Figure[Observation]:
    period, value = result.record.period, observation.value or Decimal(0)
    return Figure(
        held=observation,
        year=period.last_day.year,
        period=Link(period.label, result_url(*result.key.split("/", 1))),
        height=value,
        label=number(value),
        said=observation_words(observation, indicator),
        value=value,
        of=None,
        computed=False,
        version=observation.method or "",
        cites=cites(observation.sources, collection),
    )


def _chart(
    entry: Entry[Indicator],
    unit: str,
    name: str,
    figures: Iterable[Figure[Observation]],
    collection: Collection,
) -> Chart:
    ordered = tuple(sorted(figures, key=lambda figure: figure.year))
    targets = target_levels(unit, entry.key, entry.record.value_unit, collection)
    series = Series(ordered, observations_compare, targets=targets)
    shown = entry.record.short_name or entry.record.name
    first = ordered[0].held
    whose = ", ".join(part for part in (unit_name(unit, collection), first.scope) if part)
    title = f"{shown} của {lower_first(whose)}"
    heights = [*(f.height for f in ordered), *(level.height for level in series.targets)]
    axis = value_axis(heights, "%" if entry.record.value_unit == "percent" else "")
    words = (f"theo-nam-{name}", title, "Số liệu")
    return series_chart(indicator_url(entry.key), words, series, axis)
