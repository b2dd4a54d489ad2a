"""Frameworks, their versions and what they score, as tables that point at each other."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.downloads import Column, Value, table_of
from generator.exports.relation import (
    Columns,
    Refers,
    Relation,
    columns_of,
    record_table,
    values_of,
)
from generator.model.framework import Framework, Node, Tree, Version
from generator.model.vocabulary import UnitLevel

VERSION_KEY: Columns = ("framework", "id")
_FRAMEWORK = "id name short_name publisher kind value_unit direction about"
_VERSION = (
    "id name decision decided_on decision_verified first_year last_year years_verified"
    " replaces note"
)
_TREE = "level max survey_max verified note"
_NODE = "id kind name max criteria_count sub_criteria_count method verified"
_WHOSE = Column("framework", "Bộ chỉ số")
_RULES = (_WHOSE, Column("version", "Phiên bản bộ tiêu chí"))
_TO_VERSION: Refers = {("framework", "version"): ("versions", VERSION_KEY)}
_Row = tuple[Value, ...]


def framework_relations(collection: Collection) -> Iterator[Relation]:
    """Take the collection, give frameworks, versions, which compare, trees and nodes."""
    held = [entry.record for entry in collection.frameworks.values()]
    table = record_table("frameworks", "Bộ chỉ số", Framework, _FRAMEWORK, held)
    yield Relation(table, ("id",))
    pairs = [(framework.id, version) for framework in held for version in framework.versions]
    yield _versions(pairs)
    yield _comparable(pairs)
    trees = [(name, version.id, tree) for name, version in pairs for tree in version.trees]
    rows = [(*rules, *values_of(tree, _TREE)) for *rules, tree in trees]
    shown = table_of("trees", "Bộ tiêu chí theo cấp", (*_RULES, *columns_of(Tree, _TREE)), rows)
    yield Relation(shown, ("framework", "version", "level"), _TO_VERSION)
    yield _nodes(trees)


def _versions(pairs: list[tuple[str, Version]]) -> Relation:
    columns = (_WHOSE, *columns_of(Version, _VERSION))
    rows = [(name, *values_of(version, _VERSION)) for name, version in pairs]
    refers: Refers = {
        ("framework",): ("frameworks", ("id",)),
        ("framework", "replaces"): ("versions", VERSION_KEY),
    }
    return Relation(table_of("versions", "Các phiên bản", columns, rows), VERSION_KEY, refers)


def _comparable(pairs: list[tuple[str, Version]]) -> Relation:
    other = "comparable_with"
    columns = (*_RULES, *columns_of(Version, other))
    rows = [(name, v.id, kin) for name, v in pairs for kin in dict.fromkeys(v.comparable_with)]
    table = table_of("comparable_versions", "Phiên bản so sánh được", columns, rows)
    refers: Refers = {**_TO_VERSION, ("framework", other): ("versions", VERSION_KEY)}
    return Relation(table, ("framework", "version", other), refers)


def _nodes(trees: list[tuple[str, str, Tree]]) -> Relation:
    columns = (
        *_RULES,
        Column("level", "Áp dụng cho cấp"),
        Column("parent", "Mã mục trên"),
        Column("position", "Thứ tự trong mục trên", "whole"),
        *columns_of(Node, _NODE),
    )
    rows = [row for name, version, tree in trees for row in _below(tree, (name, version))]
    key = ("framework", "version", "level", "id")
    refers: Refers = {
        ("framework", "version", "level"): ("trees", ("framework", "version", "level")),
        ("framework", "version", "level", "parent"): ("nodes", key),
    }
    return Relation(table_of("nodes", "Các mục chấm điểm", columns, rows), key, refers)


def _below(tree: Tree, rules: tuple[str, str]) -> Iterator[_Row]:
    return _rows(tree.nodes, None, (*rules, tree.level))


def _rows(
    nodes: tuple[Node, ...], parent: str | None, where: tuple[str, str, UnitLevel]
) -> Iterator[_Row]:
    """The nodes of one parent in their order, each before those below it."""
    for position, node in enumerate(nodes, start=1):
        yield (*where, parent, position, *values_of(node, _NODE))
        yield from _rows(node.children, node.id, where)
