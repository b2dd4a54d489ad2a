"""Announced and held counts of a plan."""

from typing import Any

from generator.checks.announced_counts import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, judge, only


def announced(count: int) -> dict[str, Any]:
    """Give an announced count."""
    return {"count": count, "sources": make.SOURCES}


ONE = {"text": "A", "sources": make.SOURCES}


def test_fewer_than_announced_is_no_problem() -> None:
    """It is a fact: the page says "25 announced, 4 known"."""
    files = (
        make.plan(targets=[ONE] * 4, targets_announced=announced(25)),
        make.plan(period="2021", tasks=[ONE] * 2, tasks_announced=announced(2)),
        make.plan(period="2022", tasks=[ONE]),
    )
    assert judge(check, *files) == []


def test_more_than_announced_is_an_error() -> None:
    """Both numbers are named, for targets and for tasks."""
    wrong = make.plan(targets=[ONE] * 3, targets_announced=announced(2))
    path = ("targets_announced", "count")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "2 mục tiêu", "3 mục tiêu")
    wrong = make.plan(tasks=[ONE], tasks_announced=announced(0))
    path = ("tasks_announced", "count")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "0 nhiệm vụ", "1 nhiệm vụ")
