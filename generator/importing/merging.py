"""Three-way merge by field: what the source said last, what we hold, what the source says now."""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from generator.importing.ledger import hash_of
from generator.importing.seen import Values

_SETS = frozenset(
    {"levels", "handled_by", "subjects", "channels", "documents", "results", "legal_basis"}
)
"""Lists in which the order says nothing."""


class Verdict(StrEnum):
    """What becomes of one field."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    KEPT = "kept"
    CONFLICT = "conflict"


class FieldChange(Struct, frozen=True):
    """One field of a record: what is held, what the source says now, what becomes of it."""

    field: str
    held: object
    new: object
    verdict: Verdict

    @property
    def is_taken(self) -> bool:
        """Whether the source's value goes into the record."""
        return self.verdict in {Verdict.CHANGED, Verdict.ADDED}


def compared(
    held: Values, new: Values, said: Mapping[str, str], take: Iterable[str] = ()
) -> tuple[FieldChange, ...]:
    """Take the values held and new, and hashes of what the source said, give each field's fate.

    A field of which the source says nothing is not touched. ``take`` names fields in which the
    source is believed where it and a person differ.
    """
    wanted, gaps = set(take), _gaps(held)
    return tuple(
        _change(
            field, held.get(field), value, said.get(field), _Hand(field in wanted, field in gaps)
        )
        for field, value in new.items()
    )


def hash_of_field(field: str, value: object) -> str:
    """Take a field and its value, give the hash that the ledger keeps."""
    return hash_of(_unordered(field, value))


def _unordered(field: str, value: object) -> object:
    """Take the value of a field, give it so that equal statements are equal values."""
    if field == "fees" and isinstance(value, list):
        # A fee without a name is a charge, written or not.
        return [{"name": "charge", **fee} for fee in value]
    if field in _SETS and isinstance(value, list):
        return sorted(value, key=lambda item: json.dumps(item, sort_keys=True))
    return value


class _Hand(Struct, frozen=True):
    """What people decided: to believe the source, or to state the field as missing with words."""

    believes: bool
    is_gap: bool


def _change(field: str, held: object, new: object, said: str | None, hand: _Hand) -> FieldChange:
    if _unordered(field, held) == _unordered(field, new):
        verdict = Verdict.SAME
    elif hand.believes or (said is not None and hash_of_field(field, held) == said):
        verdict = Verdict.CHANGED if held is not None else Verdict.ADDED
    elif said is not None and hash_of_field(field, new) == said:
        verdict = Verdict.KEPT
    elif held is None and said is None and not hand.is_gap:
        verdict = Verdict.ADDED
    else:
        verdict = Verdict.CONFLICT
    return FieldChange(field, held, new, verdict)


def _gaps(held: Values) -> set[str]:
    """Fields that a person stated as missing, with a note that says why."""
    missing = held.get("missing")
    items = missing if isinstance(missing, list) else []
    return {str(item.get("field")) for item in items if isinstance(item, dict) and item.get("note")}
