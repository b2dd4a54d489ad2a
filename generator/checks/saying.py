"""Put findings into words: problems at a place; days, numbers and lists as Vietnamese has them."""

import difflib
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct

from generator.collection import Entry
from generator.measures.digits import decimal_comma
from generator.model.base import Record
from generator.model.fields import title_of
from generator.problems import Path, Problem, Severity

_SHOWN = 5
_SUGGESTIONS = 20
"""How many unknown names of one kind get a suggestion; the search for one reads all known names."""


class Rule(Struct, frozen=True):
    """The name that all problems of one check carry, and what makes them."""

    name: str

    def error(self, entry: Entry[Any], path: Path, message: str, hint: str) -> Problem:
        """Take an entry, a path inside its record and two sentences, give a problem that stops."""
        return Problem(entry.place(*path), self.name, message, hint)

    def warning(self, entry: Entry[Any], path: Path, message: str, hint: str) -> Problem:
        """Take an entry, a path inside its record and two sentences, give a problem to look at."""
        return Problem(entry.place(*path), self.name, message, hint, Severity.WARNING)


def day(value: date | None) -> str:
    """Take a day, give it as people write it: 1/7/2025."""
    return "chưa ghi" if value is None else f"{value.day}/{value.month}/{value.year}"


def number(value: Decimal | int) -> str:
    """Take a number, give it with a decimal comma: 84,33."""
    return decimal_comma(value)


def dong(amount: int) -> str:
    """Take an amount, give it with its thousands apart: 275.000 đồng."""
    return f"{amount:,} đồng".replace(",", ".")


def listed(names: Iterable[str]) -> str:
    """Take names, give the first few in quotes, and how many more there are."""
    every = list(names)
    shown = ", ".join(f"«{name}»" for name in every[:_SHOWN])
    more = len(every) - _SHOWN
    return f"{shown} và {more} mục khác" if more > 0 else shown


def field_label(record: Record, name: str) -> str:
    """Take a record and the name of a field, give the name with its title."""
    title = title_of(record, name)
    return f"«{name}» ({title})" if title else f"«{name}»"


class Suggester:
    """Finds the known name that an unknown one was meant to be, for the first few asked."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known: Sequence[str] = tuple(known)
        self._found: dict[str, str] = {}

    def ask(self, name: str) -> str:
        """Take an unknown name, give a question that names the nearest known one, or nothing."""
        if name not in self._found and len(self._found) < _SUGGESTIONS:
            near = difflib.get_close_matches(name, self._known, n=1, cutoff=0.7)
            self._found[name] = f"Có phải bạn muốn viết «{near[0]}»? " if near else ""
        return self._found.get(name, "")
