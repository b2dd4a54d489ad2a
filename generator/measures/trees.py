"""The tree that an edition was scored by, and which of its areas add up to the whole."""

from decimal import Decimal

from generator.model.edition import Edition
from generator.model.framework import Framework, Tree

_HUNDRED = Decimal(100)


def tree_of(edition: Edition, framework: Framework | None) -> Tree | None:
    """Take an edition and its framework, give the tree of its version for its level of units."""
    if framework is None or edition.version is None:
        return None
    versions = [version for version in framework.versions if version.id == edition.version]
    trees = [tree for version in versions for tree in version.trees]
    return next((tree for tree in trees if tree.level == edition.population.level), None)


def areas_that_add_up(tree: Tree | None, framework: Framework | None) -> frozenset[str]:
    """Take a tree, give the ids of its areas, but none where the total is a mean or weighted."""
    if tree is None or tree.max is None or not tree.nodes:
        return frozenset()
    if framework is not None and framework.value_unit == "percent" and tree.max != _HUNDRED:
        return frozenset()
    together = sum((node.max for node in tree.nodes if node.max is not None), Decimal())
    return frozenset(node.id for node in tree.nodes) if together == tree.max else frozenset()
