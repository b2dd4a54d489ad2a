"""What is announced, known, done and late adds up; no calendar makes anything late."""

from decimal import Decimal
from typing import Any

import pytest

from generator.collection import Entry
from generator.model.plan import Plan, Target, Task
from generator.pages.views.plan_figures import (
    progress_of,
    status_words,
    target_words,
    urgency,
)
from tests import builders

SOURCES = builders.SOURCES
STATUSES = (
    "done",
    "done_late",
    "in_progress",
    "in_progress_late",
    "not_started",
    "no_longer_applies",
    None,
)


def plan(announced: int | None, *statuses: str | None, **task: builders.Value) -> Plan:
    """Give a plan with that many targets announced, and one known for each status."""
    stated = [{"status": status} if status else {} for status in statuses]
    fields: dict[str, Any] = {
        "targets": [{"text": "Việc", "sources": SOURCES, **item} for item in stated]
    }
    if announced is not None:
        fields["targets_announced"] = {"count": announced, "sources": SOURCES}
    if task:
        fields["tasks"] = [{"text": "Việc", "sources": SOURCES, **task}]
    entry: Entry[Any] = builders.plan(**fields)[0]
    assert isinstance(entry.record, Plan)
    return entry.record


@pytest.mark.parametrize("announced", [None, 0, 7, 25])
def test_parts_fill_the_bar(announced: int | None) -> None:
    """The parts follow one another without a hole from 0 to the whole."""
    (bar,) = progress_of(plan(announced, *STATUSES))
    ends = [part.start + part.width for part in bar.parts]
    assert [part.start for part in bar.parts] == [0, *ends[:-1]]
    assert ends[-1] == bar.total == max(announced or 0, len(STATUSES))
    assert all(part.width for part in bar.parts)


@pytest.mark.parametrize(
    ("announced", "statuses", "sentence"),
    [
        (25, [None] * 4, "25 mục tiêu đã công bố, chúng tôi biết 4. Chưa có nguồn nào cho biết"),
        (25, [], "25 mục tiêu đã công bố, chúng tôi chưa biết nội dung."),
        (2, ["done", None], "2 mục tiêu đã công bố, chúng tôi biết cả 2. Trong số đã biết, 1 đã"),
        (None, ["done"], "Chúng tôi biết 1 mục tiêu; nguồn không nêu tổng số."),
        (9, ["in_progress_late"], "9 mục tiêu đã công bố, chúng tôi biết 1. Trong số đã biết, 0"),
    ],
)
def test_progress_is_said_in_words(
    announced: int | None, statuses: list[str | None], sentence: str
) -> None:
    """The sentence says how many were announced, how many we know, and what became of them."""
    (bar,) = progress_of(plan(announced, *statuses))
    assert bar.sentence.startswith(sentence)


def test_a_plan_without_anything_has_no_bar() -> None:
    """Nothing announced and nothing known is no bar of width zero."""
    assert progress_of(plan(None)) == ()


def test_late_ones_come_first() -> None:
    """Late, then open, then unknown, then done, then what no longer applies."""
    targets = sorted(plan(None, *STATUSES).targets, key=urgency)
    assert [target.status for target in targets] == [
        "in_progress_late",
        "in_progress",
        "not_started",
        None,
        "done_late",
        "done",
        "no_longer_applies",
    ]


def test_what_is_done_all_the_time_is_never_late() -> None:
    """A continuous task is in progress even where a source calls it late."""
    tasks = plan(None, continuous=True, status="in_progress_late").tasks
    (bar,) = progress_of(plan(None, continuous=True, status="in_progress_late"))
    assert [(part.kind, part.words) for part in bar.parts] == [("known", "đang làm")]
    assert status_words(tasks[0].status, continuous=True).words == "Thường xuyên"
    assert urgency(tasks[0]) == urgency(
        Task(text="Việc", status="in_progress", sources=tasks[0].sources)
    )


def test_a_day_that_has_passed_makes_nothing_late() -> None:
    """Lateness is taken from a source's status, never from the calendar."""
    (bar,) = progress_of(plan(None, due_on="1999-01-01"))
    assert [part.kind for part in bar.parts] == ["known"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"operator": "at_least", "value": "90", "value_unit": "percent"}, "ít nhất 90%"),
        ({"operator": "at_least", "as_printed": "90%"}, "ít nhất 90%"),
        ({"operator": "at_least", "as_printed": "tối thiểu 20%"}, "tối thiểu 20%"),
        ({"operator": "at_most", "value": "5", "value_unit": "percent"}, "nhiều nhất 5%"),
        ({"operator": "equal", "value": "100", "value_unit": "percent"}, "100%"),
        ({"operator": "in_group", "group": "trung bình cao"}, "nhóm trung bình cao"),
        ({"operator": "in_group", "as_printed": "Nhóm cao"}, "Nhóm cao"),
        ({"operator": "done"}, ""),
        ({}, ""),
    ],
)
def test_target_says_its_bound(fields: dict[str, Any], said: str) -> None:
    """A target of at least 90% is never shown as 90%."""
    if "value" in fields:
        fields = {**fields, "value": Decimal(fields["value"])}
    sources = plan(None, None).targets[0].sources
    assert target_words(Target(text="Việc", sources=sources, **fields)) == said


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("done", "met"),
        ("done_late", "late"),
        ("in_progress_late", "late"),
        ("in_progress", "unknown"),
        ("not_started", "unknown"),
        ("no_longer_applies", "closed"),
        (None, "unknown"),
    ],
)
def test_status_has_a_word_and_a_colour(status: str | None, kind: str) -> None:
    """Every status has a word; only what is done in time is green."""
    found = status_words(status)
    assert found.words
    assert found.kind == kind
