"""Scores and their maxima."""

from generator.checks.scores_within_maximum import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only

TREE = make.framework(versions=[make.tree(max="100", nodes=[make.node("a", "10")])])


def scored(**fields: Value) -> Entries:
    """Give an edition of that tree with one score."""
    return make.edition(version="v1", scores=[make.score("Long An", **fields)])


def test_scores_up_to_the_maximum_are_fine() -> None:
    """Of the score itself, of its node, of the tree; and where no maximum is known."""
    for fine in (
        scored(value="100"),
        scored(value="10", node="a"),
        scored(value="0", node="a", max="10"),
        scored(max="10", node="a", missing_reason="not_published"),
        make.edition(scores=[make.score(value="640")]),
    ):
        assert judge(check, TREE, fine) == []


def test_a_score_above_its_maximum_is_an_error() -> None:
    """Unit, score and maximum are named, wherever the maximum stands."""
    path = ("scores", 0, "value")
    own = scored(value="98", max="97.5", stage="self")
    assert_error(only(judge(check, own)), RULE, own, path, "«Long An»", "98", "97,5")
    node = scored(value="10.01", node="a")
    assert_error(only(judge(check, TREE, node)), RULE, node, path, "«a»", "10,01", "tối đa 10")
    total = scored(value="100.5")
    assert_error(only(judge(check, TREE, total)), RULE, total, path, "100,5", "tối đa 100")


def test_a_percentage_is_at_most_a_hundred() -> None:
    """Also without a tree, for scores and means."""
    percent = make.framework(value_unit="percent")
    mean = {"scope": "cả nước", "value": "101", "sources": make.SOURCES}
    wrong = make.edition(scores=[make.score(value="100.1")], means=[mean])
    first, second = judge(check, percent, wrong)
    assert_error(first, RULE, wrong, ("scores", 0, "value"), "100,1", "tối đa 100")
    assert_error(second, RULE, wrong, ("means", 0, "value"), "101", "cả nước")


def test_a_score_below_nothing_is_an_error() -> None:
    """No index of ours has points below 0."""
    wrong = scored(value="-1")
    assert_error(only(judge(check, wrong)), RULE, wrong, ("scores", 0, "value"), "-1", "dưới 0")


def test_a_maximum_that_is_not_the_tree_s_is_shown() -> None:
    """Both maxima are named, unless a note does."""
    wrong = scored(value="1", max="97.5")
    problem = only(judge(check, TREE, wrong))
    assert_warning(problem, RULE, wrong, ("scores", 0, "max"), "97,5", "100")
    told = scored(value="1", max="97.5", note="Chấm trên 97,5 điểm vì 2,5 trong 100 không áp dụng.")
    assert judge(check, TREE, told) == []
