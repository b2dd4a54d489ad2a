"""Repairs of wrong values that can only be right; whatever leaves a choice is left to a person."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from pydantic_core import ErrorDetails

from generator.model.base import Record
from generator.problems import Edit

_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_COMMA = re.compile(r"(-?[0-9]+),([0-9]{1,2}|[0-9]{4,})(?: ?%)?")
"""A decimal comma; three digits behind it could be thousands."""
_PERCENT = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?) ?%")
_MONTHS = 12


def edit_of(error: ErrorDetails, owner: type[Record]) -> Edit | None:
    """Take what a model found wrong and the model of its group, give its repair, if one is sure."""
    mend = _REPAIRS.get(error["type"])
    return mend(error, owner) if mend else None


def _day(error: ErrorDetails, _: type[Record]) -> Edit | None:
    text = str(error["input"])
    right = _first_year(text) or _first_day(text)
    return Edit(text, right) if right else None


def _first_year(text: str) -> str:
    match = _YEAR_FIRST.fullmatch(text)
    return _iso(*map(int, match.groups())) if match else ""


def _first_day(text: str) -> str:
    """Day, month and year, where the first number cannot be a month."""
    match = _DAY_FIRST.fullmatch(text)
    if match is None:
        return ""
    day, month, year = map(int, match.groups())
    return _iso(year, month, day) if day > _MONTHS or day == month else ""


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _decimal(error: ErrorDetails, _: type[Record]) -> Edit | None:
    text = str(error["input"])
    comma, percent = _COMMA.fullmatch(text), _PERCENT.fullmatch(text)
    if comma:
        return Edit(text, f"{comma[1]}.{comma[2]}")
    return Edit(text, percent[1]) if percent else None


def _word(error: ErrorDetails, _: type[Record]) -> Edit | None:
    """A word of the list in other letters: ``Commune``, ``in-person``."""
    text = str(error["input"])
    expected = str(error.get("ctx", {}).get("expected", "")).replace("'", "")
    return _same_letters(text, expected.replace(" or ", ", ").split(", "))


def _field(error: ErrorDetails, owner: type[Record]) -> Edit | None:
    """A field in other letters: ``Name``, ``valid-from``; never one that is only near."""
    return _same_letters(str(error["loc"][-1]), owner.model_fields)


def _same_letters(text: str, choices: Mapping[str, object] | list[str]) -> Edit | None:
    same = [choice for choice in choices if _plain(choice) == _plain(text)]
    return Edit(text, same[0]) if len(same) == 1 else None


def _plain(word: str) -> str:
    return word.casefold().replace("-", "").replace("_", "").replace(" ", "")


_REPAIRS: Mapping[str, Callable[[ErrorDetails, type[Record]], Edit | None]] = {
    "day_form": _day,
    "decimal_form": _decimal,
    "literal_error": _word,
    "extra_forbidden": _field,
}
