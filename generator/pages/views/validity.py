"""From when until when something applies: days in words, right on whatever day they are read.

Whether it applies today is worked out by the reader's device (decision 0007).
"""

from datetime import date

from msgspec import Struct

from generator.pages.formats import day


class Days(Struct, frozen=True):
    """The first and the last day as 2026-12-31, for the device; nothing where it is open."""

    since: str = ""
    until: str = ""


ALWAYS = Days()
"""Open at both ends."""


def valid_days(first: date | None, last: date | None) -> Days:
    """Take the first and the last day, give them for the device."""
    return Days(first.isoformat() if first else "", last.isoformat() if last else "")


def valid_words(first: date | None, last: date | None) -> str:
    """Take the first and the last day, give them: ``áp dụng từ ngày … đến hết ngày …``."""
    since = f" từ ngày {day(first)}" if first else ""
    until = f" đến hết ngày {day(last)}" if last else ""
    return f"áp dụng{since}{until}" if since or until else ""
