"""Where each unit stands in an edition: total score and rank brought together, best first."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import zip_longest
from typing import TypeVar

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.base import SourceRef
from generator.model.edition import Edition, Rank, Score, UnitNamed
from generator.model.framework import Framework, Version

Named = TypeVar("Named", bound=UnitNamed)
Figure = TypeVar("Figure", Score, Rank)


class Standing(Struct, frozen=True):
    """What one edition holds of one unit as a whole: a score, a rank, or both.

    Both are the published ones; where none was published, the one that was computed stands there.
    """

    named: UnitNamed
    score: Score | None
    rank: Rank | None
    computed_score: Score | None = None
    """What was computed beside a published score."""
    computed_rank: Rank | None = None

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """The sources of the score and of the rank."""
        parts = (self.score, self.rank)
        return tuple(ref for part in parts if part for ref in part.sources)


def is_total(score: Score) -> bool:
    """Take a score, tell whether it is the result as a whole."""
    return score.node is None and score.stage == "final"


def is_overall(rank: Rank) -> bool:
    """Take a rank, tell whether it is the place among all ranked units."""
    return rank.node is None and rank.scope is None


def standings(edition: Edition) -> tuple[Standing, ...]:
    """Take an edition, give its units with total score and rank: by rank, then by score."""
    scores = _by_unit(score for score in edition.scores if is_total(score))
    ranks = _by_unit(rank for rank in edition.ranks if is_overall(rank))
    found = [
        standing
        for key in dict.fromkeys((*ranks, *scores))
        for standing in _of_one(scores.get(key, ()), ranks.get(key, ()))
    ]
    return tuple(sorted(found, key=_order))


def standing_of(unit: str, edition: Edition) -> Standing | None:
    """Take a unit's id and an edition, give where it stands: in the whole, else in a region."""
    scores = [s for s in edition.scores if s.unit == unit and is_total(s)]
    ranks = [rank for rank in edition.ranks if rank.unit == unit and rank.node is None]
    overall = [rank for rank in ranks if is_overall(rank)] or ranks
    return next(iter(_of_one(scores, overall)), None)


def held_units(edition: Edition) -> int:
    """Take an edition, give how many units we hold something of."""
    scores = (s for s in edition.scores if s.value is not None or s.as_printed)
    ranks = (r for r in edition.ranks if r.value or r.place_note or r.as_printed)
    return len({item.called for item in (*scores, *ranks)})


def framework_of(edition: Edition, collection: Collection) -> Framework | None:
    """Take an edition, give its framework."""
    entry = collection.frameworks.get(edition.framework)
    return entry.record if entry else None


def version_of(edition: Edition, framework: Framework | None) -> Version | None:
    """Take an edition and its framework, give the version of the rules, or None where not known."""
    versions = framework.versions if framework else ()
    return next((v for v in versions if v.id == edition.version), None)


def period_key(entry: Entry[Edition]) -> str:
    """Take an edition, give its period as its address has it."""
    return entry.key.rpartition("/")[2]


def _by_unit(items: Iterable[Named]) -> Mapping[str, list[Named]]:
    groups: dict[str, list[Named]] = {}
    for item in items:
        groups.setdefault(item.called, []).append(item)
    return groups


def _of_one(scores: Iterable[Score], ranks: Iterable[Rank]) -> Iterable[Standing]:
    """Bring together what one unit has: published first, what was computed beside it."""
    scores, more_scores = _published(scores)
    ranks, more_ranks = _published(ranks)
    for score, rank, also, also_rank in zip_longest(scores, ranks, more_scores, more_ranks):
        named = score or rank or also or also_rank or UnitNamed()
        yield Standing(named, score, rank, also, also_rank)


def _published(figures: Iterable[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Take the figures of a unit, give the published ones (else the computed), and the rest."""
    held = list(figures)
    printed = [figure for figure in held if not figure.computed]
    computed = [figure for figure in held if figure.computed]
    return (printed, computed) if printed else (computed, [])


def _order(standing: Standing) -> tuple[bool, int, Decimal]:
    rank, score = standing.rank, standing.score
    place = rank.value if rank and rank.value else None
    points = -score.value if score and score.value is not None else Decimal(1)
    return (place is None, place or 0, points)
