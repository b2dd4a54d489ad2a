"""A short name for what a procedure's record says, to tell an old sheet from a new one."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.procedure import Procedure

PARTS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "plain_name", "domain", "subjects"),
    "where": ("levels", "handled_by", "agency", "channels"),
    "time": ("time_limits",),
    "fees": ("fees",),
    "papers": ("documents",),
    "way": ("steps", "results", "conditions", "interlinked"),
    "law": ("legal_basis", "decision"),
    "validity": ("valid_from", "valid_to", "replaced_by"),
}
"""What a reader would call one thing, and the fields that say it; in this order for ever."""

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's alphabet: no i, l, o, u, so that a printed one can be read aloud."""

_WHOLE = 8
_PART = 2


@dataclass(frozen=True)
class Fingerprint:
    """The whole in eight letters, and each part in two, in the order of ``PARTS``."""

    whole: str
    parts: tuple[str, ...]

    @property
    def full(self) -> str:
        """The whole and its parts as one word for an address."""
        return f"{self.whole}-{''.join(self.parts)}"


def fingerprint(procedure: Procedure) -> Fingerprint:
    """Take a procedure, give the fingerprint of what it states.

    Sources and days of checks are no part of it. A field that is left out does not count, so that
    a field that the model gains later makes no printed sheet look old.
    """
    said = procedure.model_dump(mode="json", exclude_defaults=True)
    parts = [{name: said.get(name) for name in names} for names in PARTS.values()]
    return Fingerprint(_short(parts, _WHOLE), tuple(_short(part, _PART) for part in parts))


def _short(value: object, letters: int) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest(), "big")
    return "".join(_LETTERS[number >> (5 * place) & 31] for place in reversed(range(letters)))
