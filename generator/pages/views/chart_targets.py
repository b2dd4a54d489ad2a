"""Targets of plans that a chart can draw: a number for one index or indicator of one unit."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.model.plan import Target
from generator.model.vocabulary import ValueUnit
from generator.pages.charts.timeline import Level
from generator.pages.views.plan_figures import target_words


def target_levels(
    unit: str, measured: str, value_unit: ValueUnit, collection: Collection
) -> tuple[Level, ...]:
    """Take a unit, an index or indicator by its id and a unit of value, give targets to draw.

    A target in another unit of value is another scale, and a group is no height.
    """
    found = (
        (first, last, target.value, target_words(target))
        for first, last, target in _targets(unit, collection)
        if measured in {target.framework, target.indicator}
        and target.value is not None
        and target.value_unit == value_unit
    )
    return tuple(
        Level("target", first, last, value, value, words, f"mục tiêu từ năm {first}: {words}")
        for first, last, value, words in found
    )


def _targets(unit: str, collection: Collection) -> Iterator[tuple[int, int, Target]]:
    for plan in collection.plans.values():
        record = plan.record
        if record.unit == unit:
            for target in record.targets:
                last = (target.due_on or record.period.last_day).year
                yield record.period.first_day.year, last, target
