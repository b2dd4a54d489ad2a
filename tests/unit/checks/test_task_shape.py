"""The state of tasks and targets."""

import pytest

from generator.checks.task_shape import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, judge, only


def task(**fields: Value) -> Entries:
    """Give a plan with one task."""
    return make.plan(tasks=[{"text": "A", "sources": make.SOURCES, **fields}])


def target(**fields: Value) -> Entries:
    """Give a plan with one target."""
    return make.plan(targets=[{"text": "A", "sources": make.SOURCES, **fields}])


@pytest.mark.parametrize(
    "fine",
    [
        task(),
        task(continuous=True, status="in_progress"),
        task(due_on="2020-06-30", done_on="2020-06-30", status="done"),
        task(due_on="2020-06-30", done_on="2020-07-01", status="done_late"),
        task(done_on="2020-06-30", status="done"),
        target(operator="at_least", value="90"),
        target(operator="in_group", group="trung bình cao"),
        target(operator="done"),
    ],
)
def test_states_that_fit_are_fine(fine: Entries) -> None:
    """Nothing known, done in time, done late, and conditions with their measure."""
    assert judge(check, fine) == []


@pytest.mark.parametrize(
    ("wrong", "path", "texts"),
    [
        (
            task(continuous=True, due_on="2020-06-30"),
            ("tasks", 0, "due_on"),
            ("thường xuyên", "30/6/2020"),
        ),
        (
            task(done_on="2020-06-30", status="in_progress"),
            ("tasks", 0, "done_on"),
            ("30/6/2020", "«in_progress»"),
        ),
        (task(done_on="2020-06-30"), ("tasks", 0, "done_on"), ("30/6/2020", "để trống")),
        (
            task(due_on="2020-06-30", done_on="2020-07-01", status="done"),
            ("tasks", 0, "status"),
            ("1/7/2020", "30/6/2020", "«done»"),
        ),
        (
            task(due_on="2020-06-30", done_on="2020-06-29", status="done_late"),
            ("tasks", 0, "status"),
            ("29/6/2020", "30/6/2020", "«done_late»"),
        ),
        (target(operator="at_least"), ("targets", 0, "operator"), ("«at_least»",)),
        (target(operator="in_group"), ("targets", 0, "operator"), ("«in_group»",)),
    ],
)
def test_states_that_contradict_themselves_are_errors(
    wrong: Entries, path: tuple[str | int, ...], texts: tuple[str, ...]
) -> None:
    """What contradicts what is named."""
    assert_error(only(judge(check, wrong)), RULE, wrong, path, *texts)
