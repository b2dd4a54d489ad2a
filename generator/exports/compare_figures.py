"""One figure as the page that compares reads it: value, maximum or count, group and sources."""

from collections.abc import Iterable
from typing import Any

from generator.collection import Collection
from generator.measures.comparable import ranked_in
from generator.model.base import SourceRef
from generator.model.edition import Edition, Rank, Score
from generator.model.scorecard import Observation


class Sources:
    """Short names and addresses of sources; a figure holds only positions in this list."""

    def __init__(self, collection: Collection) -> None:
        """Take the collection whose sources are named."""
        self.collection = collection
        self._positions: dict[tuple[str, str], int] = {}

    @property
    def found(self) -> list[tuple[str, str]]:
        """Every source named so far: its short name and its address (empty where it has none)."""
        return list(self._positions)

    def positions(self, refs: Iterable[SourceRef]) -> list[int]:
        """Take the references of one figure, give the positions of their sources, each once."""
        places = (self._positions.setdefault(s, len(self._positions)) for s in self._named(refs))
        return list(dict.fromkeys(places))

    def _named(self, refs: Iterable[SourceRef]) -> Iterable[tuple[str, str]]:
        for ref in refs:
            entry = self.collection.sources.get(ref.source)
            name = entry.record.short_name if entry else ref.source
            yield name, ref.address or (entry.record.address if entry else None) or ""


def score_data(score: Score, group: int | None, sources: Sources) -> dict[str, Any]:
    """Take a score and its group, give what the page shows and compares."""
    return _known(
        value=_text(score.value),
        max=_text(score.max),
        printed=score.as_printed if score.value is None else None,
        qualifier=_qualifier(score.qualifier),
        computed=score.computed,
        group=group,
        sources=sources.positions(score.sources),
    )


def rank_data(rank: Rank, edition: Edition, group: int | None, sources: Sources) -> dict[str, Any]:
    """Take a rank, its edition and its group, give what the page shows and compares."""
    return _known(
        value=_text(rank.value),
        of=ranked_in(edition, rank),
        tied=rank.tied or None,
        scope=rank.scope,
        printed=rank.place_note or (rank.as_printed if rank.value is None else None),
        computed=rank.computed,
        group=group,
        sources=sources.positions(rank.sources),
    )


def observation_data(
    observation: Observation, group: int | None, sources: Sources
) -> dict[str, Any]:
    """Take a figure of an indicator and its group, give what the page shows and compares."""
    return _known(
        value=_text(observation.value),
        printed=observation.as_printed if observation.value is None else None,
        qualifier=_qualifier(observation.qualifier),
        group=group,
        sources=sources.positions(observation.sources),
    )


def _known(**fields: object) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _text(value: object) -> str | None:
    """Give a number as text: a browser's own numbers would not keep all digits."""
    return None if value is None else str(value)


def _qualifier(qualifier: str) -> str | None:
    return None if qualifier == "exact" else qualifier
