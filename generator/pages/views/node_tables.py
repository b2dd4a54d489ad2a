"""Scores in areas and criteria, and at other stages than the final, as shares of their maxima."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.downloads import Column, Value, table_of
from generator.measures.standings import framework_of, is_total, version_of
from generator.model.edition import Edition, Score, UnitNamed
from generator.model.folding import fold
from generator.model.framework import Framework, Node
from generator.pages import labels
from generator.pages.formats import lower_first, percent
from generator.pages.tables import SOURCE_COLUMNS, Cell, Head, Row, Table, source_values, table_on
from generator.pages.views.cites import Cite, cites
from generator.pages.views.edition_facts import clean_name
from generator.pages.views.figures import beside, own_unit, rounded_share, score_words
from generator.pages.views.named import named_link
from generator.pages.views.node_bars import bar_table
from generator.pages.views.table_parts import COMPUTED, SOURCE, source_cell, titled, unit_cell

MOST_TABLES = 2
"""More parts than this stand in one table, side by side."""
MOST_ACROSS = 3
"""So many units stand side by side; more stand below each other, and their parts side by side."""


class _Line(Struct, frozen=True):
    """A unit or a part: the key of its scores, its heading, and its cell where it heads a row."""

    key: str
    title: str
    cell: Cell


class _Held(Struct, frozen=True):
    """All scores in parts of one edition, by part and unit."""

    page: str
    entry: Entry[Edition]
    framework: Framework | None
    collection: Collection
    scores: tuple[Score, ...]

    @property
    def record(self) -> Edition:
        return self.entry.record

    @property
    def unit(self) -> str:
        return self.framework.value_unit if self.framework else "points"

    @property
    def all_computed(self) -> bool:
        return all(score.computed for score in self.scores)


def node_tables(page: str, entry: Entry[Edition], collection: Collection) -> tuple[Table, ...]:
    """Take a page's address, an edition and the collection, give the tables of its parts.

    Up to two parts have a table each, with bars; more of them stand side by side in one table.
    """
    framework = framework_of(entry.record, collection)
    parts = tuple(score for score in entry.record.scores if not is_total(score))
    held = _Held(page, entry, framework, collection, parts)
    lines = _parts(held)
    if len(lines) <= MOST_TABLES:
        return tuple(_bars(line, held) for line in lines)
    return (_grid(lines, _units(held), held),)


def node_ways(entry: Entry[Edition]) -> str:
    """Take an edition, say how the scores of its parts were computed, or nothing."""
    parts = (score for score in entry.record.scores if not is_total(score))
    ways = dict.fromkeys(score.computed for score in parts if score.computed)
    return f"Cách có số tính lại: {'; '.join(lower_first(way) for way in ways)}." if ways else ""


def _bars(line: _Line, held: _Held) -> Table:
    title = titled(lower_first(line.title), held.entry, held.collection)
    scores = [score for score in held.scores if _part_key(score) == line.key]
    return bar_table(held.page, (line.key, title), scores, held.unit, held.collection)


# Which parts and which units.


def _parts(held: _Held) -> list[_Line]:
    """The parts that have a score, in the order of the rules."""
    order = _order(held)
    last = len(order)
    found: dict[str, Score] = {}
    for score in held.scores:
        found.setdefault(_part_key(score), score)
    ordered = sorted(found.items(), key=lambda item: order.get(item[1].node or "", last))
    titles = ((key, _title(score, held)) for key, score in ordered)
    return [_Line(key, title, _head_cell(title)) for key, title in titles]


def _order(held: _Held) -> dict[str, int]:
    version = version_of(held.record, held.framework)
    trees = version.trees if version else ()
    return {id_: place for place, id_ in enumerate(_ids(n for t in trees for n in t.nodes))}


def _ids(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        yield node.id
        yield from _ids(node.children)


def _units(held: _Held) -> list[_Line]:
    found = {_unit_key(score): score for score in held.scores}
    return [
        _Line(key, named_link(score, held.collection).text, unit_cell(score, held.collection))
        for key, score in found.items()
    ]


def _part_key(score: Score) -> str:
    return _name(f"{score.node or 'tong'} {'' if score.stage == 'final' else score.stage}")


def _unit_key(named: UnitNamed) -> str:
    return _name(named.called)


def _name(words: str) -> str:
    return "_".join(fold(words).split())


def _title(score: Score, held: _Held) -> str:
    node = clean_name(score.node, held.record, held.framework) or "Tổng điểm"
    stage = "" if score.stage == "final" else f" ({lower_first(labels.STAGE[score.stage])})"
    return f"{node}{stage}"


def _head_cell(title: str) -> Cell:
    return Cell(title, title, order=title, heading=True)


# One table for all parts.


def _grid(parts: Sequence[_Line], units: Sequence[_Line], held: _Held) -> Table:
    across = len(units) <= MOST_ACROSS
    down, side = (parts, units) if across else (units, parts)
    by_key = {(_part_key(score), _unit_key(score)): score for score in held.scores}
    pick = [
        [by_key.get((row.key, head.key) if across else (head.key, row.key)) for head in side]
        for row in down
    ]
    shown = f"từng phần, theo phần trăm của mức tối đa{_all_mark(held)}"
    title = titled(shown, held.entry, held.collection)
    what = "Phần" if across else "Đơn vị"
    heads = (Head(what), *(Head(head.title, numeric=True) for head in side), SOURCE)
    rows = [_grid_row(row, scores, held) for row, scores in zip(down, pick, strict=True)]
    columns = (Column("row", what), *_grid_columns(side), *SOURCE_COLUMNS)
    values = [_grid_values(row, scores, held) for row, scores in zip(down, pick, strict=True)]
    data = table_of("tung-phan", title, columns, values)
    return table_on(held.page, data, heads, rows, sortable=len(down) > 1)


def _all_mark(held: _Held) -> str:
    return f" ({COMPUTED})" if held.all_computed else ""


def _grid_row(row: _Line, scores: Sequence[Score | None], held: _Held) -> Row:
    cells = (row.cell, *(_part_cell(score, held) for score in scores))
    where = source_cell(_cites(scores, held))
    return Row((*cells, where), here=bool(row.cell.url))


def _part_cell(score: Score | None, held: _Held) -> Cell:
    """The percent of the maximum, with the score itself below it."""
    if score is None:
        return Cell(numeric=True)
    part = rounded_share(score, own_unit(score, held.unit))
    said = score_words(score, own_unit(score, held.unit))
    missing = labels.MISSING[score.missing_reason] if score.missing_reason else ""
    mark = COMPUTED if score.computed and not held.all_computed else ""
    words, small = (percent(part), said) if part is not None else (said or missing, "")
    notes = beside(small if small != words else "", mark)
    order = str(part) if part is not None else ""
    return Cell(part, words, small=notes, order=order, numeric=True)


def _grid_columns(side: Sequence[_Line]) -> Iterator[Column]:
    for head in side:
        yield Column(f"{head.key}_share", f"{head.title}: % mức tối đa", "number")
        yield Column(f"{head.key}_score", f"{head.title}: điểm", "number")
        yield Column(f"{head.key}_maximum", f"{head.title}: điểm tối đa", "number")
        yield Column(f"{head.key}_computed", f"{head.title}: cách tính, nếu là số tính lại")


def _grid_values(row: _Line, scores: Sequence[Score | None], held: _Held) -> tuple[Value, ...]:
    figures = (value for score in scores for value in _values(score, held))
    return (row.title, *figures, *source_values(_cites(scores, held)))


def _values(score: Score | None, held: _Held) -> tuple[Value, ...]:
    if score is None:
        return (None, None, None, None)
    return (
        rounded_share(score, own_unit(score, held.unit)),
        score.value,
        score.max,
        score.computed,
    )


def _cites(scores: Sequence[Score | None], held: _Held) -> tuple[Cite, ...]:
    return cites((ref for score in scores if score for ref in score.sources), held.collection)
