"""Days as people write them, read as the days of a record: what can be read in one way only."""

import re
from datetime import date, timedelta

_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_IN_WORDS = re.compile(
    r"(?:ngày )?([0-9]{1,2}) tháng ([0-9]{1,2})(?: năm |,? )([0-9]{4})", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"(?:tháng )?(0?[1-9]|1[0-2])[-/.]([0-9]{4})", re.IGNORECASE)
_MONTHS = 12
_EXCEL_STARTS = date(1899, 12, 30)
_EXCEL = range(30_000, 60_000)
"""Days of this and the last generation, as Excel counts them."""


def sure_day(text: str) -> str:
    """Take a day in another form, give it as ``2025-07-01``, or nothing where it could be two."""
    year_first, words = _YEAR_FIRST.fullmatch(text), _IN_WORDS.fullmatch(text)
    if year_first:
        return _iso(*map(int, year_first.groups()))
    if words:
        day, month, year = map(int, words.groups())
        return _iso(year, month, day)
    read = _day_first(text)
    return _iso(*read) if read and (read[2] > _MONTHS or read[2] == read[1]) else ""


def sure_month(text: str) -> str:
    """Take a month before its year, give it as ``2025-07``; or a sure day; or nothing."""
    match = _MONTH_FIRST.fullmatch(text)
    return f"{match[2]}-{int(match[1]):02d}" if match else sure_day(text)


def day_hint(value: object) -> str:
    """Take what stands in the place of a day, give what to write; nothing where nobody knows."""
    text = str(value)
    if isinstance(value, int) and value in _EXCEL:
        day = _EXCEL_STARTS + timedelta(days=value)
        shown = f"{day.day}/{day.month}/{day.year}"
        return f"Nếu đây là ngày dán từ Excel thì là ngày {shown}: viết {day.isoformat()}."
    if sure := sure_day(text):
        return f"Viết {sure}."
    read = _day_first(text)
    if read and _iso(*read):
        year, month, day_ = read
        return f"Nếu là ngày {day_} tháng {month} năm {year}, viết {_iso(*read)}."
    return ""


def no_such_day(value: object) -> str:
    """Take a day in the right form, tell which day it is that no calendar has; else nothing."""
    match = _YEAR_FIRST.fullmatch(str(value))
    if match is None or _iso(*map(int, match.groups())):
        return ""
    year, month, day = map(int, match.groups())
    return f"không có ngày {day} tháng {month} năm {year}"


def _day_first(text: str) -> tuple[int, int, int] | None:
    """Give year, month and day of a text that begins with the day."""
    match = _DAY_FIRST.fullmatch(text)
    return (int(match[3]), int(match[2]), int(match[1])) if match else None


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
