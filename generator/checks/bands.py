"""Read the band of scores in the words of a group: «Từ 80% đến dưới 90%»."""

import re
from decimal import Decimal

from msgspec import Struct

_NUMBER = r"(?P<{}>\d+(?:,\d+)?)\s*(?P<{}>%)?(?:\s*điểm)?"
_BAND = re.compile(
    r"(?:nhóm\s+)?(?:"
    rf"(?P<from>từ|trên)\s+{_NUMBER.format('low', 'percent_1')}"
    rf"(?:\s+(?:đến|tới)\s+(?P<below>dưới)?\s*{_NUMBER.format('high', 'percent_2')}|\s+trở lên)?"
    rf"|dưới\s+{_NUMBER.format('under', 'percent_3')}"
    rf"|{_NUMBER.format('least', 'percent_4')}\s+trở lên"
    r")",
    re.IGNORECASE,
)


class Band(Struct, frozen=True):
    """A stretch of scores; None is without end."""

    low: Decimal | None
    high: Decimal | None
    low_in: bool
    """Whether the lower end belongs to the band."""
    high_in: bool
    percent: bool

    def holds(self, value: Decimal) -> bool:
        """Take a score, tell whether it lies in the band."""
        above = self.low is None or value > self.low or (self.low_in and value == self.low)
        below = self.high is None or value < self.high or (self.high_in and value == self.high)
        return above and below


def band_in(text: str | None) -> Band | None:
    """Take the words of a group's condition, give its band; None where they say it otherwise."""
    match = _BAND.fullmatch((text or "").strip().rstrip("."))
    if match is None:
        return None
    low = _number(match["low"] or match["least"])
    high = _number(match["high"] or match["under"])
    return Band(
        low,
        high,
        low_in=(match["from"] or "từ").casefold() == "từ",
        high_in=match["high"] is not None and match["below"] is None,
        percent="%" in match.group(),
    )


def _number(text: str | None) -> Decimal | None:
    return Decimal(text.replace(",", ".")) if text else None
