"""What the page of a unit tells of a service point: its week, its notices, its gaps."""

from typing import Any

from generator.pages.views.service_point import PointView
from generator.pages.views.unit import unit_page
from tests.builders import SOURCES, collection_of, sources, unit

WORKDAYS = ("mon", "tue", "wed", "thu", "fri")
MORNING = {"days": WORKDAYS, "opens": "07:30", "closes": "11:30"}
AFTERNOON = {"days": ("mon", "wed"), "opens": "13:30", "closes": "17:00"}


def point(**fields: Any) -> PointView:  # noqa: ANN401
    """Give a service point with these fields, as the page of its unit shows it."""
    told = {"id": "mot-cua", "name": "Một cửa", "sources": SOURCES, **fields}
    records = collection_of(unit(service_points=[told]), sources("nguon-1"))
    (found,) = unit_page(records.units["xa-can-giuoc"], records).view.points
    assert isinstance(found, PointView)
    return found


def test_the_week_has_seven_days() -> None:
    """Each day has its openings, the morning first however they are written; the others none."""
    week = {
        line.name: [span.words for span in line.spans]
        for line in point(hours=[AFTERNOON, MORNING]).week
    }
    both, morning = ["7:30–11:30", "13:30–17:00"], ["7:30–11:30"]
    assert list(week.items()) == [
        ("Thứ Hai", both),
        ("Thứ Ba", morning),
        ("Thứ Tư", both),
        ("Thứ Năm", morning),
        ("Thứ Sáu", morning),
        ("Thứ Bảy", []),
        ("Chủ nhật", []),
    ]


def test_without_hours_there_is_no_week() -> None:
    """Seven days of rest would be invented."""
    assert point().week == ()


def test_what_is_not_known_of_a_point_gives_its_reason() -> None:
    """Address, telephone, hours and map are each known, or missing with the record's reason."""
    gaps = point(missing=[{"field": "hours", "reason": "not_published"}]).gaps
    assert [(gap.name, gap.value) for gap in gaps] == [
        ("Địa chỉ", "chúng tôi chưa có nguồn"),
        ("Điện thoại", "chúng tôi chưa có nguồn"),
        ("Giờ làm việc", "nguồn không công bố"),
        ("Bản đồ", "chúng tôi chưa có nguồn"),
    ]
    known = point(
        address="Số 1", telephone="0272", hours=[MORNING], map_address="https://a.gov.vn/"
    )
    assert known.gaps == ()


def test_notices_stand_in_the_order_of_their_days() -> None:
    """Each says its days in words, for the script, and from which source it is."""
    common = {"text": "Đóng cửa.", "sources": SOURCES}
    late = {**common, "valid_from": "2026-12-07", "valid_to": "2026-12-07", "closes": True}
    early = {**common, "valid_from": "2026-12-01", "valid_to": "2026-12-03"}
    first, second = point(notices=[late, early]).notices
    assert (first.when, first.closes) == ("Từ 01/12/2026 đến hết 03/12/2026", False)
    assert (first.first, first.last) == ("2026-12-01", "2026-12-03")
    assert (second.when, second.closes) == ("Ngày 07/12/2026", True)
    assert [source.title for source in first.sources] == ["Một bài báo"]
