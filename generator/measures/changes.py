"""What moved between an edition and the one before it, where the two may be compared."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.comparable import Verdict, ranks_compare, scores_compare
from generator.measures.standings import Standing, framework_of, standing_of
from generator.model.edition import Edition, Rank, Score

_NEXT_YEAR = 1
Figure = TypeVar("Figure", Score, Rank)


class Change(Struct, frozen=True):
    """One unit between two editions: the figures that compare, now and then, or why none do."""

    unit: str
    before: Entry[Edition]
    scores: tuple[Score, Score] | None
    score_verdict: Verdict
    ranks: tuple[Rank, Rank] | None
    rank_verdict: Verdict

    @property
    def score(self) -> Decimal | None:
        """By how much the score rose."""
        now, then = (figure.value for figure in self.scores) if self.scores else (None, None)
        return None if now is None or then is None else now - then

    @property
    def rank(self) -> int | None:
        """By how many places the unit rose: from place 9 to place 5 is 4."""
        now, then = (figure.value for figure in self.ranks) if self.ranks else (None, None)
        return None if now is None or then is None else then - now

    @property
    def computed(self) -> bool:
        """Whether the two scores were not published but computed in the same way."""
        return bool(self.scores and self.scores[0].computed)

    @property
    def rank_computed(self) -> bool:
        """Whether the two ranks were not published but computed in the same way."""
        return bool(self.ranks and self.ranks[0].computed)


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

    return Change(
        unit,
        before,
        *_best(_scores(now), _scores(then), scores),
        *_best(_ranks(now), _ranks(then), ranks),
    )


def _best(
    now: Sequence[Figure | None],
    then: Sequence[Figure | None],
    judge: Callable[[Figure | None, Figure | None], Verdict],
) -> tuple[tuple[Figure, Figure] | None, Verdict]:
    """Take what is held now and then, published first, give the first pair that compares."""
    judged = [(one, other, judge(one, other)) for one in now for other in then]
    for one, other, verdict in judged:
        if one and other and verdict.holds:
            return (one, other), verdict
    return None, judged[0][2]


def _scores(standing: Standing | None) -> tuple[Score | None, ...]:
    return (standing.score, standing.computed_score) if standing else (None,)


def _ranks(standing: Standing | None) -> tuple[Rank | None, ...]:
    return (standing.rank, standing.computed_rank) if standing else (None,)
