"""Figures given twice."""

from generator.checks.one_figure_once import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, judge, only


def test_figures_of_different_things_are_fine() -> None:
    """Unit, node, stage, scope and method tell figures apart."""
    scores = [
        make.score("A", value="1"),
        make.score("B", value="1"),
        make.score("A", value="1", stage="self"),
        make.score("A", value="1", node="n"),
    ]
    ranks = [make.rank("A", value=1), make.rank("A", value=1, scope="Vùng")]
    seen = [make.observation(value="97"), make.observation(value="93.5", scope="Các xã")]
    files = (make.edition(scores=scores, ranks=ranks), make.result(observations=seen))
    assert judge(check, *files) == []


def test_a_score_given_twice_is_an_error() -> None:
    """Both values are named, and where the first stands."""
    wrong = make.edition(scores=[make.score("A", value="84.33"), make.score("A", value="84.4")])
    first = str(wrong[0].place("scores", 0))
    assert_error(only(judge(check, wrong)), RULE, wrong, ("scores", 1), "84,33", "84,4", first)


def test_ranks_and_observations_are_looked_at_too() -> None:
    """A value that is missing is told as it was printed."""
    wrong = make.edition(ranks=[make.rank("A", value=3), make.rank("A", as_printed="nhóm đầu")])
    problem = only(judge(check, wrong))
    assert_error(problem, RULE, wrong, ("ranks", 1), "«3»", "«nhóm đầu»")
    wrong = make.result(observations=[make.observation(value="97"), make.observation()])
    problem = only(judge(check, wrong))
    assert_error(problem, RULE, wrong, ("observations", 1), "«97»", "không có số")
