"""The due-date helper in a real browser: its counting, its words, and that it asks for no more."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import holidays
import pytest
from playwright.sync_api import Browser, Locator, Page

from generator.collection import Collection
from generator.model.procedure import Procedure
from generator.model.urls import procedure_url
from tests.browsing import Visit

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]

DAY = timedelta(days=1)
VIETNAM = holidays.country_holidays("VN", years=range(2025, 2028))
STARTS = [date(2025, 1, 1) + n * DAY for n in range(1000)]
LIMITS = [
    *(("working_day", amount) for amount in (1, 2, 3, 5, 7, 10, 30, 60)),
    *(("day", amount) for amount in (1, 7, 15, 45, 90)),
    *(("month", amount) for amount in (1, 2)),
    ("hour", 8),
]
COUNT = """async ([starts, limits]) => {
  const calendar = await niemyet.days.calendar();
  return starts.map((start) => limits.map(([unit, amount]) => {
    const { handed, ready, off } = niemyet.due.count(start, { unit, amount }, calendar);
    return [handed, ready, off.length];
  }));
}"""


# The oracle: one day after another, asking the library each time.


def counted(start: date, unit: str, amount: int) -> list[Any]:
    """Take a start and a limit; give the day of hand-in, the day it is ready, the days skipped."""
    handed = start
    while not VIETNAM.is_working_day(handed):
        handed += DAY
    if unit in {"working_day", "hour"}:
        ready, skipped = walked(handed, 1 if unit == "hour" else amount)
    else:
        ready, skipped = rolled(handed + amount * DAY if unit == "day" else later(handed, amount))
    return [handed.isoformat(), ready.isoformat(), skipped]


def walked(day: date, amount: int) -> tuple[date, int]:
    """Take a day and a number, give the day so many working days after it, and the others."""
    skipped = 0
    while amount:
        day += DAY
        if VIETNAM.is_working_day(day):
            amount -= 1
        else:
            skipped += 1
    return day, skipped


def rolled(day: date) -> tuple[date, int]:
    """Take the last day of a limit, give the first working day from it on, and the days before."""
    skipped = 0
    while not VIETNAM.is_working_day(day):
        day += DAY
        skipped += 1
    return day, skipped


def later(day: date, months: int) -> date:
    """Take a day and a number of months, give the same day of that month, or its last."""
    year, month = day.year + (day.month + months - 1) // 12, (day.month + months - 1) % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@pytest.fixture(scope="module")
def opened(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page of the site, where the scripts are; who counts leaves it as it was."""
    page = browser.new_page(locale="vi-VN")
    page.goto(f"{site_url}/phuong-phap/")
    yield page
    page.close()


def test_every_day_is_counted_as_a_patient_person_would(opened: Page) -> None:
    """A thousand days of hand-in by every kind of limit agree with a walk day by day."""
    starts = [day.isoformat() for day in STARTS]
    found = opened.evaluate(COUNT, [starts, LIMITS])
    for start, row in zip(STARTS, found, strict=True):
        expected = [counted(start, unit, amount) for unit, amount in LIMITS]
        assert row == expected, start


@pytest.mark.parametrize(
    ("start", "unit", "amount", "ready"),
    [
        ("2026-11-23", "working_day", 5, "2026-12-01"),  # over 24 November and a weekend
        ("2026-08-21", "working_day", 1, "2026-08-22"),  # a Saturday that is worked
        ("2026-08-28", "working_day", 1, "2026-09-03"),  # over Monday the 31st, off in exchange
        ("2026-02-13", "working_day", 1, "2026-02-23"),  # over Tết
        ("2027-02-03", "working_day", 1, "2027-02-11"),  # over the next Tết
        ("2026-04-24", "working_day", 3, "2026-05-04"),  # over 27 and 30 April, 1 May
        ("2026-11-09", "day", 15, "2026-11-25"),  # ends on 24 November
        ("2026-12-31", "month", 2, "2027-03-01"),  # the last of February is a Sunday
        ("2026-11-22", "day", 1, "2026-11-25"),  # a Sunday counts as the Monday after
        ("2026-11-23", "working_day", 0.5, "2026-11-25"),  # a part of a day counts as a day
        ("2026-11-23", "hour", 9, ""),  # more than one day of an office
        ("2026-11-23", "month", 1.5, ""),  # a part of a month is no sure number of days
        ("2027-12-31", "working_day", 1, ""),  # beyond the calendar
        ("2024-12-31", "working_day", 1, ""),  # before it
    ],
)
def test_days_counted_by_hand(
    opened: Page, start: str, unit: str, amount: float, ready: str
) -> None:
    """Days that were counted on paper; where nothing certain can be told there is no day."""
    [[[_, found, _]]] = opened.evaluate(COUNT, [[start], [[unit, amount]]])
    assert found == ready


# The helper on the page of a real procedure.


def address_of(collection: Collection, *units: str) -> str:
    """Give the page of a procedure in force whose limits have exactly these units."""
    records = (entry.record for entry in collection.procedures.values())
    fitting = (record for record in records if fits(record, units))
    return procedure_url(next(fitting).code)


def fits(record: Procedure, units: tuple[str, ...]) -> bool:
    """Take a procedure and units, tell whether its limits have these and no remark."""
    told = tuple(limit.unit for limit in record.time_limits)
    return told == units and record.valid_to is None and not any(x.note for x in record.time_limits)


def helper(visit: Visit, address: str, now: str = "2026-11-23T09:00:00+07:00") -> Locator:
    """Open a page at a time in Vietnam, give the helper on it."""
    visit.page.clock.set_fixed_time(now)
    visit.page.goto(address)
    return visit.page.locator("[data-due]")


def test_a_day_goes_in_and_a_sentence_comes_out(
    open_page: Open, site_url: str, real_collection: Collection
) -> None:
    """By keyboard alone; nothing is fetched before, and one small file when it is used."""
    visit = open_page(320)
    box = helper(visit, site_url + address_of(real_collection, "working_day"))
    box.get_by_label("Ngày bạn nộp hồ sơ").focus()
    assert box.get_by_label("Ngày bạn nộp hồ sơ").input_value() == "2026-11-23"
    assert box.locator("[aria-live=polite]").inner_text() == ""
    assert [url for url in visit.asked if "calendar" in url] == []
    box.locator("li").evaluate("limit => (limit.dataset.amount = '5')")
    visit.page.keyboard.press("Enter")
    box.locator("strong").wait_for()
    said = box.locator("[aria-live=polite]").inner_text()
    assert "Nộp thứ Hai 23/11/2026 → chậm nhất thứ Ba 01/12/2026" in said
    assert "Không tính thứ Ba 24/11 (Ngày Văn hóa Việt Nam), thứ Bảy 28/11, Chủ nhật 29/11." in said
    box.get_by_label("Ngày bạn nộp hồ sơ").fill("2026-08-21")
    box.get_by_text("chậm nhất thứ Năm 27/08/2026").wait_for()
    assert "Có tính ngày làm bù: thứ Bảy 22/08." in box.inner_text()
    assert visit.page.locator("script[src*=calendar]").count() == 1
    assert visit.wrong == []


def test_several_limits_give_a_day_each(
    open_page: Open, site_url: str, real_collection: Collection
) -> None:
    """Each day stands under its case or channel; hours say what they can; a Sunday is told."""
    visit = open_page(360)
    box = helper(visit, site_url + address_of(real_collection, "working_day", "hour"))
    box.locator("input").fill("2026-11-29")
    box.locator("button").click()
    box.locator("dd").first.wait_for()
    assert box.locator("dt").count() == box.locator("dd").count() == 2
    assert "Chủ nhật 29/11: cơ quan nghỉ" in box.inner_text()
    assert "Nộp thứ Hai 30/11/2026" in box.inner_text()
    assert "nộp sớm thì có ngay trong ngày" in box.locator("dd").last.inner_text()


def test_a_year_whose_swaps_are_not_decreed_is_told(
    open_page: Open, site_url: str, real_collection: Collection
) -> None:
    """The day is given, and that it may change; beyond the calendar no day is given."""
    visit = open_page(360)
    box = helper(visit, site_url + address_of(real_collection, "working_day"))
    box.locator("input").fill("2027-02-01")
    box.get_by_text("năm 2027 chưa được công bố").wait_for()
    assert "ngày hẹn có thể thay đổi" in box.inner_text()
    box.locator("input").fill("2031-02-01")
    box.get_by_text("chỉ có từ năm 2025 đến hết năm 2027").wait_for()
    assert box.locator("strong").count() == 0
    box.locator("input").fill("")
    box.get_by_text("Chọn ngày bạn nộp hồ sơ.").wait_for()


def test_paper_shows_an_answer_or_nothing(
    open_page: Open, site_url: str, real_collection: Collection
) -> None:
    """An empty form is no use on paper, the answer is; without script there is no helper."""
    address = site_url + address_of(real_collection, "working_day")
    visit = open_page(794)
    box = helper(visit, address)
    visit.page.emulate_media(media="print")
    assert not box.is_visible()
    visit.page.emulate_media(media="screen")
    box.locator("button").click()
    box.locator("strong").wait_for()
    visit.page.emulate_media(media="print")
    assert box.locator("strong").is_visible()
    assert not box.locator("form").is_visible()
    silent = open_page(794, script=False)
    silent.page.goto(address)
    assert not silent.page.locator("[data-due]").is_visible()


def test_a_lost_calendar_is_told_and_comes_back(
    open_page: Open, site_url: str, real_collection: Collection
) -> None:
    """Without the file there is a sentence; a second try, with the file, gives the day."""
    visit = open_page(360)
    visit.page.route("**/calendar-data.js", lambda route: route.abort())
    box = helper(visit, site_url + address_of(real_collection, "working_day"))
    box.locator("button").click()
    box.get_by_text("Chưa tải được lịch nghỉ.").wait_for()
    visit.page.unroute("**/calendar-data.js")
    box.locator("button").click()
    box.locator("strong").wait_for()
