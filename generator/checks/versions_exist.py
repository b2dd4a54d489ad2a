"""The versions and nodes that a version or an edition names are in the framework."""

from collections.abc import Iterator
from typing import Any

from generator.checks.saying import Rule, Suggester, listed
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.measures.trees import tree_of
from generator.model.edition import Edition
from generator.model.framework import Framework, Node, Tree, Version
from generator.problems import Path, Problem

RULE = Rule("versions-exist")


def check(collection: Collection) -> Iterator[Problem]:
    """Follow comparable versions, the version of each edition, and the nodes of its figures."""
    for entry in collection.frameworks.values():
        yield from _comparable(entry)
    for edition in collection.editions.values():
        framework = collection.frameworks.get(edition.record.framework)
        if framework is not None and edition.record.version is not None:
            yield from _version_of(edition, framework.record)


def _others(version: Version) -> Iterator[tuple[Path, str]]:
    """Take a version, give each place that names another one, and the name."""
    for position, other in enumerate(version.comparable_with):
        yield ("comparable_with", position), other
    if version.replaces is not None:
        yield ("replaces",), version.replaces


def _comparable(entry: Entry[Framework]) -> Iterator[Problem]:
    known = [version.id for version in entry.record.versions]
    for index, version in enumerate(entry.record.versions):
        for place, other in _others(version):
            path = ("versions", index, *place)
            if other == version.id:
                yield RULE.error(
                    entry,
                    path,
                    f"Phiên bản «{other}» dẫn tới chính nó.",
                    "Xoá dòng này, hoặc ghi mã của phiên bản khác.",
                )
            elif other not in known:
                yield _no_version(entry, path, other, known)


def _version_of(entry: Entry[Edition], framework: Framework) -> Iterator[Problem]:
    known = [version.id for version in framework.versions]
    if entry.record.version not in known:
        yield _no_version(entry, ("version",), str(entry.record.version), known)
        return
    tree = tree_of(entry.record, framework)
    if tree is not None and tree.nodes:
        yield from _nodes_of(entry, tree)


def _nodes_of(entry: Entry[Edition], tree: Tree) -> Iterator[Problem]:
    known = {node.id for _, node in records_in(tree, Node)}
    suggester = Suggester(sorted(known))
    for field in ("scores", "ranks"):
        for index, figure in enumerate(getattr(entry.record, field)):
            if figure.node is not None and figure.node not in known:
                yield RULE.error(
                    entry,
                    (field, index, "node"),
                    f"Mục «{figure.node}» không có trong bộ tiêu chí của phiên bản "
                    f"«{entry.record.version}».",
                    f"{suggester.ask(figure.node)}Ghi đúng mã của mục trong tệp bộ chỉ số.",
                )


def _no_version(entry: Entry[Any], path: Path, name: str, known: list[str]) -> Problem:
    return RULE.error(
        entry,
        path,
        f"Phiên bản «{name}» không có trong bộ chỉ số này.",
        f"{Suggester(known).ask(name)}Các phiên bản đang có: {listed(known)}.",
    )
