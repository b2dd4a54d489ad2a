"""Levels of a procedure."""

from generator.checks.levels_shape import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, assert_warning, judge, only


def test_commune_offices_handle_commune_procedures() -> None:
    """With the commune among the levels, or without an office, there is no problem."""
    files = (
        make.procedure("1.000001", levels=["province", "commune"], handled_by=["commune_police"]),
        make.procedure("1.000002", levels=["province"]),
    )
    assert judge(check, *files) == []


def test_an_office_without_the_level_is_an_error() -> None:
    """Office and levels are named."""
    wrong = make.procedure(levels=["province"], handled_by=["commune_police"])
    problem = only(judge(check, wrong))
    assert_error(problem, RULE, wrong, ("handled_by",), "«commune_police»", "«province»")


def test_a_word_given_twice_is_shown() -> None:
    """The second one stands out."""
    wrong = make.procedure(subjects=["citizen", "foreigner", "citizen"])
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("subjects", 2), "«citizen»")
