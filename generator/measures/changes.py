"""What moved between an edition and the one before it, where the two may be compared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from generator.collection import Collection, Entry
from generator.measures.comparable import Verdict, ranks_compare, scores_compare
from generator.measures.standings import Standing, framework_of, standing_of
from generator.model.edition import Edition, Rank, Score

_NEXT_YEAR = 1
Figure = TypeVar("Figure", Score, Rank)


@dataclass(frozen=True)
class Change:
    """One unit between two editions: the differences, or why there is none to show.

    A rise in rank is positive: from place 9 to place 5 is 4. ``computed`` tells that the two
    scores were not published but computed in the same way, ``rank_computed`` that of the ranks.
    """

    unit: str
    before: Entry[Edition]
    score: Decimal | None
    score_verdict: Verdict
    rank: int | None
    rank_verdict: Verdict
    computed: bool = False
    rank_computed: bool = False


def edition_before(entry: Entry[Edition], collection: Collection) -> Entry[Edition] | None:
    """Take an edition, give the edition of the same framework and level for the year before."""
    record = entry.record
    found = [
        other
        for other in collection.editions_by_framework.get(record.framework, ())
        if other.record.population.level == record.population.level
        and record.period.last_day.year - other.record.period.last_day.year == _NEXT_YEAR
    ]
    return max(found, key=lambda other: other.record.period.last_day, default=None)


def change_of(
    unit: str, entry: Entry[Edition], before: Entry[Edition], collection: Collection
) -> Change:
    """Take a unit's id and two editions of one framework, give what changed from the second.

    Two published figures are compared where both are held, else two that were computed.
    """
    framework = framework_of(entry.record, collection)
    editions = entry.record, before.record
    now, then = (standing_of(unit, record) for record in editions)

    def scores(one: Score | None, other: Score | None) -> Verdict:
        return scores_compare((editions[0], one), (editions[1], other), framework)

    def ranks(one: Rank | None, other: Rank | None) -> Verdict:
        return ranks_compare((editions[0], one), (editions[1], other), framework)

    score, old_score, score_verdict = _best(_scores(now), _scores(then), scores)
    rank, old_rank, rank_verdict = _best(_ranks(now), _ranks(then), ranks)
    return Change(
        unit=unit,
        before=before,
        score=_difference(score, old_score) if score_verdict.holds else None,
        score_verdict=score_verdict,
        rank=_rise(rank, old_rank) if rank_verdict.holds else None,
        rank_verdict=rank_verdict,
        computed=bool(score and score.computed and score_verdict.holds),
        rank_computed=bool(rank and rank.computed and rank_verdict.holds),
    )


def _best(
    now: Sequence[Figure | None],
    then: Sequence[Figure | None],
    judge: Callable[[Figure | None, Figure | None], Verdict],
) -> tuple[Figure | None, Figure | None, Verdict]:
    """Take what is held now and then, published first, give the first pair that compares."""
    pairs = [(one, other, judge(one, other)) for one in now for other in then]
    return next((pair for pair in pairs if pair[2].holds), pairs[0])


def _scores(standing: Standing | None) -> tuple[Score | None, ...]:
    return (standing.score, standing.computed_score) if standing else (None,)


def _ranks(standing: Standing | None) -> tuple[Rank | None, ...]:
    return (standing.rank, standing.computed_rank) if standing else (None,)


def _difference(score: Score | None, old: Score | None) -> Decimal | None:
    if score is None or old is None or score.value is None or old.value is None:
        return None
    return score.value - old.value


def _rise(rank: Rank | None, old: Rank | None) -> int | None:
    if rank is None or old is None or rank.value is None or old.value is None:
        return None
    return old.value - rank.value
