"""The due-date helper is given every limit with its case and channel, and nothing to guess."""

from typing import Any

from generator.model.procedure import Procedure
from generator.pages.views.due_date import DueLimit, due_date
from tests.builders import procedure


def record(*limits: dict[str, Any], **fields: Any) -> Procedure:  # noqa: ANN401
    """Give a procedure with these time limits."""
    (entry,) = procedure(time_limits=limits, **fields)
    assert isinstance(entry.record, Procedure)
    return entry.record


def test_each_limit_keeps_its_case_channel_and_remark() -> None:
    """What tells limits apart in the table tells their dates apart too."""
    due = due_date(
        record(
            {"amount": "5", "unit": "working_day"},
            {"amount": "0.5", "unit": "month", "case": "Cần xác minh", "note": "Từ khi đủ giấy."},
            {"amount": "2", "unit": "hour", "channels": ["online"]},
        )
    )
    assert due is not None
    assert due.limits == (
        DueLimit("5", "working_day", "Mọi trường hợp: 5 ngày làm việc", ""),
        DueLimit("0.5", "month", "Cần xác minh: 0,5 tháng", "Từ khi đủ giấy."),
        DueLimit("2", "hour", "Trực tuyến: 2 giờ", ""),
    )


def test_without_a_limit_there_is_nothing_to_count() -> None:
    """No limit known, no helper: a day would be invented."""
    assert due_date(record(missing=[{"field": "time_limits", "reason": "not_published"}])) is None


def test_nobody_hands_in_what_has_ended() -> None:
    """A closed procedure has a past, not a due date."""
    assert due_date(record({"amount": "5", "unit": "day"}, valid_to="2025-06-30")) is None
