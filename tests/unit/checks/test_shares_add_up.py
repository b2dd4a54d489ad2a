"""Trees add up."""

from typing import Any

from generator.checks.shares_add_up import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only

WHERE = ("versions", 0, "trees", 0)


def grown(*nodes: dict[str, Any], **fields: Value) -> Entries:
    """Give a framework with one tree of these nodes."""
    return make.framework(versions=[make.tree(nodes=list(nodes), **fields)])


def test_a_tree_that_adds_up_is_fine() -> None:
    """All maxima known and right, some not known, or no nodes held at all."""
    below = [make.node("a1", "6.5"), make.node("a2", "3.5")]
    full = grown(make.node("a", "10", children=below), make.node("b", "90"), max="100")
    part = grown(make.node("a", "10"), make.node("b"), max="100", survey_max="30")
    bare = make.framework(versions=[make.tree(max="100", survey_max="100", counts={"areas": 8})])
    for fine in (full, part, bare):
        assert judge(check, fine) == []


def test_parts_above_the_whole_are_an_error() -> None:
    """Sum and maximum are named, at the top and deeper down."""
    wrong = grown(make.node("a", "60"), make.node("b", "40.5"), max="100")
    assert_error(only(judge(check, wrong)), RULE, wrong, (*WHERE, "nodes"), "100,5", "100")
    below = grown(make.node("a", "10", children=[make.node("a1", "11")]))
    path = (*WHERE, "nodes", 0, "children")
    assert_error(only(judge(check, below)), RULE, below, path, "11", "10")


def test_parts_short_of_the_whole_are_shown() -> None:
    """The source may not print all parts."""
    wrong = grown(make.node("a", "60"), make.node("b", "39"), max="100")
    assert_warning(only(judge(check, wrong)), RULE, wrong, (*WHERE, "nodes"), "99", "100")


def test_the_survey_is_a_part_of_the_whole() -> None:
    """Its points may not exceed the maximum."""
    wrong = make.framework(versions=[make.tree(max="30", survey_max="33.5")])
    assert_error(only(judge(check, wrong)), RULE, wrong, (*WHERE, "survey_max"), "33,5", "30")


def test_counts_that_differ_are_shown() -> None:
    """Areas, criteria and sub-criteria: stated and counted numbers are named."""
    counts = {"areas": 8, "criteria": 38, "sub_criteria": 81}
    wrong = grown(make.node("a", criteria_count=39, sub_criteria_count=82), counts=counts)
    found = judge(check, wrong)
    expected = (("areas", "8", "1"), ("criteria", "38", "39"), ("sub_criteria", "81", "82"))
    for problem, (field, stated, held) in zip(found, expected, strict=True):
        assert_warning(problem, RULE, wrong, (*WHERE, "counts", field), stated, held)


def test_a_difference_that_the_note_explains_is_let_be() -> None:
    """A note that names both numbers has told the reader."""
    area = make.node("a", criteria_count=39)
    told = grown(area, counts={"criteria": 38}, note="Nguồn ghi 38, các lĩnh vực cộng lại là 39.")
    assert judge(check, told) == []
    vague = grown(area, counts={"criteria": 38}, note="Nguồn ghi 38 tiêu chí.")
    assert_warning(only(judge(check, vague)), RULE, vague, (*WHERE, "counts", "criteria"))
