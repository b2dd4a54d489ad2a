"""Figures that the source gives roughly."""

import pytest

from generator.checks.qualifiers_match_print import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_warning, judge, only


@pytest.mark.parametrize(
    ("printed", "qualifier"),
    [
        ("khoảng 3 tỉ đồng", "about"),
        ("99,38%", "exact"),
        ("Từng bước đạt 80%", "exact"),
        ("3 trên 63", "exact"),
    ],
)
def test_figures_that_are_as_exact_as_their_source_are_fine(printed: str, qualifier: str) -> None:
    """Only the first words of the text are read, and only whole ones."""
    seen = make.observation(as_printed=printed, qualifier=qualifier)
    assert judge(check, make.result(observations=[seen])) == []


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("khoảng 3 tỉ đồng", "about"),
        ("Trên 90%", "over"),
        ("gần 90%", "under"),
        ("ít nhất 20%", "at_least"),
        ("không quá 5 ngày", "at_most"),
        ("từ 90% trở lên", "at_least"),
    ],
)
def test_a_rough_figure_passed_off_as_exact_is_shown(printed: str, meant: str) -> None:
    """The text is told, and the word that would be right."""
    wrong = make.result(observations=[make.observation(as_printed=printed)])
    problem = only(judge(check, wrong))
    path = ("observations", 0, "qualifier")
    assert_warning(problem, RULE, wrong, path, f"«{printed}»", "«exact»")
    assert f"«qualifier: {meant}»" in problem.hint


def test_scores_are_looked_at_too() -> None:
    """An edition may print a rough score."""
    wrong = make.edition(scores=[make.score(as_printed="hơn 90 điểm")])
    problem = only(judge(check, wrong))
    assert_warning(problem, RULE, wrong, ("scores", 0, "qualifier"), "«hơn 90 điểm»")
