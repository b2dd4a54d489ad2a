"""What is said of a unit lies inside its life."""

import pytest

from generator.checks.unit_lifetimes import RULE, check
from tests import builders as make
from tests.entries import Entries
from tests.unit.checks.judge import assert_error, assert_warning, judge, only

OLD = make.unit("xa-cu", valid_from="2010-01-01", valid_to="2020-06-30")
NEW = make.unit("xa-moi", valid_from="2020-07-01")


def test_what_lies_inside_a_life_is_fine() -> None:
    """Living parents, dated things inside and unknown units; a plan may look beyond the end."""
    half = make.days("6 tháng", "2020-07-01", "2020-12-31")
    files = (
        make.unit("thon", parent="xa-moi", valid_from="2020-07-01"),
        make.result("xa-cu", "2020-h1", over=make.days("A", "2010-01-01", "2020-06-30")),
        make.unit("thon-cu", parent="xa-cu", valid_to="2020-06-30"),
        make.listing("xa-cu", 2019, valid_to="2020-06-30"),
        make.listing("xa-moi", 2020, valid_from="2020-07-01"),
        make.result("xa-moi", "2020-h2", over=half),
        make.result("khong-co"),
        make.plan("xa-moi", "2020-h2", over=half),
        make.edition(scores=[make.score()]),
        make.plan("xa-cu", "2016-2030", over=make.days("A", "2016-01-01", "2030-12-31")),
    )
    assert judge(check, OLD, NEW, *files) == []


def test_no_unit_outlives_its_parent() -> None:
    """Both ends are named, whether the unit's end is too late or not known."""
    late = make.unit("thon", parent="xa-cu", name="Thôn", valid_to="2021-01-01")
    problem = only(judge(check, OLD, late))
    assert_error(problem, RULE, late, ("valid_to",), "Thôn", "1/1/2021", "«xa-cu»", "30/6/2020")
    living = make.unit("thon", parent="xa-cu")
    assert_error(only(judge(check, OLD, living)), RULE, living, ("parent",), "chưa ghi")


def test_a_unit_older_than_its_parent_is_shown() -> None:
    """It may have changed its parent, so this is only a warning."""
    early = make.unit("thon", parent="xa-moi", valid_from="2019-01-01")
    problem = only(judge(check, NEW, early))
    assert_warning(problem, RULE, early, ("valid_from",), "1/1/2019", "1/7/2020")


def test_a_listing_ends_with_its_unit() -> None:
    """A listing that goes on would look like one in force."""
    still = make.listing("xa-cu", 2019)
    assert_error(
        only(judge(check, OLD, still)), RULE, still, ("valid_to",), "chưa ghi", "30/6/2020"
    )
    late = make.listing("xa-cu", 2019, valid_to="2020-07-01")
    assert_error(only(judge(check, OLD, late)), RULE, late, ("valid_to",), "1/7/2020", "30/6/2020")


def test_a_listing_begins_with_its_unit() -> None:
    """Nothing is posted by a unit that is not yet there."""
    early = make.listing("xa-moi", valid_from="2020-01-01")
    problem = only(judge(check, NEW, early))
    assert_error(problem, RULE, early, ("valid_from",), "1/1/2020", "1/7/2020")


LATER = make.days("Năm 2021", "2021-01-01", "2021-12-31")


@pytest.mark.parametrize(
    ("file", "path"),
    [
        (make.result("xa-cu", "2021", over=LATER), ("period",)),
        (make.plan("xa-cu", "2021", over=LATER), ("period",)),
        (
            make.edition(over=LATER, scores=[{"unit": "xa-cu", "sources": make.SOURCES}]),
            ("scores", 0, "unit"),
        ),
        (
            make.edition(over=LATER, ranks=[{"unit": "xa-cu", "sources": make.SOURCES}]),
            ("ranks", 0, "unit"),
        ),
    ],
)
def test_a_period_outside_a_life_is_an_error(file: Entries, path: tuple[str | int, ...]) -> None:
    """Results, plans and figures of editions name the period and the life."""
    problem = only(judge(check, OLD, file))
    assert_error(problem, RULE, file, path, "1/1/2021", "«xa-cu»", "30/6/2020", "nằm ngoài")


def test_a_period_that_sticks_out_is_shown() -> None:
    """A year that ends after the unit did may be right, so this is only a warning."""
    wide = make.result("xa-cu", "2020")
    problem = only(judge(check, OLD, wide))
    assert_warning(problem, RULE, wide, ("period",), "31/12/2020", "30/6/2020", "vượt ra ngoài")


def test_a_period_before_a_life_is_an_error() -> None:
    """A new unit has no results of the time before it."""
    early = make.result("xa-moi", "2019", over=make.days("Năm 2019", "2019-01-01", "2019-12-31"))
    problem = only(judge(check, NEW, early))
    assert_error(problem, RULE, early, ("period",), "31/12/2019", "«xa-moi»", "1/7/2020")


def test_one_day_inside_a_life_is_enough_for_a_warning() -> None:
    """The first and the last day of a unit belong to its life."""
    last = make.result("xa-cu", over=make.days("A", "2020-06-30", "2020-12-31"))
    assert_warning(only(judge(check, OLD, last)), RULE, last, ("period",), "30/6/2020")
    first = make.result("xa-moi", over=make.days("A", "2020-01-01", "2020-07-01"))
    assert_warning(only(judge(check, NEW, first)), RULE, first, ("period",), "1/7/2020")


def test_a_unit_with_many_figures_is_told_once() -> None:
    """Ten scores of one unit give one problem."""
    figures = [{"unit": "xa-cu", "node": str(n), "sources": make.SOURCES} for n in range(10)]
    assert len(judge(check, OLD, make.edition(over=LATER, scores=figures))) == 1
