"""Numbers and days as pages have them, written for English readers: 1,234.56, 20 November 2026."""

import re

NUMBER = r"-?(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,\d+)?%?"
DAY = r"(?:(?:\d{1,2}/)?\d{1,2}/)?\d{4}"
_SWAP = str.maketrans({",": ".", ".": ","})
_FIGURE = re.compile(rf"[+−]?{NUMBER}(?:/{NUMBER})?")
_SIGNS = frozenset("+−-")
_FULL_DAY = re.compile(r"(?:(\d{1,2})/)?(\d{1,2})/(\d{4})")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LONG_MONTH = re.compile(rf"(?:(?<=before )1 )?\b({'|'.join(_MONTHS)})(?= \d{{4}})")


def english_number(words: str) -> str:
    """Take a number as Vietnamese readers write it, give it for English readers."""
    return words.translate(_SWAP)


def english_day(words: str) -> str:
    """Take ``20/11/2026``, ``11/2026`` or ``2026``, give it with the month's name."""
    found = _FULL_DAY.fullmatch(words)
    if found is None or not 1 <= int(found[2]) <= len(_MONTHS):
        return words
    month = f"{_MONTHS[int(found[2]) - 1]} {found[3]}"
    return f"{int(found[1])} {month}" if found[1] else month


def short_months(words: str) -> str:
    """Take English words, give them with months cut short: 9 Jul 2025; before Jul 2025."""
    return _LONG_MONTH.sub(lambda found: found[1][:3], words)


def english_figure(words: str) -> str | None:
    """Take words that are one number or one day, give them in English; none for other words."""
    if not (words[:1].isdecimal() or words[:1] in _SIGNS):
        return None
    if _FIGURE.fullmatch(words):
        return english_number(words)
    return english_day(words) if _FULL_DAY.fullmatch(words) else None
