"""Where a published figure is not what the other figures on record give."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.collection import Collection, Entry
from generator.measures.digits import doubt_of, half_digit
from generator.measures.disagreement import Disagreement, DisagreementKind
from generator.measures.printed_changes import rechecked_changes
from generator.measures.standings import framework_of
from generator.measures.trees import areas_that_add_up, tree_of
from generator.model.edition import Edition, Rank, Score
from generator.model.framework import Framework

__all__ = ["Disagreement", "DisagreementKind", "disagreements"]

_SCALED_DIGITS = 4


def disagreements(entry: Entry[Edition], collection: Collection) -> tuple[Disagreement, ...]:
    """Take an edition, give every figure that differs from ours by more than its rounding."""
    edition, framework = entry.record, framework_of(entry.record, collection)
    return (
        *_totals(edition, framework),
        *_means(edition),
        *_spread(edition),
        *_scores(edition),
        *_ranks(edition),
        *_changes(entry, collection),
    )


_Numbered = tuple[int, Score, Decimal]


def _exact_scores(edition: Edition) -> Iterator[_Numbered]:
    for index, score in enumerate(edition.scores):
        if score.value is not None and score.qualifier == "exact":
            yield index, score, score.value


def _name(figure: Score | Rank) -> str | None:
    return figure.unit or figure.unit_name


def _totals(edition: Edition, framework: Framework | None) -> Iterator[Disagreement]:
    areas = areas_that_add_up(tree_of(edition, framework), framework)
    groups: dict[tuple[str | None, str], list[_Numbered]] = defaultdict(list)
    for held in _exact_scores(edition) if areas else ():
        groups[_name(held[1]), held[1].stage].append(held)
    for figures in groups.values():
        for total in figures:
            if total[1].node is None:
                yield from _total(total, figures, areas)


def _total(
    total: _Numbered, figures: list[_Numbered], areas: frozenset[str]
) -> Iterator[Disagreement]:
    """Published areas give the published total; computed ones too where no total is computed."""
    index, score, value = total
    alone = not any(held[1].node is None and held[0] != index for held in figures)
    parts: dict[str, Decimal] = {}
    for _, part, number in sorted(figures, key=lambda held: _same_origin(held[1], score)):
        if part.node in areas and part.node and (alone or _same_origin(part, score)):
            parts[part.node] = number
    if len(parts) < len(areas):
        return
    added = sum(parts.values(), Decimal())
    if abs(added - value) > doubt_of(value, *parts.values()):
        yield Disagreement(
            DisagreementKind.TOTAL,
            ("scores", index, "value"),
            value,
            added,
            unit=score.unit,
            unit_name=score.unit_name,
            counted=len(parts),
            note=score.note,
        )


def _same_origin(one: Score, other: Score) -> bool:
    return bool(one.computed) == bool(other.computed)


def _means(edition: Edition) -> Iterator[Disagreement]:
    """Only where every unit has a score and the mean is of them all.

    It is where it is the only one of its kind, or where its scope names their number.
    """
    count, alone = edition.population.count, Counter(mean.node for mean in edition.means)
    averages = {
        node: _average(list(held.values()))
        for node, held in _final_scores(edition).items()
        if len(held) == count
    }
    for index, mean in enumerate(edition.means):
        counted, doubt = averages.get(mean.node, (mean.value, Decimal()))
        of_all = alone[mean.node] == 1 or str(count) in mean.scope.split()
        if of_all and abs(counted - mean.value) > half_digit(mean.value) + doubt:
            yield Disagreement(
                DisagreementKind.MEAN,
                ("means", index, "value"),
                mean.value,
                counted.quantize(mean.value),
                node=mean.node,
                scope=mean.scope,
                counted=count or 0,
                note=edition.note,
            )


def _average(values: list[Decimal]) -> tuple[Decimal, Decimal]:
    """Give the mean of some printed numbers, and how far off it may be by their rounding."""
    return sum(values, Decimal()) / len(values), max(map(half_digit, values))


def _final_scores(edition: Edition) -> Mapping[str | None, dict[str | None, Decimal]]:
    """Give the exact final scores of each node by unit; a published one before a computed one."""
    scores: dict[str | None, dict[str | None, Decimal]] = defaultdict(dict)
    held = [item for item in _exact_scores(edition) if item[1].stage == "final"]
    for _, score, value in sorted(held, key=lambda item: bool(item[1].computed)):
        scores[score.node].setdefault(_name(score), value)
    return scores


def _spread(edition: Edition) -> Iterator[Disagreement]:
    spread = edition.spread
    if spread is None or None in (spread.highest, spread.lowest, spread.difference):
        return
    high, low, printed = (
        Decimal(value or 0) for value in (spread.highest, spread.lowest, spread.difference)
    )
    if abs(high - low - printed) > doubt_of(high, low, printed):
        path = ("spread", "difference")
        yield Disagreement(DisagreementKind.SPREAD, path, printed, high - low, note=edition.note)


def _scores(edition: Edition) -> Iterator[Disagreement]:
    computed = {
        (_name(score), score.node, score.stage): score
        for _, score, _ in _exact_scores(edition)
        if score.computed
    }
    for index, score, value in _exact_scores(edition):
        ours = computed.get((_name(score), score.node, score.stage))
        if ours is not None and not score.computed:
            found, doubt = _on_scale(ours, score)
            if abs(found - value) > half_digit(value) + doubt:
                yield Disagreement(
                    DisagreementKind.SCORE,
                    ("scores", index, "value"),
                    value,
                    found,
                    unit=score.unit,
                    unit_name=score.unit_name,
                    node=score.node,
                    note=score.note or ours.note,
                )


def _on_scale(ours: Score, printed: Score) -> tuple[Decimal, Decimal]:
    """Give a computed score on the scale of the published one, and its rounding there."""
    value, doubt = ours.value or Decimal(), half_digit(ours.value or Decimal())
    if not ours.max or not printed.max or ours.max == printed.max:
        return value, doubt
    factor = printed.max / ours.max
    return round(value * factor, _SCALED_DIGITS), doubt * factor


def _ranks(edition: Edition) -> Iterator[Disagreement]:
    computed = {
        (_name(rank), rank.node, rank.scope): rank.value for rank in edition.ranks if rank.computed
    }
    for index, rank in enumerate(edition.ranks):
        ours = computed.get((_name(rank), rank.node, rank.scope))
        if rank.computed or rank.value is None or ours is None or ours == rank.value:
            continue
        yield Disagreement(
            DisagreementKind.RANK,
            ("ranks", index, "value"),
            Decimal(rank.value),
            Decimal(ours),
            unit=rank.unit,
            unit_name=rank.unit_name,
            node=rank.node,
            scope=rank.scope,
            note=edition.note,
        )


def _changes(entry: Entry[Edition], collection: Collection) -> Iterator[Disagreement]:
    for change in rechecked_changes(entry, collection):
        if change.recomputed is not None and change.differs:
            figure = change.figure
            score = isinstance(figure, Score)
            yield Disagreement(
                DisagreementKind.SCORE_CHANGE if score else DisagreementKind.RANK_CHANGE,
                (*change.path, "change", "value"),
                change.printed.value,
                change.recomputed,
                unit=figure.unit,
                unit_name=figure.unit_name,
                node=figure.node,
                scope=None if isinstance(figure, Score) else figure.scope,
                since=change.printed.since,
                note=figure.note if isinstance(figure, Score) else entry.record.note,
            )
