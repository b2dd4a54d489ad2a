"""Short names for what records say, to tell an old sheet on the wall from a new one."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.json import Encoder

from generator.model.procedure import Procedure
from generator.model.unit import Listing, LocalDifference, ServicePoint

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

SET_PARTS: tuple[str, ...] = ("list", "sheets", "places", "differences")
"""The same of a posting set: which procedures, what they state, where to go, what differs there."""

PAGE_PARTS: tuple[str, ...] = ("list", "sheets")
"""The same of one page of a set: it says neither where to go nor what differs there."""

_PLACE = {"name", "address", "telephone", "hours"}
"""What a posting set prints of a service point."""

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's alphabet: no i, l, o, u, so that a printed one can be read aloud."""

_WHOLE = 8
_PART = 2
_LOCAL = 4


_told = Encoder(order="sorted").encode
"""Plain values as JSON: the keys in order, no space between, letters as they are."""


class Fingerprint(Struct, frozen=True):
    """The whole in eight letters, and each part in two, in the order of its list of parts."""

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
    return _of([{name: said.get(name) for name in names} for names in PARTS.values()])


def local_fingerprint(difference: LocalDifference) -> str:
    """Take what differs at one unit, give its fingerprint: four letters."""
    said = [change.model_dump(mode="json", exclude_defaults=True) for change in difference.changes]
    return short_hash(said, _LOCAL)


def set_fingerprint(
    listing: Listing,
    sheets: Mapping[str, Fingerprint],
    places: Iterable[ServicePoint],
    differences: Mapping[str, str],
) -> Fingerprint:
    """Take what a unit posts, give the fingerprint of its posting set.

    The sheets and the differences (``local_fingerprint``) go by the procedure's code.
    """
    points = [p.model_dump(mode="json", exclude_defaults=True, include=_PLACE) for p in places]
    codes = sorted(sheets)
    basis = [listing.year, listing.basis_note, listing.decision]
    return _of([[basis, codes], [sheets[code].whole for code in codes], points, dict(differences)])


def page_fingerprint(sheets: Mapping[str, Fingerprint]) -> Fingerprint:
    """Take the sheets on one page of a posting set by code, give the fingerprint of that page."""
    codes = sorted(sheets)
    return _of([codes, [sheets[code].whole for code in codes]])


def _of(parts: Sequence[object]) -> Fingerprint:
    told = [_told(part) for part in parts]
    # The list of all parts, without telling each of them twice.
    whole = b"[%b]" % b",".join(told)
    return Fingerprint(_named(whole, _WHOLE), tuple(_named(part, _PART) for part in told))


def short_hash(value: object, letters: int) -> str:
    """Take plain values without floats, and a number of letters; give a stable name that long."""
    return _named(_told(value), letters)


def _named(told: bytes, letters: int) -> str:
    number = int.from_bytes(hashlib.sha256(told).digest(), "big")
    return "".join(_LETTERS[number >> (5 * place) & 31] for place in reversed(range(letters)))
