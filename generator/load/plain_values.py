"""What a value without quotes means: text, a whole number, true or false, or a trap.

YAML 1.1 turns many plain words into something else (``0123`` into 83, ``no`` into false). Here such
a word is refused, with what to write instead; only whole numbers, ``true`` and ``false`` pass.
"""

import re

from msgspec import Struct

from generator.load.characters import excerpt

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_LIKE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})([Tt \t].*)?")
_DAY_FIRST = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")
"""19.01.2026: no number to YAML; whether it is a day, its field knows."""
_MIDNIGHT = re.compile(r"[Tt \t]+0{1,2}:00(?::00)?")
_NUMBER_LIKE = re.compile(
    r"[-+]?(?:\.?[0-9][0-9_.]*(?:e[-+]?[0-9]+)?|[0-9][0-9_]*(?::[0-9]+)+(?:\.[0-9_]*)?"
    r"|0x[0-9a-f_]+|0b[01_]+|0o[0-7_]+|\.inf|\.nan)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[0-9]\.[0-9]{6}")
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_GROUPED_NUMBER = re.compile(r"[1-9][0-9]{0,2}(?:[._][0-9]{3})+")

_TRUTHS = {"true": True, "false": False}
_YES = frozenset({"yes", "y", "on", "true"})
_NO = frozenset({"no", "n", "off", "false"})
_NOTHING = frozenset({"~", "null", "none", "nil"})

MISREAD_WORDS = _YES | _NO | _NOTHING
"""Words in small letters that YAML takes for something else; only these, of what begins so."""


class Misread(Struct, frozen=True):
    """A plain value that YAML would take for something else than what was written."""

    message: str
    hint: str
    right: str = ""
    """What to write instead, where it can be only one thing."""


def read_plain(text: str) -> str | int | bool | Misread:
    """Take a mended, non-empty plain value, give what it means."""
    if text in _TRUTHS:
        return _TRUTHS[text]
    if _WHOLE_NUMBER.fullmatch(text):
        return int(text)
    if text[0] in "0123456789.+-":
        return _read_number_like(text)
    return _read_word(text)


def _read_word(text: str) -> str | Misread:
    word = text.lower()
    if word in _YES or word in _NO:
        truth = "đúng" if word in _YES else "sai"
        return Misread(
            f"«{text}» chưa có ngoặc kép nên bị hiểu là «{truth}».",
            f'Trả lời có hoặc không thì viết true hoặc false; nếu là chữ, viết "{text}".',
        )
    if word in _NOTHING:
        return Misread(
            f"«{text}» chưa có ngoặc kép nên bị hiểu là bỏ trống.",
            f'Chưa biết thì xoá cả dòng; nếu là chữ, viết "{text}".',
        )
    if text in ("=", "<<"):
        return Misread(f"«{text}» là dấu riêng của YAML.", f'Nếu là chữ, viết "{text}".')
    return text


def _read_number_like(text: str) -> str | Misread:
    if _DAY.fullmatch(text) or _DAY_FIRST.fullmatch(text):
        return text
    day = _DAY_LIKE.fullmatch(text)
    if day:
        return _misread_day(text, day)
    if _NUMBER_LIKE.fullmatch(text):
        return _misread_number(text)
    return text


def _misread_day(text: str, day: re.Match[str]) -> Misread:
    year, month, day_of_month, clock = day.groups()
    right = f"{year}-{int(month):02d}-{int(day_of_month):02d}"
    shown = excerpt(text)
    if clock:
        return Misread(
            f"Ngày «{shown}» có kèm giờ.",
            f"Chỉ viết ngày: {right}; nếu là chữ, đặt cả trong ngoặc kép.",
            right if _MIDNIGHT.fullmatch(clock) else "",
        )
    return Misread(f"Ngày «{shown}» viết chưa đủ chữ số.", f"Viết năm-tháng-ngày: {right}.", right)


def _misread_number(text: str) -> Misread:
    shown = excerpt(text)
    quoted, whole = f'"{shown}"', f'"{text}"'
    if _GROUPED_NUMBER.fullmatch(text):
        joined = excerpt(text.replace(".", "").replace("_", ""))
        return Misread(
            f"Số «{shown}» có dấu ngăn cách nên bị hiểu sai.",
            f"Nếu là con số, viết liền: {joined}. Nếu là chữ hoặc mã, viết {quoted}.",
        )
    if _CLOCK.fullmatch(text):
        return Misread(
            f"Giờ «{shown}» chưa có ngoặc kép nên bị hiểu là một con số.",
            f"Viết thành {quoted}.",
            whole,
        )
    noun = "Mã" if _CODE.fullmatch(text) else "Giá trị"
    return Misread(
        f"{noun} «{shown}» chưa có ngoặc kép nên bị hiểu là một con số.",
        f"Viết thành {quoted}.",
        whole,
    )
