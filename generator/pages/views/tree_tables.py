"""What each version scores, side by side for one level of units; changes are said in words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from generator.downloads import Column, Value, table_of
from generator.model.framework import Framework, Node, Tree, Version
from generator.model.vocabulary import UnitLevel
from generator.pages import labels
from generator.pages.formats import lower_first, number
from generator.pages.tables import Cell, Head, Row, Table, table_on
from generator.pages.views.edition_facts import version_name
from generator.pages.views.figures import beside
from generator.pages.views.versions import UNCLEAR, UNSEEN, doubted, newest_first, version_key


class LevelTable(Struct, frozen=True):
    """The rules for one level of units: the table, and which versions we hold nothing of."""

    title: str
    table: Table
    note: str


class _Said(Struct, frozen=True):
    """One cell: the number, if it is known, and what is said beside it."""

    value: Decimal | int | None
    words: str
    small: str = ""


_NOTHING = _Said(None, UNCLEAR)
_Column = tuple[Version, Tree]
_Line = tuple[str, list[_Said]]


def level_tables(page: str, record: Framework) -> tuple[LevelTable, ...]:
    """Take a page's address and a framework, give a table for each level that it scores."""
    levels = dict.fromkeys(tree.level for version in record.versions for tree in version.trees)
    return tuple(_level_table(page, record, level) for level in levels)


def _level_table(page: str, record: Framework, level: UnitLevel) -> LevelTable:
    versions = newest_first(record)
    held = [(v, tree) for v in versions for tree in v.trees if tree.level == level]
    lines = [*_count_lines(held), *_node_lines(held)]
    name = labels.UNIT_LEVEL[level].lower()
    title = f"{record.short_name}: bộ tiêu chí của từng phiên bản ({name})"
    values = [(what, *_values(said)) for what, said in lines]
    data = table_of(f"bo-tieu-chi-{level}", title, tuple(_columns(held)), values)
    heads = (Head("Mục"), *(Head(_name(*column), numeric=True) for column in held))
    table = table_on(page, data, heads, [_row(what, said) for what, said in lines])
    known = {v.id for v, _ in held}
    absent = [version_name(v) for v in versions if v.id not in known]
    note = f"Chưa có bộ tiêu chí cấp này của: {'; '.join(absent)}." if absent else ""
    return LevelTable(labels.UNIT_LEVEL[level], table, note)


def _columns(held: Iterable[_Column]) -> Iterator[Column]:
    yield Column("row", "Mục")
    for version, tree in held:
        key, name = version_key(version), _name(version, tree)
        yield Column(key, name, "number")
        yield Column(f"{key}_remark", f"{name}: ghi chú")


def _name(version: Version, tree: Tree) -> str:
    return doubted(version_name(version), seen=tree.verified)


def _values(cells: Iterable[_Said]) -> Iterator[Value]:
    for said in cells:
        yield Decimal(said.value) if said.value is not None else None
        yield said.small or (said.words if said.value is None else None)


def _row(title: str, cells: Iterable[_Said]) -> Row:
    shown = (Cell(c.value, c.words, small=c.small, numeric=True) for c in cells)
    return Row((Cell(title, title, heading=True), *shown))


# Counts and maxima of the whole.


def _count_lines(held: Sequence[_Column]) -> Iterator[_Line]:
    ways: tuple[tuple[str, Callable[[Tree], _Said]], ...] = (
        ("Điểm tối đa", _maximum),
        ("Điểm điều tra xã hội học", lambda tree: _stated(tree.survey_max, None)),
        ("Số lĩnh vực", _areas),
        ("Số tiêu chí", _criteria),
        ("Số tiêu chí thành phần", _sub_criteria),
    )
    for title, way in ways:
        cells = [way(tree) for _, tree in held]
        if any(said.value is not None for said in cells):
            yield title, cells


def _stated(stated: Decimal | int | None, added: Decimal | int | None) -> _Said:
    """A number as the source states it; where the rows add to another, both are said."""
    if stated is None:
        return _Said(added, number(added), "cộng các dòng") if added is not None else _NOTHING
    differs = f"các dòng cộng lại: {number(added)}" if added not in {None, stated} else ""
    return _Said(stated, number(stated), differs)


def _maximum(tree: Tree) -> _Said:
    return _stated(tree.max, _sum(node.max for node in tree.nodes))


def _areas(tree: Tree) -> _Said:
    areas = sum(node.kind == "area" for node in tree.nodes)
    return _stated(tree.counts.areas if tree.counts else None, areas or None)


def _criteria(tree: Tree) -> _Said:
    added = _sum(node.criteria_count for node in tree.nodes)
    return _stated(tree.counts.criteria if tree.counts else None, added)


def _sub_criteria(tree: Tree) -> _Said:
    added = _sum(node.sub_criteria_count for node in tree.nodes)
    return _stated(tree.counts.sub_criteria if tree.counts else None, added)


def _sum(parts: Iterable[Decimal | int | None]) -> Decimal | int | None:
    """The sum where every part is known; else nothing can be said."""
    held = list(parts)
    known = [part for part in held if part is not None]
    return sum(known) if held and len(known) == len(held) else None


# Areas and criteria, matched by their id.


def _node_lines(held: Sequence[_Column]) -> Iterator[_Line]:
    trees = [dict(_flat(tree.nodes)) for _, tree in held]
    names: dict[str, Node] = {}
    for tree in trees:
        for id_, node in tree.items():
            names.setdefault(id_, node)
    for id_, node in names.items():
        yield _node_name(node), [_node_cell(id_, node, i, trees) for i in range(len(trees))]


def _flat(nodes: Iterable[Node]) -> Iterator[tuple[str, Node]]:
    for node in nodes:
        yield node.id, node
        yield from _flat(node.children)


def _node_name(node: Node) -> str:
    kind = "" if node.kind == "area" else f"{labels.NODE_KIND[node.kind]}: "
    return f"{kind}{node.name}"


def _node_cell(id_: str, newest: Node, index: int, trees: Sequence[Mapping[str, Node]]) -> _Said:
    """One part in one version, beside the same part of the nearest older version that we hold."""
    node = trees[index].get(id_)
    older = next((tree for tree in trees[index + 1 :] if tree), None)
    if node is None:
        gone = older is not None and id_ in older
        return _Said(None, ("không còn" if gone else "không có") if trees[index] else UNCLEAR)
    small = beside(
        f"tên: {node.name}" if node.name != newest.name else "",
        *_node_changes(node, older),
        labels.NODE_METHOD[node.method].lower() if node.method else "",
        _counts(node),
        "" if node.verified else UNSEEN,
    )
    return _Said(node.max, number(node.max) if node.max is not None else UNCLEAR, small)


def _node_changes(node: Node, older: Mapping[str, Node] | None) -> Iterator[str]:
    if older is None:
        return
    before = older.get(node.id)
    if before is None:
        yield "mới"
        return
    if before.name != node.name:
        yield "đổi tên"
    if not (node.verified and before.verified) or node.max is None or before.max is None:
        return
    if node.max != before.max:
        way = "tăng" if node.max > before.max else "giảm"
        yield f"{way} {number(abs(node.max - before.max))} điểm"


def _counts(node: Node) -> str:
    pairs = (
        (node.criteria_count, labels.NODE_KIND["criterion"]),
        (node.sub_criteria_count, labels.NODE_KIND["sub_criterion"]),
    )
    return ", ".join(f"{number(n)} {lower_first(kind)}" for n, kind in pairs if n is not None)
