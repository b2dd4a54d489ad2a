"""Where each unit stands in an edition: total score and rank brought together, best first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from typing import TypeVar

from generator.collection import Collection, Entry
from generator.model.base import SourceRef
from generator.model.scorecard import Edition, Framework, Rank, Score, UnitNamed, Version

Named = TypeVar("Named", bound=UnitNamed)


@dataclass(frozen=True)
class Standing:
    """What one edition holds of one unit as a whole: a score, a rank, or both."""

    named: UnitNamed
    score: Score | None
    rank: Rank | None

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """The sources of the score and of the rank."""
        parts = (self.score, self.rank)
        return tuple(ref for part in parts if part for ref in part.sources)


def is_total(score: Score) -> bool:
    """Take a score, tell whether it is the result as a whole."""
    return score.node is None and score.stage == "final"


def standings(edition: Edition) -> tuple[Standing, ...]:
    """Take an edition, give its units with total score and rank: by rank, then by score."""
    return _standings(edition.scores, edition.ranks)


def standing_of(unit: str, edition: Edition) -> Standing | None:
    """Take a unit's id and an edition, give where that unit stands in it."""
    scores = (score for score in edition.scores if score.unit == unit)
    found = _standings(scores, (rank for rank in edition.ranks if rank.unit == unit))
    return found[0] if found else None


def other_ranks(edition: Edition) -> tuple[Rank, ...]:
    """Take an edition, give the ranks that are not a unit's place in the whole."""
    main = set(map(id, _main_ranks(edition.ranks)))
    return tuple(rank for rank in edition.ranks if id(rank) not in main)


def held_units(edition: Edition) -> int:
    """Take an edition, give how many units we hold something of."""
    return len({_key(item) for item in (*edition.scores, *edition.ranks)})


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


def _standings(all_scores: Iterable[Score], all_ranks: Iterable[Rank]) -> tuple[Standing, ...]:
    scores = _by_unit(score for score in all_scores if is_total(score))
    ranks = _by_unit(_main_ranks(all_ranks))
    found = [
        Standing(score or rank or UnitNamed(), score, rank)
        for key in dict.fromkeys((*ranks, *scores))
        for score, rank in zip_longest(scores.get(key, ()), ranks.get(key, ()))
    ]
    return tuple(sorted(found, key=_order))


def _main_ranks(ranks: Iterable[Rank]) -> tuple[Rank, ...]:
    """One rank a unit and scope: in the whole if there is one, else its first in a part."""
    best: dict[str, list[Rank]] = {}
    for rank in (rank for rank in ranks if rank.node is None):
        best.setdefault(_key(rank), []).append(rank)
    return tuple(
        rank
        for group in best.values()
        for rank in ([r for r in group if r.scope is None] or group[:1])
    )


def _key(named: UnitNamed) -> str:
    return named.unit or named.unit_name or ""


def _by_unit(items: Iterable[Named]) -> Mapping[str, tuple[Named, ...]]:
    groups: dict[str, tuple[Named, ...]] = {}
    for item in items:
        groups[_key(item)] = (*groups.get(_key(item), ()), item)
    return groups


def _order(standing: Standing) -> tuple[bool, bool, int, Decimal]:
    rank, score = standing.rank, standing.score
    placed = rank.value if rank and rank.value else None
    scoped = bool(rank and rank.scope)
    points = -score.value if score and score.value is not None else Decimal(1)
    return (placed is None, scoped, placed or 0, points)
