"""Thrift's compact protocol, as far as the notes inside a Parquet file need it.

https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

_INT, _LONG, _BINARY, _LIST, _STRUCT = 5, 6, 8, 9, 12
_SHORT_LIST = 15
"""A list of so many items and more says its length in bytes of its own."""
_SEVEN_BITS = 0x7F


class Part(Struct, frozen=True):
    """A value as bytes, and the number that Thrift has for its type."""

    kind: int
    data: bytes


def varint(number: int) -> bytes:
    """Take a whole number of 0 or more, give it seven bits a byte, the lowest first."""
    data = bytearray()
    while number > _SEVEN_BITS:
        data.append(number & _SEVEN_BITS | _SEVEN_BITS + 1)
        number >>= 7
    return bytes((*data, number))


def whole(number: int) -> Part:
    """Take a number of 0 or more, give it as one of 32 bits."""
    return Part(_INT, varint(number * 2))


def long(number: int) -> Part:
    """Take a number of 0 or more, give it as one of 64 bits."""
    return Part(_LONG, varint(number * 2))


def text(words: str) -> Part:
    """Take text, give it as UTF-8 with its length before it."""
    data = words.encode("utf-8")
    return Part(_BINARY, varint(len(data)) + data)


def several(parts: Sequence[Part]) -> Part:
    """Take values of one type, give the list of them; an empty one is told as one of groups."""
    kind = parts[0].kind if parts else _STRUCT
    count = len(parts)
    short = count < _SHORT_LIST
    head = bytes((count << 4 | kind,)) if short else bytes((0xF0 | kind,)) + varint(count)
    return Part(_LIST, head + b"".join(part.data for part in parts))


def group(fields: Mapping[int, Part]) -> Part:
    """Take values by the number of their field, the lowest first, give the struct."""
    data = bytearray()
    last = 0
    for number, part in fields.items():
        # A step of 15 at most stands in the head itself; Parquet has no wider one.
        data.append((number - last) << 4 | part.kind)
        data += part.data
        last = number
    return Part(_STRUCT, bytes((*data, 0)))
