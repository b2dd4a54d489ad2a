"""The time limits of a procedure, as the due-date helper counts them in the browser."""

from msgspec import Struct

from generator.model.procedure import Procedure, TimeLimit
from generator.pages.views.costs import time_line


class DueLimit(Struct, frozen=True):
    """One limit: how many of which unit, its words with case and channel, and the remark."""

    amount: str
    unit: str
    words: str
    note: str


class Due(Struct, frozen=True):
    """What the helper asks about: one day comes out for each limit."""

    limits: tuple[DueLimit, ...]


def due_date(record: Procedure) -> Due | None:
    """Take a procedure, give its limits; nothing where none is known or nobody can hand in."""
    if record.valid_to is not None or not record.time_limits:
        return None
    return Due(tuple(_limit(limit) for limit in record.time_limits))


def _limit(limit: TimeLimit) -> DueLimit:
    line = time_line(limit)
    words = f"{line.applies_to}: {line.words}"
    return DueLimit(f"{limit.amount:f}", limit.unit, words, line.note)
