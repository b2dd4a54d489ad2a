"""The name of a period and its days."""

from generator.checks.labels_match_days import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_warning, judge, only


def test_names_that_fit_are_fine() -> None:
    """A year, a stretch of years, a day, and a name without a year are no problem."""
    day = make.days("Ngày 25/08/2025", "2025-08-25", "2025-08-25")
    decade = make.days("Giai đoạn 2011-2020", "2011-01-01", "2020-12-31")
    nameless = make.days("6 tháng cuối năm", "2017-07-01", "2017-12-31")
    files = (
        make.result(),
        make.edition(period="2025-08-25", over=day),
        make.plan(period="2011-2020", over=decade),
        make.plan(period="2017-h2", over=nameless),
    )
    assert judge(check, *files) == []


def test_a_name_of_another_year_is_shown() -> None:
    """Name and days are both told, for each kind that has a period."""
    days = make.days("Năm 2019", "2020-01-01", "2020-12-31")
    for wrong in (make.result(over=days), make.plan(over=days), make.edition(over=days)):
        problem = only(judge(check, wrong))
        texts = ("«Năm 2019»", "1/1/2020", "31/12/2020")
        assert_warning(problem, RULE, wrong, ("period", "label"), *texts)
