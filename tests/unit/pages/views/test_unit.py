"""The page of a unit tells opening hours as people say them."""

from typing import Any, get_args

import pytest

from generator.model.vocabulary import Weekday
from generator.pages.views.unit import PointView, unit_page
from tests.builders import SOURCES, collection_of, unit

WEEK = get_args(Weekday)


def point(*openings: tuple[str, ...], **fields: Any) -> PointView:  # noqa: ANN401
    """Give a service point that is open on these days, as its page shows it."""
    hours = [{"days": days, "opens": "07:30", "closes": "11:30"} for days in openings]
    told = {"id": "mot-cua", "name": "Một cửa", "hours": hours, "sources": SOURCES, **fields}
    records = collection_of(unit(service_points=[told]))
    (found,) = unit_page(records.units["xa-can-giuoc"], records).view.points
    assert isinstance(found, PointView)
    return found


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (WEEK[:5], "Thứ Hai đến thứ Sáu"),
        (WEEK, "Thứ Hai đến Chủ nhật"),
        (("mon", "tue"), "Thứ Hai và thứ Ba"),
        (("mon", "wed", "fri"), "Thứ Hai, thứ Tư và thứ Sáu"),
        (("wed", "tue", "mon"), "Thứ Tư, thứ Ba và thứ Hai"),
        (("sat", "sun"), "Thứ Bảy và Chủ nhật"),
        (("thu",), "Thứ Năm"),
        (("sat", "sun", "mon"), "Thứ Bảy, Chủ nhật và thứ Hai"),
    ],
)
def test_days_in_a_row_are_told_by_first_and_last(days: tuple[str, ...], words: str) -> None:
    """Only days that follow one another are drawn together; no day is added or lost."""
    (hours,) = point(days).known
    assert (hours.name, hours.value) == ("Giờ làm việc", f"{words}: 07:30–11:30")


def test_several_hours_make_one_line() -> None:
    """Mornings and other days stand one after the other."""
    (hours,) = point(("mon",), ("sat",)).known
    assert hours.value == "Thứ Hai: 07:30–11:30; thứ Bảy: 07:30–11:30"


def test_what_is_not_known_of_a_point_gives_its_reason() -> None:
    """Address, hours and telephone are each known, or missing with the record's reason."""
    gaps = point(missing=[{"field": "hours", "reason": "not_published"}]).gaps
    assert [(gap.name, gap.value) for gap in gaps] == [
        ("Địa chỉ", "chúng tôi chưa có nguồn"),
        ("Giờ làm việc", "nguồn không công bố"),
        ("Điện thoại", "chúng tôi chưa có nguồn"),
    ]
