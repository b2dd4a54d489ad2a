"""Versions and nodes that are named are in the framework."""

from generator.checks.versions_exist import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, judge, only

FRAMEWORK = make.framework(versions=[make.tree(nodes=[make.node("linh-vuc-1")])])


def test_what_the_framework_has_is_fine() -> None:
    """A version with its node, no version at all, and a level without a tree are no problem."""
    named = [make.score(node="linh-vuc-1"), make.score()]
    other = {"level": "department"}
    files = (
        make.edition(version="v1", scores=named),
        make.edition(period="2019", scores=[make.score(node="Mục bất kỳ")]),
        make.edition(period="2018", version="v1", population=other, scores=[make.score(node="A")]),
    )
    assert judge(check, FRAMEWORK, *files) == []


def test_a_version_that_is_not_there_is_an_error() -> None:
    """The version is named, and those that are there."""
    wrong = make.edition(version="v2")
    problem = only(judge(check, FRAMEWORK, wrong))
    assert_error(problem, RULE, wrong, ("version",), "«v2»")
    assert "«v1»" in problem.hint


def test_a_node_that_is_not_in_the_tree_is_an_error() -> None:
    """Node and version are named, for scores and for ranks, and the nearest node is offered."""
    wrong = make.edition(version="v1", scores=[make.score(node="linh-vuc1")])
    problem = only(judge(check, FRAMEWORK, wrong))
    assert_error(problem, RULE, wrong, ("scores", 0, "node"), "«linh-vuc1»", "«v1»")
    assert "«linh-vuc-1»" in problem.hint
    wrong = make.edition(version="v1", ranks=[make.rank(node="x")])
    assert_error(only(judge(check, FRAMEWORK, wrong)), RULE, wrong, ("ranks", 0, "node"), "«x»")


def test_comparable_versions_are_there_and_others() -> None:
    """A version compares with another one of the same framework."""
    one = {"id": "v1", "sources": make.SOURCES}
    fine = make.framework(versions=[{**one, "comparable_with": ["v2"]}, {**one, "id": "v2"}])
    assert judge(check, fine) == []
    path = ("versions", 0, "comparable_with", 0)
    itself = make.framework(versions=[{**one, "comparable_with": ["v1"]}])
    assert_error(only(judge(check, itself)), RULE, itself, path, "«v1»", "chính nó")
    lost = make.framework(versions=[{**one, "comparable_with": ["v3"]}])
    assert_error(only(judge(check, lost)), RULE, lost, path, "«v3»")


def test_a_version_replaces_another_of_its_framework() -> None:
    """What came before is there, and is not the version itself."""
    one = {"id": "v1", "sources": make.SOURCES}
    fine = make.framework(versions=[one, {**one, "id": "v2", "replaces": "v1"}])
    assert judge(check, fine) == []
    lost = make.framework(versions=[{**one, "replaces": "v0"}])
    assert_error(only(judge(check, lost)), RULE, lost, ("versions", 0, "replaces"), "«v0»")
