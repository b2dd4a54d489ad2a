"""The published figures of a record: what each is called, and its value in words."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.standings import framework_of, version_of
from generator.model.base import Record
from generator.model.edition import Mean, Rank, Score
from generator.model.folding import fold
from generator.model.framework import Node, Tree
from generator.model.plan import Target
from generator.model.scorecard import Observation
from generator.pages import labels
from generator.pages.formats import listed, lower_first, number
from generator.pages.views.edition_names import edition_name
from generator.pages.views.figures import observation_words, own_unit, rank_words, score_words
from generator.pages.views.named import unit_name
from generator.pages.views.plan_figures import target_words
from generator.problems import Path
from generator.reviewing.naming import named
from generator.reviewing.values import quoted

Value = Decimal | int | str | None

_TYPES = re.compile(r"\b(tinh|thanh pho|tp|huyen|xa|phuong|thi xa)\b ?")
"""What sources put before the name of a place or leave out; it makes no other figure."""


class Figure(Struct, frozen=True):
    """One figure: its place in the record, its full name, its value in words, and its numbers."""

    path: Path
    name: str
    words: str
    values: tuple[Value, ...]

    @property
    def known(self) -> bool:
        """Whether anything was published at all."""
        return any(value is not None for value in self.values)


def figures_of(entry: Entry[Any], collection: Collection) -> dict[str, Figure]:
    """Take an entry, give its figures by a key that stays when a list is put in another order."""
    held: dict[str, Figure] = {}
    for figure in _figures(entry, collection):
        key = _TYPES.sub("", fold(figure.name))
        while key in held:
            key += "+"
        held[key] = figure
    return held


def figure_of(entry: Entry[Any], item: object, path: Path, collection: Collection) -> Figure | None:
    """Take an entry and something inside it, give its figure, or None where it is none."""
    make = _MAKERS.get(type(item).__name__)
    return make(entry, item, path, collection) if make else None


def numbers(values: Sequence[Value]) -> str:
    """Take the numbers of a figure, give them as a correction states them."""
    return listed(v if isinstance(v, str) else number(v) for v in values if v is not None)


def _figures(entry: Entry[Any], collection: Collection) -> Iterator[Figure]:
    if entry.kind not in {"edition", "result", "plan", "listing"}:
        return
    for path, item in _items(entry.record):
        figure = figure_of(entry, item, path, collection)
        if figure is not None and figure.known:
            yield figure


def _items(record: Record, base: Path = ()) -> Iterator[tuple[Path, object]]:
    for field in type(record).model_fields:
        value = getattr(record, field)
        for step, item in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if isinstance(item, Record):
                path: Path = (*base, field) if step is None else (*base, field, step)
                yield path, item
                yield from _items(item, path)


def _score(entry: Entry[Any], item: Score, path: Path, collection: Collection) -> Figure:
    framework = framework_of(entry.record, collection)
    words = score_words(item, own_unit(item, framework.value_unit if framework else "points"))
    stage = "" if item.stage == "final" else f", {labels.STAGE[item.stage].lower()}"
    whose = f"{edition_name(entry, collection)} của {named(item, collection)}"
    name = f"Điểm {whose}{_node(entry, item.node, collection)}{stage}"
    return Figure(path, name, words, (item.value if item.value is not None else item.as_printed,))


def _rank(entry: Entry[Any], item: Rank, path: Path, collection: Collection) -> Figure:
    scope = f" ({item.scope})" if item.scope else ""
    whose = f"{edition_name(entry, collection)} của {named(item, collection)}"
    name = f"Hạng {whose}{_node(entry, item.node, collection)}{scope}"
    words = rank_words(item, entry.record.population.count)
    return Figure(path, name, words, (item.value if item.value is not None else item.as_printed,))


def _mean(entry: Entry[Any], item: Mean, path: Path, collection: Collection) -> Figure:
    node = _node(entry, item.node, collection)
    name = f"Trung bình {edition_name(entry, collection)}, {item.scope}{node}"
    return Figure(path, name, number(item.value), (item.value,))


def _node(entry: Entry[Any], node: str | None, collection: Collection) -> str:
    if node is None:
        return ""
    version = version_of(entry.record, framework_of(entry.record, collection))
    names = {n.id: n.name for tree in (version.trees if version else ()) for n in _nodes(tree)}
    return f", mục {quoted(names.get(node, node))}"


def _nodes(tree: Tree) -> Iterator[Node]:
    waiting = [*tree.nodes]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.children


def _observation(
    entry: Entry[Any], item: Observation, path: Path, collection: Collection
) -> Figure:
    found = collection.indicators.get(item.indicator)
    indicator = found.record if found else None
    what = indicator.name if indicator else item.indicator
    inside = "; ".join(part for part in (item.scope, item.method) if part)
    name = f"{what}{f' ({inside})' if inside else ''}, {_whose(entry, collection)}"
    value = item.value if item.value is not None else item.as_printed
    words = observation_words(item, indicator)
    return Figure(path, name, words, (value, item.numerator, item.denominator))


def _target(entry: Entry[Any], item: Target, path: Path, collection: Collection) -> Figure:
    name = f"Mức cần đạt của mục tiêu {quoted(item.text)}, {_whose(entry, collection)}"
    value = item.value if item.value is not None else item.as_printed
    return Figure(path, name, target_words(item), (value,))


def _whose(entry: Entry[Any], collection: Collection) -> str:
    record = entry.record
    return f"{lower_first(record.period.label)} của {unit_name(record.unit, collection)}"


def _counted(title: str, label: str, *fields: str) -> Callable[..., Figure]:
    """Make the maker of a figure that is one or more plain numbers."""

    def made(entry: Entry[Any], item: Record, path: Path, collection: Collection) -> Figure:
        own = getattr(item, label, None) if label else None
        where = _where(entry, collection)
        name = f"{title}{f' {quoted(own)}' if own else ''}, {where}{_inside(entry, path)}"
        values = tuple(getattr(item, field) for field in fields)
        return Figure(path, name, numbers(values), values)

    return made


def _where(entry: Entry[Any], collection: Collection) -> str:
    if entry.kind == "edition":
        return edition_name(entry, collection)
    if entry.kind == "listing":
        return f"danh mục năm {entry.record.year} của {unit_name(entry.record.unit, collection)}"
    return _whose(entry, collection)


def _inside(entry: Entry[Any], path: Path) -> str:
    """Which list or set of the record it stands in, where several may hold the same."""
    if entry.kind == "listing":
        return f", {entry.record.sets[path[1]].name}"
    titles = {"targets_announced": ", mục tiêu", "tasks_announced": ", nhiệm vụ"}
    return titles.get(str(path[0]), "")


_MAKERS: Mapping[str, Callable[..., Figure]] = {
    "Score": _score,
    "Rank": _rank,
    "Mean": _mean,
    "Observation": _observation,
    "Target": _target,
    "Group": _counted("Số đơn vị của nhóm", "label", "count"),
    "Spread": _counted("Cao nhất, thấp nhất và khoảng cách", "", "highest", "lowest", "difference"),
    "Movement": _counted("Số đơn vị tăng, giảm so với kỳ", "since", "up", "down"),
    "Survey": _counted("Số phiếu phát ra, thu về", "method", "sent", "answers"),
    "Population": _counted("Số đơn vị được xếp hạng", "", "count"),
    "Statement": _counted("Số lượng", "text", "count"),
    "Announced": _counted("Số đã công bố", "", "count"),
    "Declared": _counted("Số thủ tục và lĩnh vực đã công bố", "", "procedures", "domains"),
}
"""What is published as a number; a change of any of these must be told as a correction."""
