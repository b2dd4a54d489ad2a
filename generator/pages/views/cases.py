"""The cases that a procedure tells apart, and the choice of one's own among them."""

from base64 import b32encode
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from msgspec import Struct

from generator.model.procedure import Document, Fee, Procedure, TimeLimit

_LETTERS = 3

_READABLE = 3
"""A table with as many cases is read at a glance; more lines need a choice."""


class Case(Struct, frozen=True):
    """One case: its key for addresses, its words, and the part of the page that it is first in."""

    key: str
    name: str
    place: str


@lru_cache(maxsize=1024)
def case_key(name: str | None) -> str:
    """Take the words of a case, give its key: three letters, or nothing where there is no case.

    Made of the words and not of the place, so that a link which was sent never leads to another
    case after an edit: it leads to none.
    """
    if not name:
        return ""
    return b32encode(sha256(name.encode()).digest()[:5])[:_LETTERS].decode().lower()


def case_anchor(key: str) -> str:
    """Take the key of a case, give the id of the papers' heading of that case."""
    return f"truong-hop-{key}"


def cases(record: Procedure) -> tuple[Case, ...]:
    """Take a procedure, give the cases to choose from; none where there is no choice to make.

    There is one where the papers differ by case, or a table of fees or limits has many cases.
    """
    papers = {name: f"#{case_anchor(case_key(name))}" for name in _names(record.documents)}
    fees, limits = _names(record.fees), _names(record.time_limits)
    places = {
        **dict.fromkeys(limits, "#thoi-han-giai-quyet"),
        **dict.fromkeys(fees, "#phi-le-phi"),
        **papers,
    }
    if len(places) <= 1 or not (papers or max(len(fees), len(limits)) > _READABLE):
        return ()
    named = dict.fromkeys((*papers, *fees, *limits))
    return tuple(Case(case_key(name), name, places[name]) for name in named)


def _names(items: Iterable[Document | Fee | TimeLimit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.case for item in items if item.case))
