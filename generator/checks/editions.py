"""What several checks need to know of an edition: its framework, its tree, whom a figure is of."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.measures.standings import framework_of
from generator.measures.trees import tree_of
from generator.model.edition import Edition, Score, UnitNamed
from generator.model.framework import Framework, Node, Tree


class Scored(Struct, frozen=True):
    """An edition with its framework and the tree it was scored by, where we hold them."""

    entry: Entry[Edition]
    framework: Framework | None
    tree: Tree | None

    @property
    def edition(self) -> Edition:
        """The edition's record."""
        return self.entry.record


def scored_editions(collection: Collection) -> Iterator[Scored]:
    """Give every edition with its framework and tree."""
    for entry in collection.editions.values():
        framework = framework_of(entry.record, collection)
        yield Scored(entry, framework, tree_of(entry.record, framework))


def maxima_of(tree: Tree | None) -> dict[str | None, Decimal]:
    """Take a tree, give the maximum of each node by its id, and of the whole under None."""
    if tree is None:
        return {}
    maxima: dict[str | None, Decimal | None] = {None: tree.max}
    maxima |= {node.id: node.max for _, node in records_in(tree, Node)}
    return {key: most for key, most in maxima.items() if most is not None}


def who(figure: UnitNamed) -> str:
    """Take a figure, give the unit that it is of: its id, or its name as printed."""
    return figure.called or "không rõ đơn vị"


def about(figure: UnitNamed, node: str | None) -> str:
    """Take a figure and its node, give what it speaks of, in quotes."""
    return f"«{who(figure)}», mục «{node}»" if node else f"«{who(figure)}»"


def exact(score: Score) -> bool:
    """Whether a score is a number that can be reckoned with."""
    return score.value is not None and score.qualifier == "exact"
