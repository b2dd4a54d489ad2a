"""One code of a national list, one unit at a time."""

from generator.checks.unique_unit_codes import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, judge, only


def coded(id_: str, **fields: Value) -> Entries:
    """Give a unit with the code 28159."""
    return make.unit(id_, codes=[{"scheme": "Tổng cục Thống kê", "code": "28159"}], **fields)


def test_a_code_may_be_taken_over() -> None:
    """A unit that begins after the end of the one before it may have its code."""
    old, new = coded("xa-cu", valid_to="2025-06-30"), coded("xa-moi", valid_from="2025-07-01")
    assert judge(check, old, new, make.unit("xa-khong-ma")) == []


def test_a_code_of_two_living_units_is_an_error() -> None:
    """Code, the other unit and both days are named."""
    old, new = coded("xa-cu", valid_to="2025-07-31"), coded("xa-moi", valid_from="2025-07-01")
    problem = only(judge(check, new, old))
    texts = ("«28159»", "«xa-cu»", "31/7/2025", "1/7/2025")
    assert_error(problem, RULE, new, ("codes", 0, "code"), *texts)
    assert len(judge(check, coded("xa-cu", valid_to="2025-07-01"), new)) == 1


def test_a_code_is_held_by_the_longest_life() -> None:
    """A short life in between does not hide that an older unit still lives."""
    lives = (
        coded("xa-a", valid_from="2000-01-01"),
        coded("xa-b", valid_from="2001-01-01", valid_to="2001-12-31"),
        coded("xa-c", valid_from="2010-01-01"),
    )
    assert [problem.location.file for problem in judge(check, *lives)] == [
        "catalog/units/xa-b/unit.yml",
        "catalog/units/xa-c/unit.yml",
    ]
