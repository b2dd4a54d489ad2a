"""Whether a figure may be set beside the one before it, and why not where it may not."""

from decimal import Decimal

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.comparable import Verdict, observations_compare
from generator.model.base import Period
from generator.model.scorecard import Observation, Result
from generator.pages.formats import lower_first
from generator.pages.views.change_words import difference_words
from generator.pages.views.figures import observation_words

NO_UNIT = {"rank", "text"}
"""Units of value whose difference says nothing."""
_LEAP = 4
"""Two years, halves of a year, quarters or months may differ by as many days."""


class Earlier(Struct, frozen=True):
    """The same figure of the same unit in the latest period before this one."""

    result: Result
    observation: Observation


def comparison_words(observation: Observation, entry: Entry[Result], collection: Collection) -> str:
    """Take a figure and its result, say whether it compares with the period before."""
    earlier = earlier_of(observation, entry.record, collection)
    if earlier is None:
        return "Chưa so sánh được với kỳ trước: chúng tôi chưa giữ số liệu kỳ trước."
    found = collection.indicators.get(observation.indicator)
    unit = found.record.value_unit if found else "count"
    figure = observation_words(earlier.observation, found.record if found else None)
    before = f"{lower_first(earlier.result.period.label)}: {figure}"
    then_by = lower_first(earlier.observation.method or "")
    if not alike(entry.record.period, earlier.result.period):
        return f"Không so sánh được với kỳ trước ({before}): hai kỳ dài ngắn khác nhau."
    match observations_compare(observation, earlier.observation):
        case Verdict.METHOD_UNKNOWN:
            return f"Chưa rõ có so sánh được với kỳ trước ({before}): nguồn không nêu cách đo."
        case Verdict.METHOD_DIFFERS:
            return f"Không so sánh được với kỳ trước ({before}): cách đo khác, {then_by}."
        case Verdict.COMPARABLE:
            said = difference_said(observation, earlier, unit)
            return f"So sánh được với kỳ trước ({before}): cùng cách đo{said}."
        case _:
            return f"Không so sánh được với kỳ trước ({before}): nguồn không nêu bằng số."


def difference_said(observation: Observation, earlier: Earlier, unit: str) -> str:
    """Take two figures measured in one way, give ``, tăng 2 điểm phần trăm``, else nothing.

    A figure that is only about, over or under a number has no difference.
    """
    difference = difference_of(observation, earlier.observation, unit)
    return "" if difference is None else f", {difference_words(difference, unit)}"


def difference_of(now: Observation, then: Observation, unit: str) -> Decimal | None:
    """Take two figures and their unit, give their difference where it means something."""
    exact = now.qualifier == then.qualifier == "exact" and unit not in NO_UNIT
    if not exact or not observations_compare(now, then).holds:
        return None
    return None if now.value is None or then.value is None else now.value - then.value


def alike(one: Period, other: Period) -> bool:
    """Take two periods, tell whether they are equally long: a decade is not set beside a year."""
    lengths = [(period.last_day - period.first_day).days for period in (one, other)]
    return abs(lengths[0] - lengths[1]) <= _LEAP


def earlier_of(observation: Observation, result: Result, collection: Collection) -> Earlier | None:
    """Take a figure and its result, give the same figure in the latest period before, if held."""
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
