"""Opening hours in a real browser: open now, opening next, days off, notices; in Vietnam's time."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bench.generate import catalogue
from tests.browsing import Visit
from tests.roots import new_root, niemyet, write
from tests.serving import served

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]

UNIT = "catalog/units/xa-mau-1-1/unit.yml"
NAME = '    name: "Bộ phận Một cửa mẫu"\n'
POINT = """\
    hours:
      - days: [mon, tue, wed, thu, fri]
        opens: "13:30"
        closes: "17:00"
      - days: [mon, tue, wed, thu, fri]
        opens: "07:30"
        closes: "11:30"
    notices:
      - text: Lối vào tạm ở cổng sau.
        valid_from: 2026-11-01
        valid_to: 2026-11-20
        sources:
          - source: nguon-mau
      - text: Đóng cửa để sửa nhà.
        valid_from: 2026-12-07
        valid_to: 2026-12-08
        closes: true
        sources:
          - source: nguon-mau
"""
WORKDAYS = ["mon", "tue", "wed", "thu", "fri"]
MORNING = {"days": WORKDAYS, "opens": "07:30", "closes": "11:30"}
AFTERNOON = {"days": WORKDAYS, "opens": "13:30", "closes": "17:00"}
HOLIDAY = {"from": "2026-11-24", "to": "2026-11-24", "why": "Ngày Văn hóa Việt Nam"}


@pytest.fixture(scope="module")
def page_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page of a made-up unit with hours and notices."""
    root = new_root(tmp_path_factory.mktemp("hours"), catalogue(6))
    text = (root / UNIT).read_text(encoding="utf-8")
    assert text.count(NAME) == 1
    write(root / UNIT, text.replace(NAME, NAME + POINT))
    built = niemyet(Path(root), "build")
    assert built.returncode == 0, built.stderr
    with served(root / "site") as address:
        yield f"{address}/don-vi/xa-mau-1-1/"


def open_until(time: str) -> dict[str, Any]:
    """Give what is said of an office that is open."""
    return {"open": True, "until": time}


def closed(day: str = "", opens: str = "", why: str = "") -> dict[str, Any]:
    """Give what is said of an office that is closed."""
    return {"open": False, "why": why, "next": {"day": day, "opens": opens} if day else None}


WEEK = [MORNING, AFTERNOON]
STATES: list[tuple[str, list[Any], list[Any], dict[str, Any]]] = [
    ("2026-11-23T07:29", WEEK, [], closed("2026-11-23", "07:30")),
    ("2026-11-23T07:30", WEEK, [], open_until("11:30")),
    ("2026-11-23T11:30", WEEK[::-1], [], closed("2026-11-23", "13:30")),
    ("2026-11-23T16:59", WEEK[::-1], [], open_until("17:00")),
    ("2026-11-23T17:00", WEEK, [], closed("2026-11-24", "07:30")),
    ("2026-11-20T18:00", WEEK, [], closed("2026-11-23", "07:30")),
    ("2026-11-23T17:00", WEEK, [HOLIDAY], closed("2026-11-25", "07:30")),
    ("2026-11-24T09:00", WEEK, [HOLIDAY], closed("2026-11-25", "07:30", HOLIDAY["why"])),
    ("2026-11-23T09:00", [MORNING, {**AFTERNOON, "opens": "11:30"}], [], open_until("17:00")),
    ("2026-11-23T09:00", [{**MORNING, "days": ["sun"]}], [], closed("2026-11-29", "07:30")),
    ("2026-11-23T09:00", [], [], closed()),
    (
        "2026-11-23T09:00",
        WEEK,
        [{**HOLIDAY, "from": "2026-01-01", "to": "2027-12-31"}],
        closed(why=HOLIDAY["why"]),
    ),
]
"""The time, openings and closures, and what is said of an office then."""


def test_state_of_an_office(open_page: Open, site_url: str) -> None:
    """To the minute, over lunch, night, weekend, holiday and closure."""
    visit = open_page(360)
    visit.page.goto(f"{site_url}/phuong-phap/")
    for now, openings, closures, expected in STATES:
        found = visit.page.evaluate(
            "([hours, closed, now]) => niemyet.hours.state(hours, closed, new Date(`${now}:00Z`))",
            [openings, closures, now],
        )
        assert found == expected, (now, openings, closures)


def told(visit: Visit, page_url: str, now: str) -> str:
    """Open the page at a time in Vietnam, give what it says about being open."""
    visit.page.clock.set_fixed_time(f"{now}:00+07:00")
    visit.page.goto(page_url)
    place = visit.page.locator("[data-open-now]:not([hidden])")
    place.wait_for()
    return place.inner_text()


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-23T09:00", "Đang mở cửa, đến 11:30."),
        ("2026-11-23T12:00", "Đang đóng cửa; mở lại 13:30 hôm nay."),
        ("2026-11-20T20:00", "Đang đóng cửa; mở lại 7:30 thứ Hai 23/11."),
        ("2026-11-24T09:00", "Đang đóng cửa (Ngày Văn hóa Việt Nam); mở lại 7:30 thứ Tư 25/11."),
        ("2026-12-07T09:00", "Đang đóng cửa (theo thông báo tạm thời); mở lại 7:30 thứ Tư 09/12."),
    ],
)
def test_the_page_says_whether_it_is_open(
    open_page: Open, page_url: str, now: str, words: str
) -> None:
    """In Vietnam's time, and with the reason where it is not the hour."""
    visit = open_page(360)
    assert told(visit, page_url, now) == words
    assert visit.page.locator("tr.here").count() == 1
    # The made-up repository lacks the hand-written page that is shown without a network.
    assert [words for words in visit.wrong if "404" not in words] == []


def test_what_is_not_known_is_said(open_page: Open, page_url: str) -> None:
    """Hours of a swapped Saturday, and a year whose swaps are not decreed."""
    said = told(open_page(360), page_url, "2026-08-21T18:00")
    assert "mở lại 7:30 thứ Hai 24/08. Thứ Bảy 22/08 là ngày làm bù" in said
    assert "năm 2027 chưa được công bố" in told(open_page(360), page_url, "2027-03-01T09:00")


def test_beyond_the_calendar_nothing_is_said(open_page: Open, page_url: str) -> None:
    """Where days off are not known, the table of hours stands alone."""
    visit = open_page(360)
    visit.page.clock.set_fixed_time("2028-01-04T09:00:00+07:00")
    with visit.page.expect_response("**/calendar-data.js"):
        visit.page.goto(page_url)
    visit.page.locator("tr.here").wait_for()
    assert not visit.page.locator("[data-open-now]").is_visible()
    assert visit.page.get_by_text("7:30–11:30").first.is_visible()


def test_notices_go_when_they_are_over(open_page: Open, page_url: str) -> None:
    """A notice is there before and on its last day, and with script not after it."""
    visit = open_page(360)
    back_door = visit.page.get_by_text("Lối vào tạm ở cổng sau.")
    for now, shown in (("2026-11-20T23:59", True), ("2026-11-21T00:00", False)):
        told(visit, page_url, now)
        assert back_door.is_visible() is shown
        assert visit.page.get_by_text("Đóng cửa để sửa nhà.").is_visible()


def test_pages_without_hours_ask_for_no_calendar(open_page: Open, page_url: str) -> None:
    """Only who shows hours needs days off; without script notices and hours are all there."""
    visit = open_page(360)
    visit.page.goto(page_url.replace("xa-mau-1-1", "tinh-mau"), wait_until="networkidle")
    assert [url for url in visit.asked if "calendar" in url] == []
    silent = open_page(360, script=False)
    silent.page.goto(page_url)
    for words in ("7:30–11:30", "Lối vào tạm ở cổng sau.", "Đóng cửa để sửa nhà."):
        assert silent.page.get_by_text(words).first.is_visible()
    assert silent.page.locator("[data-open-now]").count() == 0
