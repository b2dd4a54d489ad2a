"""Shapes of time limits and opening hours."""

from typing import Any

import pytest

from generator.checks.time_shape import RULE, check
from tests import builders as make
from tests.entries import Entries
from tests.unit.checks.judge import assert_error, assert_warning, judge, only


def limits(*given: dict[str, Any]) -> Entries:
    """Give a procedure with these time limits, in working days unless they say otherwise."""
    return make.procedure(time_limits=[{"unit": "working_day", **limit} for limit in given])


def opened(*hours: tuple[str, str], days: tuple[str, ...] = ("mon",)) -> Entries:
    """Give a unit whose one-stop office is open at these hours, on Mondays if nothing is said."""
    openings = [{"days": days, "opens": opens, "closes": closes} for opens, closes in hours]
    return office(*openings)


def office(*openings: dict[str, Any]) -> Entries:
    """Give a unit whose one-stop office has these openings."""
    point = {"id": "mot-cua", "name": "Một cửa", "hours": openings, "sources": make.SOURCES}
    return make.unit(service_points=[point])


def test_limits_that_say_one_thing_are_fine() -> None:
    """Different cases, channels or notes tell limits apart."""
    fine = limits(
        {"amount": "3"},
        {"amount": "5", "case": "Cần xác minh"},
        {"amount": "2", "channels": ["online"]},
        {"amount": "365", "note": "Hồ sơ đặc biệt"},
    )
    assert judge(check, fine, opened(("07:30", "11:30"))) == []


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        ({"amount": "3015"}, "3015 ngày làm việc"),
        ({"amount": "241", "unit": "hour"}, "241 giờ"),
        ({"amount": "731", "unit": "day"}, "731 ngày"),
        ({"amount": "24.5", "unit": "month"}, "24,5 tháng"),
    ],
)
def test_a_limit_beyond_belief_is_shown(limit: dict[str, Any], text: str) -> None:
    """Two glued cells of a table look like this."""
    wrong = limits(limit)
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("time_limits", 0, "amount"), text)


def test_two_limits_for_one_case_are_shown() -> None:
    """Both limits are named, and where the first one stands."""
    wrong = limits({"amount": "3"}, {"amount": "5", "unit": "day"})
    first = str(wrong[0].place("time_limits", 0))
    texts = ("3 ngày làm việc", "5 ngày", first)
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("time_limits", 1), *texts)


def test_an_office_closes_after_it_opens() -> None:
    """Both times are named."""
    path = ("service_points", 0, "hours", 0, "closes")
    for closes in ("11:30", "13:30"):
        wrong = opened(("13:30", closes))
        assert_error(only(judge(check, wrong)), RULE, wrong, path, "13:30", closes)


def test_morning_and_afternoon_are_fine() -> None:
    """Two openings a day are normal, even where one begins when the other ends."""
    assert judge(check, opened(("13:30", "17:00"), ("07:30", "11:30"))) == []
    assert judge(check, opened(("07:30", "11:30"), ("11:30", "17:00"))) == []
    morning = {"days": ["mon"], "opens": "07:30", "closes": "11:30"}
    assert judge(check, office(morning, {**morning, "days": ["tue"]})) == []


@pytest.mark.parametrize(
    "hours",
    [
        [("07:30", "11:30"), ("11:00", "17:00")],
        [("11:00", "17:00"), ("07:30", "11:30")],
        [("07:30", "17:00"), ("09:00", "10:00")],
    ],
)
def test_openings_of_one_day_stand_apart(hours: list[tuple[str, str]]) -> None:
    """Both openings and all days are named, at the place of the second one."""
    wrong = opened(*hours, days=("mon", "fri"))
    path = ("service_points", 0, "hours", 1)
    texts = (*("–".join(span) for span in hours), "«fri», «mon»")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, *texts)


def test_a_day_stands_once_in_an_opening() -> None:
    """A day named twice is a slip of the pen."""
    wrong = opened(("07:30", "11:30"), days=("mon", "mon"))
    assert_error(only(judge(check, wrong)), RULE, wrong, ("service_points", 0, "hours", 0), "«mon»")
