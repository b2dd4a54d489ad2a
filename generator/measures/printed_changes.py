"""A change that a source prints, beside the difference that the records give."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.comparable import Verdict, ranks_compare, scores_compare
from generator.measures.digits import doubt_of
from generator.measures.standings import framework_of
from generator.model.edition import Edition, PrintedChange, Rank, Score
from generator.problems import Path


class RecheckedChange(Struct, frozen=True):
    """One printed change with what the two editions give; ``recomputed`` where they compare."""

    path: Path
    """Where the score or the rank stands in the edition."""
    figure: Score | Rank
    printed: PrintedChange
    before: Entry[Edition] | None
    """The edition named in ``since``; None where we hold none of that name."""
    verdict: Verdict
    recomputed: Decimal | None

    @property
    def differs(self) -> bool:
        """Whether the two differ by more than the rounding of the printed numbers."""
        return self.recomputed is not None and self._off(self.recomputed)

    def _off(self, recomputed: Decimal) -> bool:
        """Both figures behind the difference are rounded no less finely than the difference."""
        rounding = doubt_of(self.printed.value, recomputed, recomputed)
        allowed = Decimal() if isinstance(self.figure, Rank) else rounding
        return abs(self.printed.value - recomputed) > allowed


def rechecked_changes(entry: Entry[Edition], collection: Collection) -> tuple[RecheckedChange, ...]:
    """Take an edition, give every change printed in it with our own reckoning, in file order."""
    held = _Before(entry, collection)
    return tuple(
        held.recheck((field, index), figure, figure.change)
        for field, index, figure in _figures(entry.record)
        if figure.change is not None
    )


def _figures(edition: Edition) -> Iterator[tuple[str, int, Score | Rank]]:
    for index, score in enumerate(edition.scores):
        yield "scores", index, score
    for index, rank in enumerate(edition.ranks):
        yield "ranks", index, rank


_Subject = tuple[object, ...]


def _subject(figure: Score | Rank) -> _Subject:
    """Give what a figure speaks of, and whether it was published or computed."""
    apart = figure.stage if isinstance(figure, Score) else figure.scope
    return type(figure), figure.unit, figure.unit_name, figure.node, apart, bool(figure.computed)


class _Before:
    """The editions that one edition's changes refer to, each read once."""

    def __init__(self, entry: Entry[Edition], collection: Collection) -> None:
        self._entry = entry
        self._collection = collection
        self._framework = framework_of(entry.record, collection)
        self._read: dict[str, dict[_Subject, Score | Rank]] = {}

    def recheck(self, path: Path, figure: Score | Rank, printed: PrintedChange) -> RecheckedChange:
        before = self._collection.editions.get(f"{self._entry.record.framework}/{printed.since}")
        if before is None:
            return RecheckedChange(path, figure, printed, None, Verdict.NO_FIGURE, None)
        old = self._figures_of(before).get(_subject(figure))
        verdict = self._verdict(figure, before.record, old)
        recomputed = _moved(figure, old) if verdict.holds else None
        return RecheckedChange(path, figure, printed, before, verdict, recomputed)

    def _figures_of(self, before: Entry[Edition]) -> dict[_Subject, Score | Rank]:
        if before.key not in self._read:
            figures = {_subject(figure): figure for _, _, figure in _figures(before.record)}
            self._read[before.key] = figures
        return self._read[before.key]

    def _verdict(self, figure: Score | Rank, before: Edition, old: Score | Rank | None) -> Verdict:
        now = self._entry.record
        if isinstance(figure, Score):
            score = old if isinstance(old, Score) else None
            return scores_compare((now, figure), (before, score), self._framework)
        rank = old if isinstance(old, Rank) else None
        return ranks_compare((now, figure), (before, rank), self._framework)


def _moved(figure: Score | Rank, old: Score | Rank | None) -> Decimal | None:
    """Give the difference of scores, or the places risen: from 9 to 5 is 4."""
    if old is None or figure.value is None or old.value is None:
        return None
    difference = Decimal(figure.value) - Decimal(old.value)
    return -difference if isinstance(figure, Rank) else difference
