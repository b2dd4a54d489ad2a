"""Whether two figures may be set beside each other, and why not where they may not."""

from enum import StrEnum

from generator.measures.standings import version_of
from generator.model.edition import Edition, Rank, Score
from generator.model.framework import Framework, Version
from generator.model.scorecard import Observation


class Verdict(StrEnum):
    """Whether two figures compare; every value but the first says why they do not."""

    COMPARABLE = "comparable"
    NO_FIGURE = "no_figure"
    VERSION_UNKNOWN = "version_unknown"
    VERSION_DIFFERS = "version_differs"
    MAXIMUM_DIFFERS = "maximum_differs"
    COUNT_UNKNOWN = "count_unknown"
    COUNT_DIFFERS = "count_differs"
    SCOPE_DIFFERS = "scope_differs"
    MIXED_ORIGIN = "mixed_origin"
    """One was published, the other computed."""
    METHOD_UNKNOWN = "method_unknown"
    METHOD_DIFFERS = "method_differs"

    @property
    def holds(self) -> bool:
        """Whether a difference may be shown."""
        return self is Verdict.COMPARABLE


def rules_compare(one: Edition, other: Edition, framework: Framework | None) -> Verdict:
    """Take two editions of one framework, tell whether their rules are comparable.

    They are where the version is the same, or where one of the two versions names the other as
    comparable; an edition whose version is not known compares with no other. Units of two levels
    are judged by two trees of criteria.
    """
    if one is other:
        return Verdict.COMPARABLE
    if one.population.level != other.population.level:
        return Verdict.SCOPE_DIFFERS
    first, second = version_of(one, framework), version_of(other, framework)
    if first is None or second is None:
        return Verdict.VERSION_UNKNOWN
    return Verdict.COMPARABLE if _kin(first, second) else Verdict.VERSION_DIFFERS


def scores_compare(
    one: tuple[Edition, Score | None],
    other: tuple[Edition, Score | None],
    framework: Framework | None,
) -> Verdict:
    """Take two scores with their editions, tell whether their difference means anything."""
    (edition, score), (before, old) = one, other
    if score is None or old is None or score.value is None or old.value is None:
        return Verdict.NO_FIGURE
    rules = rules_compare(edition, before, framework)
    if not rules.holds:
        return rules
    if score.max != old.max:
        return Verdict.MAXIMUM_DIFFERS
    same = bool(score.computed) == bool(old.computed)
    return Verdict.COMPARABLE if same else Verdict.MIXED_ORIGIN


def ranks_compare(
    one: tuple[Edition, Rank | None],
    other: tuple[Edition, Rank | None],
    framework: Framework | None,
) -> Verdict:
    """Take two ranks with their editions, tell whether a change of place means anything."""
    (edition, rank), (before, old) = one, other
    if rank is None or old is None or rank.value is None or old.value is None:
        return Verdict.NO_FIGURE
    if rank.scope != old.scope:
        return Verdict.SCOPE_DIFFERS
    rules = rules_compare(edition, before, framework)
    if not rules.holds:
        return rules
    if bool(rank.computed) != bool(old.computed):
        return Verdict.MIXED_ORIGIN
    return _counts_compare(ranked_in(edition, rank), ranked_in(before, old))


def observations_compare(one: Observation, other: Observation) -> Verdict:
    """Take two figures of one indicator, tell whether they were measured in the same way."""
    if one.value is None or other.value is None:
        return Verdict.NO_FIGURE
    if one.scope != other.scope:
        return Verdict.SCOPE_DIFFERS
    if not one.method or not other.method:
        return Verdict.METHOD_UNKNOWN
    return Verdict.COMPARABLE if one.method == other.method else Verdict.METHOD_DIFFERS


def ranked_in(edition: Edition, rank: Rank) -> int | None:
    """Take a rank and its edition, give among how many units it is a place, where that is known."""
    return rank.of or (None if rank.scope else edition.population.count)


def _counts_compare(one: int | None, other: int | None) -> Verdict:
    if one is None or other is None:
        return Verdict.COUNT_UNKNOWN
    return Verdict.COMPARABLE if one == other else Verdict.COUNT_DIFFERS


def _kin(one: Version, other: Version) -> bool:
    return one.id == other.id or one.id in other.comparable_with or other.id in one.comparable_with
