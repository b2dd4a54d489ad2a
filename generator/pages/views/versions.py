"""The versions of a framework side by side, and the areas of each; doubts are said in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.collection import Collection
from generator.model.base import SourceRef
from generator.model.framework import Framework, Node, NodeCounts, Tree, Version
from generator.pages import labels
from generator.pages.formats import day, listed, lower_first, number, upper_first
from generator.pages.views.cites import Cite, cites
from generator.pages.views.edition_facts import version_anchor, version_name

UNSEEN = "chưa thấy trong nguồn"


@dataclass(frozen=True)
class TreeWords:
    """The rules for one level of units in one line, and the remark on it."""

    level: str
    words: str
    note: str


@dataclass(frozen=True)
class VersionLine:
    """One version: its name, decision, years, what it compares with, its trees, and the sources."""

    anchor: str
    name: str
    decision: str
    years: str
    comparable: str
    trees: tuple[TreeWords, ...]
    note: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True)
class AreaLine:
    """One area, criterion or sub-criterion: kind, name, maximum, counts, and a doubt in words."""

    kind: str
    name: str
    top: str
    counts: str
    method: str
    doubt: str


@dataclass(frozen=True)
class AreaTable:
    """The areas of one version for one level."""

    title: str
    lines: tuple[AreaLine, ...]
    note: str


def version_lines(record: Framework, collection: Collection) -> Iterator[VersionLine]:
    """Take a framework and the collection, give its versions in the order of the record."""
    names = {version.id: version_name(version) for version in record.versions}
    for version in record.versions:
        yield VersionLine(
            anchor=version_anchor(version),
            name=version_name(version),
            decision=_decision(version),
            years=_years(version),
            comparable=_comparable(version, names),
            trees=tuple(_tree_words(tree) for tree in version.trees),
            note=version.note or "",
            cites=cites(_version_refs(version), collection),
        )


def area_tables(record: Framework) -> tuple[AreaTable, ...]:
    """Take a framework, give the areas of each version and level that we hold."""
    return tuple(
        AreaTable(
            title=f"{version_name(version)} · {labels.UNIT_LEVEL[tree.level].lower()}",
            lines=tuple(_area_lines(tree.nodes)),
            note=tree.note or "",
        )
        for version in record.versions
        for tree in version.trees
        if tree.nodes
    )


def _comparable(version: Version, names: Mapping[str, str]) -> str:
    if len(names) == 1:
        return "chỉ có một phiên bản"
    others = listed(names.get(other, other) for other in version.comparable_with)
    return others or "không phiên bản nào"


def _version_refs(version: Version) -> tuple[SourceRef, ...]:
    return (*version.sources, *(ref for tree in version.trees for ref in tree.sources))


def _decision(version: Version) -> str:
    """Number and day of the decision; the number is left out where it is the version's name."""
    if version.decision is None:
        return ""
    number_words = f"Quyết định {version.decision}" if version.name else ""
    since = f"ngày {day(version.decided_on)}" if version.decided_on else ""
    words = " ".join(part for part in (number_words, since) if part) or "chưa rõ ngày ký"
    return upper_first(_doubted(words, seen=version.decision_verified))


def _years(version: Version) -> str:
    first, last = version.first_year, version.last_year
    if first is None and last is None:
        return ""
    words = _span(first, last)
    return _doubted(words, seen=version.years_verified)


def _span(first: int | None, last: int | None) -> str:
    if first is None:
        return f"đến {last}"
    if last is None:
        return f"từ {first}"
    return str(first) if first == last else f"{first}–{last}"


def _doubted(words: str, *, seen: bool) -> str:
    return words if seen or not words else f"{words} ({UNSEEN})"


def _tree_words(tree: Tree) -> TreeWords:
    points = _points(tree)
    words = "; ".join(part for part in (_counts(tree.counts), points) if part)
    level = labels.UNIT_LEVEL[tree.level]
    return TreeWords(level, _doubted(words, seen=tree.verified), tree.note or "")


def _points(tree: Tree) -> str:
    if tree.max is None:
        survey = tree.survey_max
        return f"điều tra xã hội học {number(survey)} điểm" if survey is not None else ""
    survey = tree.survey_max
    part = f", trong đó điều tra xã hội học {number(survey)}" if survey is not None else ""
    return f"tối đa {number(tree.max)} điểm{part}"


def _counts(counts: NodeCounts | None) -> str:
    if counts is None:
        return ""
    return _count_words(counts.areas, counts.criteria, counts.sub_criteria)


def _count_words(areas: int | None, criteria: int | None, sub_criteria: int | None) -> str:
    pairs = ((areas, "area"), (criteria, "criterion"), (sub_criteria, "sub_criterion"))
    return ", ".join(
        f"{number(count)} {lower_first(labels.NODE_KIND[kind])}"
        for count, kind in pairs
        if count is not None
    )


def _area_lines(nodes: Iterable[Node]) -> Iterator[AreaLine]:
    for node in nodes:
        yield AreaLine(
            kind=labels.NODE_KIND[node.kind],
            name=node.name,
            top=number(node.max) if node.max is not None else "",
            counts=_count_words(None, node.criteria_count, node.sub_criteria_count),
            method=labels.NODE_METHOD[node.method] if node.method else "",
            doubt="" if node.verified else UNSEEN,
        )
        yield from _area_lines(node.children)
