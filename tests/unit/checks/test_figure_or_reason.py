"""A figure, or why there is none."""

from datetime import date

from generator.checks.figure_or_reason import RULE, check
from generator.problems import Problem
from tests import builders as make
from tests.entries import Entries, collection_of
from tests.unit.checks.judge import assert_error, assert_warning, only


def judged(*files: Entries, today: date = date(2026, 1, 1)) -> list[Problem]:
    """Take the entries of some files and a day, give what the rule finds."""
    return list(check(collection_of(*files), today))


def test_a_value_its_print_or_a_reason_is_enough() -> None:
    """Each of them alone says something."""
    figures = [
        make.observation(value="1"),
        make.observation(as_printed="khoảng một nửa"),
        make.observation(numerator="1", denominator="2"),
        make.observation(missing_reason="not_measured"),
    ]
    scores = [make.score(value="1"), make.score(missing_reason="not_published")]
    files = (make.result(observations=figures), make.edition(scores=scores))
    assert judged(*files) == []


def test_a_value_with_a_reason_for_none_is_an_error() -> None:
    """The two contradict each other."""
    figure = make.observation(value="1", missing_reason="withheld")
    wrong = make.result(observations=[figure])
    at = ("observations", 0, "missing_reason")
    assert_error(only(judged(wrong)), RULE, wrong, at, "withheld")


def test_an_empty_figure_is_an_error() -> None:
    """Nothing, zero and unknown must not look alike."""
    wrong = make.edition(scores=[make.score()])
    assert_error(only(judged(wrong)), RULE, wrong, ("scores", 0))


def test_what_was_not_due_is_asked_for_when_its_time_is_over() -> None:
    """A file made ahead for a period is pointed at, figure by figure, once the period has ended."""
    figure = make.observation(missing_reason="not_yet_due")
    made = make.result(observations=[figure])
    at = ("observations", 0, "missing_reason")
    assert judged(made, today=date(2020, 12, 31)) == []
    problem = only(judged(made, today=date(2021, 1, 1)))
    assert_warning(problem, RULE, made, at, "«ho-so-dung-han»")
