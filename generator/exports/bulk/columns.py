"""Columns as Parquet has them: a type that does not follow the values, nothing where unknown.

https://parquet.apache.org/docs/file-format/
"""

import struct
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from msgspec import Struct

from generator.downloads import CellKind, Column, Value
from generator.exports.bulk.thrift import Part, group, text, varint, whole
from generator.model.base import MOST_DECIMALS, MOST_DIGITS

_BOOLEAN, _INT32, _INT64, _BYTES, _FIXED = 0, 1, 2, 6, 7
_OPTIONAL = 1
_UTF8, _DECIMAL, _DATE = 0, 5, 6
_DECIMAL_BYTES = 16
_LENGTH = struct.Struct("<I")
_EPOCH = date(1970, 1, 1).toordinal()
_PRECISION = MOST_DIGITS + MOST_DECIMALS


class Form(Struct, frozen=True):
    """How the values of one kind are held."""

    type: int
    told: Mapping[int, Part]
    """Fields of the schema element that say what the bytes mean."""
    plain: Callable[[Sequence[Any]], bytes]
    """Takes known values, gives them one after another."""


def element(column: Column) -> Part:
    """Take a column, give what the schema says of it."""
    form = FORMS[column.kind]
    named = {1: whole(form.type), 3: whole(_OPTIONAL), 4: text(column.name), **form.told}
    return group(dict(sorted(named.items())))


def page(column: Column, values: Sequence[Value]) -> bytes:
    """Take a column and its values, give the body of its page: which are known, and those."""
    known = [value for value in values if value is not None]
    levels = b"".join(_runs([value is not None for value in values]))
    return _LENGTH.pack(len(levels)) + levels + FORMS[column.kind].plain(known)


def _runs(known: Iterable[bool]) -> Iterator[bytes]:
    """Runs of known and of unknown: their length, then which of the two."""
    for is_known, run in groupby(known):
        yield varint(len(tuple(run)) * 2) + bytes((is_known,))


def _texts(values: Sequence[str]) -> bytes:
    held = [value.encode() for value in values]
    return b"".join([part for data in held for part in (_LENGTH.pack(len(data)), data)])


def _wholes(values: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(values)}q", *values)


def _days(values: Sequence[date]) -> bytes:
    return struct.pack(f"<{len(values)}i", *(value.toordinal() - _EPOCH for value in values))


def _numbers(values: Sequence[Decimal | int]) -> bytes:
    return b"".join(_scaled(Decimal(value)) for value in values)


def _scaled(value: Decimal) -> bytes:
    moved = value.scaleb(MOST_DECIMALS)
    if moved != int(moved):
        raise ValueError(f"{value} has more than {MOST_DECIMALS} decimals")
    return int(moved).to_bytes(_DECIMAL_BYTES, "big", signed=True)


def _truths(values: Sequence[bool]) -> bytes:
    """Eight in a byte, the first in its lowest bit."""
    last_first = "".join("1" if value else "0" for value in reversed(values))
    return int(last_first or "0", 2).to_bytes((len(values) + 7) // 8, "little")


_DECIMALS: Mapping[int, Part] = {
    2: whole(_DECIMAL_BYTES),
    6: whole(_DECIMAL),
    7: whole(MOST_DECIMALS),
    8: whole(_PRECISION),
    10: group({5: group({1: whole(MOST_DECIMALS), 2: whole(_PRECISION)})}),
}
# Said twice: older readers know field 6 alone, newer ones ask for field 10.
FORMS: Mapping[CellKind, Form] = {
    "text": Form(_BYTES, {6: whole(_UTF8), 10: group({1: group({})})}, _texts),
    "number": Form(_FIXED, _DECIMALS, _numbers),
    "whole": Form(_INT64, {}, _wholes),
    "day": Form(_INT32, {6: whole(_DATE), 10: group({6: group({})})}, _days),
    "yes_no": Form(_BOOLEAN, {}, _truths),
}
