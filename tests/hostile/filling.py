"""Any model filled from its own fields: hostile where it takes text, plain where it takes none.

A field that is added to a model tomorrow is filled as well; what must agree with other records is
said in ``rules``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import cycle
from typing import Any, Literal, get_args, get_origin

from generator.checks.walking import hints_of
from generator.model.base import (
    Address,
    Clock,
    Count,
    Day,
    LegalNumber,
    Line,
    Number,
    PartialDay,
    ProcedureCode,
    Prose,
    Record,
    Slug,
    Year,
)
from tests.hostile.addresses import TAKEN
from tests.hostile.marks import Marked, Marks
from tests.hostile.texts import TEXTS

LIGHT = frozenset(
    {"domain", "decision", "legal_document", "synonym", "source", "correction", "conflict"}
)
"""Kinds with no pages of their own, or small ones: of these there is a record for each text."""
ABSENT: Any = object()
"""A rule's answer for a field that is left out."""


@dataclass(frozen=True)
class Spot:
    """Where a value is wanted: the record's number, the way to it, the place in its list."""

    record: int
    path: str
    place: int = 0


Rule = Callable[["Filler", Spot], Any]
Rules = Mapping[tuple[type[Record], str], Rule]

_PLAIN: Mapping[Any, object] = {
    Count: 2,
    Number: "1",
    Day: "2025-01-01",
    PartialDay: "2025-07",
    Clock: "08:00",
    Year: 2025,
    bool: False,
    ProcedureCode: ABSENT,
    Slug: ABSENT,
}


class Filler:
    """Fills models; every text that it gives is noted."""

    def __init__(self, rules: Rules, twice: frozenset[type[Record]], step: int) -> None:
        self.rules = rules
        self.twice = twice
        self.step = step
        self.marks = Marks()
        self._addresses = cycle(TAKEN)

    def record(self, model: type[Record], spot: Spot) -> dict[str, Any]:
        """Take a model and where, give the values of all its fields."""
        return {
            name: value
            for name, hint in hints_of(model).items()
            if (value := self._field(model, name, hint, spot)) is not ABSENT
        }

    def text(self, spot: Spot, *, short: bool = False) -> str:
        """Take where, give a hostile text as it is written."""
        return self.marked(spot, short=short).written

    def marked(self, spot: Spot, *, short: bool = False) -> Marked:
        """Take where, give the hostile text with its mark."""
        step = 1 if spot.path.partition(".")[0] in LIGHT else self.step
        return self.marks.text(spot.path, spot.record * step, short=short)

    def count_of(self, kind: str) -> int:
        """Take a kind, give how many records of it hold every text."""
        return len(TEXTS) if kind in LIGHT else -(-len(TEXTS) // self.step)

    def _field(self, model: type[Record], name: str, hint: Any, spot: Spot) -> Any:  # noqa: ANN401
        inner = Spot(spot.record, f"{spot.path}.{name}", spot.place)
        rule = self._rule(model, name)
        return self._value(hint, inner) if rule is None else rule(self, inner)

    def _rule(self, model: type[Record], name: str) -> Rule | None:
        owners = [owner for owner in model.__mro__ if (owner, name) in self.rules]
        return self.rules[owners[0], name] if owners else None

    def _value(self, hint: Any, spot: Spot) -> Any:  # noqa: ANN401 (whatever a file may hold)
        if hint in (Line, Prose):
            return self.text(spot)
        if hint == LegalNumber:
            return self.text(spot, short=True)
        if hint == Address:
            return next(self._addresses)
        for kind, value in _PLAIN.items():
            if hint == kind:
                return value
        return self._built(hint, spot)

    def _built(self, hint: Any, spot: Spot) -> Any:  # noqa: ANN401 (whatever a file may hold)
        if isinstance(hint, type) and issubclass(hint, Record):
            return self.record(hint, spot)
        origin, inner = get_origin(hint), get_args(hint)
        if origin is Literal:
            return inner[spot.record % len(inner)]
        if origin is tuple:
            return self._items(inner[0], spot)
        return self._value(next(one for one in inner if one is not type(None)), spot)

    def _items(self, hint: Any, spot: Spot) -> Any:  # noqa: ANN401 (whatever a file may hold)
        most = 2 if hint in self.twice else 1
        spots = (Spot(spot.record, f"{spot.path}.{place}", place) for place in range(most))
        items = [self._value(hint, each) for each in spots]
        kept = [item for item in items if item is not ABSENT]
        unique = [item for place, item in enumerate(kept) if item not in kept[:place]]
        return unique or ABSENT
