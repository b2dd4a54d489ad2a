"""Repairs of wrong values that can only be right; whatever leaves a choice is left to a person."""

import re
from collections.abc import Callable, Mapping

from msgspec.structs import replace
from pydantic_core import ErrorDetails

from generator.load.day_forms import sure_day, sure_month
from generator.load.field_names import by_title
from generator.load.plain_values import Misread, read_plain
from generator.model.base import Record
from generator.problems import Edit, Problem

_COMMA = re.compile(r"(-?[0-9]+),([0-9]{1,2}|[0-9]{4,})(?: ?%)?")
"""A decimal comma; three digits behind it could be thousands."""
_PERCENT = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?) ?%")
_CURLY = re.compile('[“”„‟]([^“”„‟"]+)[“”„‟]')
_AMOUNT = re.compile(
    r"([1-9][0-9]{0,2}(?:[. ][0-9]{3})+|[1-9][0-9]*|0) ?(?:đ|đồng|vnđ|vnd|₫)?\.?", re.IGNORECASE
)
_COUNT = re.compile(r"0*([1-9][0-9]{0,3}) ?(?:bản|bộ|tờ|thủ tục|lĩnh vực|đơn vị|phiếu)")
_SUFFIX = re.compile(r"([1-9]\.[0-9]{6})(?:\.000\.00\.00)?(?:\.H[0-9]{2})?")
"""A national code with the ending that a province's system puts behind it."""
_CLOCK = re.compile(r"([0-9]{1,2}) ?(?:h|g|giờ|:|\.) ?([0-5][0-9])(?: ?(?:phút|p))?", re.IGNORECASE)
_TRUTHS: Mapping[str, str] = {
    **dict.fromkeys(("true", "yes", "có", "đúng", "co"), "true"),
    **dict.fromkeys(("false", "no", "không", "sai", "khong"), "false"),
}
_HOURS = 24
_OF_KEYS = frozenset({"unknown-field", "syntax"})


def edit_of(error: ErrorDetails, owner: type[Record]) -> Edit | None:
    """Take what a model found wrong and the model of its group, give its repair, if one is sure."""
    mend = _REPAIRS.get(error["type"])
    found = mend(error, owner) if mend else None
    return found or _straight_quotes(error)


def fitting(problem: Problem, line: str) -> Problem:
    """Take a problem and the line it stands on, give it with its repair as that line needs it.

    A value without quotes gets them where it would be misread; a repair of words that are not on
    the line is left out.
    """
    edit, tail = problem.edit, line[problem.location.column - 1 :]
    if edit is None:
        return problem
    before, found, _ = tail.partition(edit.old)
    in_key = problem.rule not in _OF_KEYS and len(before) < tail.find(": ")
    if not found or in_key:
        return replace(problem, edit=None)
    return replace(problem, edit=Edit(edit.old, _standing(edit.new, before)))


def _standing(new: str, before: str) -> str:
    """Give a value with the quotation marks it needs after what stands before it."""
    if before.endswith(('"', "'")):
        return new.strip('"')
    return f'"{new}"' if isinstance(read_plain(new), Misread) else new


def _day(error: ErrorDetails, _: type[Record]) -> Edit | None:
    text = str(error["input"])
    right = sure_day(text)
    return Edit(text, right) if right and right != text else None


def _partial_day(error: ErrorDetails, _: type[Record]) -> Edit | None:
    text = str(error["input"])
    right = sure_month(text)
    return Edit(text, right) if right and right != text else None


def _decimal(error: ErrorDetails, _: type[Record]) -> Edit | None:
    text = str(error["input"])
    comma, percent = _COMMA.fullmatch(text), _PERCENT.fullmatch(text)
    if comma:
        return Edit(text, f"{comma[1]}.{comma[2]}")
    return Edit(text, percent[1]) if percent else None


def _whole(error: ErrorDetails, _: type[Record]) -> Edit | None:
    """An amount as people print it, digits in quotes, or a count with its noun."""
    text = str(error["input"])
    digits = _CURLY.fullmatch(text)
    amount = _AMOUNT.fullmatch(digits[1] if digits else text)
    count = _COUNT.fullmatch(text)
    if amount and (error["loc"][-1] == "amount" or amount[1].isdecimal()):
        right = re.sub(r"[. ]", "", amount[1])
        return Edit(f'"{text}"', right) if right == text else Edit(text, right)
    return Edit(text, count[1]) if count else None


def _truth(error: ErrorDetails, _: type[Record]) -> Edit | None:
    text = str(error["input"])
    right = _TRUTHS.get(text.casefold())
    if right is None:
        return None
    return Edit(f'"{text}"', right) if right == text else Edit(text, right)


def _form(error: ErrorDetails, _: type[Record]) -> Edit | None:
    """A code with a province's ending, or an hour as people write it."""
    text, pattern = str(error["input"]), str(error.get("ctx", {}).get("pattern", ""))
    code, clock = _SUFFIX.fullmatch(text), _CLOCK.fullmatch(text)
    if code and "[0-9]{6}" in pattern:
        return Edit(text, code[1])
    if clock and "[0-5]" in pattern and int(clock[1]) < _HOURS:
        return Edit(text, f"{int(clock[1]):02d}:{clock[2]}")
    return None


def _word(error: ErrorDetails, _: type[Record]) -> Edit | None:
    """A word of the list in other letters: ``Commune``, ``in-person``."""
    text = str(error["input"])
    expected = str(error.get("ctx", {}).get("expected", "")).replace("'", "")
    return _same_letters(text, expected.replace(" or ", ", ").split(", "))


def _field(error: ErrorDetails, owner: type[Record]) -> Edit | None:
    """A field in other letters (``Name``, ``valid-from``) or by its title; never one only near."""
    name = str(error["loc"][-1])
    titled = by_title(name, owner)
    return Edit(name, titled) if titled else _same_letters(name, owner.model_fields)


def _straight_quotes(error: ErrorDetails) -> Edit | None:
    """A value that is no free text, in the quotation marks of a word processor."""
    match = _CURLY.fullmatch(str(error["input"]))
    known = error["type"] in _REPAIRS and error["type"] != "extra_forbidden"
    return Edit(match[0], f'"{match[1]}"') if match and known else None


def _same_letters(text: str, choices: Mapping[str, object] | list[str]) -> Edit | None:
    same = [choice for choice in choices if _plain(choice) == _plain(text)]
    return Edit(text, same[0]) if len(same) == 1 else None


def _plain(word: str) -> str:
    return word.casefold().replace("-", "").replace("_", "").replace(" ", "")


_REPAIRS: Mapping[str, Callable[[ErrorDetails, type[Record]], Edit | None]] = {
    "day_form": _day,
    "partial_day_form": _partial_day,
    "decimal_form": _decimal,
    "int_type": _whole,
    "bool_type": _truth,
    "string_pattern_mismatch": _form,
    "literal_error": _word,
    "extra_forbidden": _field,
}
