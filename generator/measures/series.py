"""What units have of one framework or indicator over the years, ready to be set side by side."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.alike import Groups, alike
from generator.measures.comparable import (
    observations_compare,
    ranks_compare,
    scores_compare,
)
from generator.measures.standings import Standing, standings
from generator.model.edition import Edition, Rank, Score, UnitNamed
from generator.model.folding import short_part, slug
from generator.model.framework import Framework
from generator.model.scorecard import Observation, Result

_A_PAIR = 2


class Held(Struct, frozen=True):
    """What one unit has in one edition."""

    unit: str
    """Its id, else its name as part of an address."""
    entry: Entry[Edition]
    standing: Standing

    @property
    def scores(self) -> tuple[Score, ...]:
        """The published score, and what was computed beside it."""
        both = (self.standing.score, self.standing.computed_score)
        return tuple(score for score in both if score)

    @property
    def ranks(self) -> tuple[Rank, ...]:
        """The published rank, and what was computed beside it."""
        both = (self.standing.rank, self.standing.computed_rank)
        return tuple(rank for rank in both if rank)


class Pair(Struct, frozen=True):
    """Two editions in which one unit has figures that compare; None where these do not."""

    now: Held
    before: Held
    scores: tuple[Score, Score] | None
    ranks: tuple[Rank, Rank] | None


class Observed(Struct, frozen=True):
    """One figure of an indicator, for one unit (or a part of it) and period."""

    unit: str
    entry: Entry[Result]
    observation: Observation


def unit_key(named: UnitNamed) -> str:
    """Take a unit as an edition names it, give what stands for it in an address."""
    return named.unit or short_part(slug(named.unit_name or ""))


def held_in(framework: str, collection: Collection) -> tuple[Held, ...]:
    """Take a framework's id, give what each unit has in each edition, oldest first."""
    entries = collection.editions_by_framework.get(framework, ())
    ordered = sorted(entries, key=lambda entry: (entry.record.period.last_day, entry.key))
    return tuple(held for entry in ordered for held in _in_edition(entry))


def observed_of(indicator: str, collection: Collection) -> tuple[Observed, ...]:
    """Take an indicator's id, give its figures, oldest first; a part of a unit stands apart."""
    entries = collection.results_by_indicator.get(indicator, ())
    ordered = sorted(entries, key=lambda entry: (entry.record.period.last_day, entry.key))
    return tuple(
        Observed(_part_key(entry.record.unit, observation), entry, observation)
        for entry in ordered
        for observation in entry.record.observations
        if observation.indicator == indicator
    )


def newest_pair(held: Iterable[Held], framework: Framework) -> Pair | None:
    """Take what one unit has, oldest first, give the newest two editions that compare."""
    pairs = (
        Pair(now, before, _scores(now, before, framework), _ranks(now, before, framework))
        for now, before in combinations(reversed(tuple(held)), 2)
    )
    return next((pair for pair in pairs if pair.scores or pair.ranks), None)


def score_groups(held: tuple[Held, ...], framework: Framework) -> Groups:
    """Take what units have, give the groups of all their scores, in order."""
    figures = [(item.entry.record, score) for item in held for score in item.scores]
    return alike(figures, lambda one, other: scores_compare(one, other, framework))


def rank_groups(held: tuple[Held, ...], framework: Framework) -> Groups:
    """Take what units have, give the groups of all their ranks, in order."""
    figures = [(item.entry.record, rank) for item in held for rank in item.ranks]
    return alike(figures, lambda one, other: ranks_compare(one, other, framework))


def observation_groups(observed: tuple[Observed, ...]) -> Groups:
    """Take figures of one indicator, give their groups."""
    return alike([item.observation for item in observed], observations_compare)


def worth_comparing(groups: Groups) -> bool:
    """Take groups, tell whether any two figures compare."""
    known = [number for number in groups.numbers if number is not None]
    return len(known) >= _A_PAIR and len(set(known)) < len(known)


def _in_edition(entry: Entry[Edition]) -> Iterator[Held]:
    seen = set()
    for standing in standings(entry.record):
        key = unit_key(standing.named)
        if key and key not in seen:
            seen.add(key)
            yield Held(key, entry, standing)


def _part_key(unit: str, observation: Observation) -> str:
    return f"{unit}--{short_part(slug(observation.scope))}" if observation.scope else unit


def _scores(now: Held, before: Held, framework: Framework) -> tuple[Score, Score] | None:
    new, old = now.entry.record, before.entry.record
    pairs = product(now.scores, before.scores)
    return next(
        (p for p in pairs if scores_compare((new, p[0]), (old, p[1]), framework).holds), None
    )


def _ranks(now: Held, before: Held, framework: Framework) -> tuple[Rank, Rank] | None:
    new, old = now.entry.record, before.entry.record
    pairs = product(now.ranks, before.ranks)
    return next(
        (p for p in pairs if ranks_compare((new, p[0]), (old, p[1]), framework).holds), None
    )
