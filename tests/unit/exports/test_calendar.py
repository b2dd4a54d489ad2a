"""The calendar that scripts count with is the library's, and says how far it reaches."""

import json
from datetime import date
from typing import Any

import holidays
import pytest
from holidays.version import __version__

from generator.exports.calendar import PATH, calendar_data, calendar_files

DATA = calendar_data()


def test_the_script_holds_the_data() -> None:
    """What a page loads gives one value under one name, the same bytes every time."""
    (file,) = calendar_files()
    assert file.path == PATH
    head, _, body = file.data.decode().partition("=")[2].partition("=")
    assert head.endswith(".calendar")
    assert json.loads(body.rstrip(";\n")) == DATA
    assert list(calendar_files()) == [file]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2025-01-29", "Tết Nguyên Đán"),
        ("2026-02-17", "Tết Nguyên Đán"),
        ("2027-02-06", "Tết Nguyên Đán"),
        ("2026-04-27", "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)"),
        ("2025-05-02", "Ngày nghỉ (thay cho ngày 26/04/2025)"),
        ("2026-08-31", "Ngày nghỉ (thay cho ngày 22/08/2026)"),
        ("2026-09-01", "Quốc khánh"),
        ("2026-11-24", "Ngày Văn hóa Việt Nam"),
    ],
)
def test_days_off_carry_their_names(day: str, name: str) -> None:
    """Days by the moon, compensation, swaps and the youngest holiday are there, in Vietnamese."""
    assert DATA["off"][day] == name


def test_weekend_days_worked_in_exchange() -> None:
    """The two Saturdays that were decreed in these years, and none from other years."""
    assert DATA["worked"] == ["2025-04-26", "2026-08-22"]


def test_it_says_how_far_it_reaches() -> None:
    """It goes one year beyond the swaps that are known, and names where it has them from."""
    assert (DATA["first"], DATA["decreed"], DATA["last"]) == (2025, 2026, 2027)
    assert DATA["source"] == f"holidays {__version__}"
    assert "45/2019/QH14, Điều 112" in DATA["law"]


def test_every_day_is_worked_or_not_as_the_library_says() -> None:
    """With weekends, the exported days give the library's own answer on every day."""
    known = holidays.country_holidays("VN", years=range(DATA["first"], DATA["last"] + 1))
    first, last = date(DATA["first"], 1, 1).toordinal(), date(DATA["last"], 12, 31).toordinal()
    for day in map(date.fromordinal, range(first, last + 1)):
        assert is_worked(day, DATA) is known.is_working_day(day), day


def is_worked(day: date, data: Any) -> bool:  # noqa: ANN401
    """Take a day and the data, tell whether it is worked, as the script does."""
    written = day.isoformat()
    return written in data["worked"] or (written not in data["off"] and day.weekday() < 5)
