"""Whether a figure may be set beside the one before it, and why not where it may not."""

from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.scorecard import Observation, Result
from generator.pages.formats import lower_first
from generator.pages.views.figures import observation_words


@dataclass(frozen=True)
class Earlier:
    """The same figure of the same unit in the latest period before this one."""

    result: Result
    observation: Observation


def comparison_words(observation: Observation, entry: Entry[Result], collection: Collection) -> str:
    """Take a figure and its result, say whether it compares with the period before."""
    earlier = _earlier(observation, entry.record, collection)
    if earlier is None:
        return "Chưa so sánh được với kỳ trước: chúng tôi chưa giữ số liệu kỳ trước."
    found = collection.indicators.get(observation.indicator)
    indicator = found.record if found else None
    figure = observation_words(earlier.observation, indicator)
    before = f"{lower_first(earlier.result.period.label)}: {figure}"
    now_by, then_by = observation.method, earlier.observation.method
    if not now_by or not then_by:
        return f"Chưa rõ có so sánh được với kỳ trước ({before}): nguồn không nêu cách đo."
    if now_by != then_by:
        return f"Không so sánh được với kỳ trước ({before}): cách đo khác, {lower_first(then_by)}."
    return f"So sánh được với kỳ trước ({before}): cùng cách đo."


def _earlier(observation: Observation, result: Result, collection: Collection) -> Earlier | None:
    candidates = [
        Earlier(other.record, other_observation)
        for other in collection.results_by_unit.get(result.unit, ())
        if other.record.period.last_day < result.period.first_day
        for other_observation in other.record.observations
        if _same(observation, other_observation)
    ]
    return max(candidates, key=lambda e: e.result.period.last_day, default=None)


def _same(one: Observation, other: Observation) -> bool:
    has_figure = other.value is not None or bool(other.as_printed)
    return has_figure and (one.indicator, one.scope) == (other.indicator, other.scope)
