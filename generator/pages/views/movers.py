"""Who rose and fell most since the year before, beside what the sources print of it."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.downloads import Column, Value, table_of
from generator.measures.changes import Change
from generator.measures.standings import Standing, framework_of, standings
from generator.model.edition import Edition, PrintedChange, Rank, Score
from generator.pages.tables import SOURCE_COLUMNS, Cell, Head, Row, Table, source_values, table_on
from generator.pages.views.cites import Cite, cites
from generator.pages.views.edition_changes import Changes
from generator.pages.views.figures import beside, rank_words, score_words
from generator.pages.views.standing_cells import change_cell, mark
from generator.pages.views.table_parts import (
    SOURCE,
    UNIT_COLUMNS,
    signed,
    source_cell,
    titled,
    unit_cell,
    unit_values,
)

MOST = 5
"""So many rises and so many falls."""

_A_TABLE = 2
"""A single move stands in the ranking already."""

_Figure = Score | Rank
_COLUMNS = (
    *UNIT_COLUMNS,
    Column("before", "Kỳ trước", "number"),
    Column("now", "Kỳ này", "number"),
    Column("change", "Thay đổi (tính lại; lên bậc là dương)", "number"),
    Column("printed_change", "Thay đổi như nguồn in", "number"),
    Column("printed_since", "Nguồn in so với kỳ"),
    Column("computed", "Cách tính, nếu hai số là số tính lại"),
    *SOURCE_COLUMNS,
)
_HEADS = (
    Head("Đơn vị"),
    Head("Kỳ trước", numeric=True),
    Head("Kỳ này", numeric=True),
    Head("Thay đổi (tính lại)", numeric=True),
    Head("Thay đổi nguồn in", numeric=True),
    SOURCE,
)


class _Move(Struct, frozen=True):
    """One unit, by score or by rank: both figures, the difference, and what a source prints."""

    now: _Figure
    before: _Figure | None
    words: tuple[str, str]
    difference: Decimal | int | None
    cites: tuple[Cite, ...]

    @property
    def step(self) -> Decimal:
        """By how much it moved; where that cannot be recomputed, what the source prints."""
        if self.difference is not None:
            return Decimal(self.difference)
        return self.now.change.value if self.now.change else Decimal(0)


def mover_tables(
    page: str, entry: Entry[Edition], changes: Changes, collection: Collection
) -> tuple[Table, ...]:
    """Take a page's address, an edition, what changed and the collection, give the movers.

    One table for scores and one for ranks: moves that compare, and those that a source prints.
    """
    since = changes.since or "kỳ trước"
    kinds = (
        (Score, "tang-giam-diem", f"điểm tăng, giảm nhiều nhất so với {since}"),
        (Rank, "len-xuong-hang", f"hạng lên, xuống nhiều nhất so với {since}"),
    )
    moves = list(_moves(entry, changes, collection))
    chosen = (
        (
            name,
            titled(what, entry, collection),
            _most([move for move in moves if isinstance(move.now, kind)]),
        )
        for kind, name, what in kinds
    )
    return tuple(
        _table(page, name, title, held, collection) for name, title, held in chosen if held
    )


def _moves(entry: Entry[Edition], changes: Changes, collection: Collection) -> Iterator[_Move]:
    """Every move by score and by rank that compares, or that a source prints."""
    for standing in standings(entry.record):
        scores, ranks = _scores(standing), _ranks(standing)
        change = changes.by_unit.get(standing.named.unit or "")
        if change and change.scores and change.scores[0] in scores:
            yield _compared(change.scores, change.score, entry, change, collection)
        else:
            yield from _printed(scores, entry.record, collection)
        # A place in a region only is no move in the whole.
        if change and change.ranks and change.ranks[0] in ranks:
            yield _compared(change.ranks, change.rank, entry, change, collection)
        else:
            yield from _printed(ranks, entry.record, collection)


def _compared(
    pair: tuple[_Figure, _Figure],
    difference: Decimal | int | None,
    entry: Entry[Edition],
    change: Change,
    collection: Collection,
) -> _Move:
    now, before = pair
    earlier = _words(before, change.before.record, collection)
    words = earlier, _words(now, entry.record, collection)
    where = cites((*now.sources, *before.sources), collection)
    return _Move(now, before, words, difference, where)


def _printed(
    figures: Iterable[_Figure], record: Edition, collection: Collection
) -> Iterator[_Move]:
    """A change that a source prints, though one of the two figures is not held."""
    for figure in figures:
        if figure.change:
            words = "", _words(figure, record, collection)
            yield _Move(figure, None, words, None, cites(figure.sources, collection))


def _most(moves: Sequence[_Move]) -> list[_Move]:
    """The largest rises and falls."""
    printed = any(move.now.change for move in moves)
    if len(moves) < _A_TABLE and not printed:
        return []
    ordered = sorted(moves, key=lambda move: move.step, reverse=True)
    few = len(ordered) <= MOST + MOST
    return ordered if few else [*ordered[:MOST], *ordered[-MOST:]]


def _table(
    page: str, name: str, title: str, moves: Iterable[_Move], collection: Collection
) -> Table:
    held = list(moves)
    data = table_of(name, title, _COLUMNS, [_values(move, collection) for move in held])
    rows = [_row(move, collection) for move in held]
    return table_on(page, data, _HEADS, rows, sortable=len(held) > 1)


def _row(move: _Move, collection: Collection) -> Row:
    unit = unit_cell(move.now, collection)
    before, now = move.words
    cells = (
        unit,
        Cell(move.before.value if move.before else None, before, numeric=True),
        Cell(move.now.value, now, small=mark(move.now), numeric=True),
        change_cell(move.difference),
        _printed_cell(move.now.change),
        source_cell(move.cites),
    )
    return Row(cells, here=bool(unit.url))


def _printed_cell(change: PrintedChange | None) -> Cell:
    if change is None:
        return Cell(numeric=True)
    said = f"in là “{change.as_printed}”" if change.as_printed else ""
    small = beside(f"so với {change.since}", said)
    return Cell(change.value, signed(change.value), small=small, numeric=True)


def _values(move: _Move, collection: Collection) -> tuple[Value, ...]:
    change = move.now.change
    return (
        *unit_values(move.now, collection),
        _number(move.before.value if move.before else None),
        _number(move.now.value),
        _number(move.difference),
        change.value if change else None,
        change.since if change else None,
        move.now.computed,
        *source_values(move.cites),
    )


def _number(value: Decimal | int | None) -> Decimal | None:
    return Decimal(value) if value is not None else None


def _words(figure: _Figure, record: Edition, collection: Collection) -> str:
    if isinstance(figure, Rank):
        return rank_words(figure, record.population.count)
    framework = framework_of(record, collection)
    return score_words(figure, framework.value_unit if framework else "points")


def _scores(standing: Standing) -> tuple[Score, ...]:
    held = (standing.score, standing.computed_score)
    return tuple(score for score in held if score)


def _ranks(standing: Standing) -> tuple[Rank, ...]:
    held = (standing.rank, standing.computed_rank)
    return tuple(rank for rank in held if rank)
