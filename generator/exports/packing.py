"""Files in one ZIP archive that is the same bytes each time (APPNOTE.TXT 6.3.10).

A file is deflated apart from the archive around it: one that did not change is put in as it was.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_LEVEL, _NO_HEADER = 6, -15
_VERSION, _METHOD = 20, 8
_MADE_BY = 3 << 8 | _VERSION
"""Unix."""
_READABLE = 0o100644 << 16
_UTF8 = 1 << 11
_DAY = 1 << 5 | 1
"""1 January 1980, the first day that ZIP knows: an archive holds nothing of the clock."""
_KEPT = struct.Struct("<LL")
_LOCAL, _CENTRAL = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class Member:
    """A file as it stands in an archive: its CRC-32, its size, and its deflated bytes."""

    crc: int
    size: int
    data: bytes

    def kept(self) -> bytes:
        """Give all of it as bytes, from which ``member_of`` makes it again."""
        return _KEPT.pack(self.crc, self.size) + self.data


def member_of(kept: bytes) -> Member:
    """Take what ``kept`` gave, give the file as it stands in an archive."""
    crc, size = _KEPT.unpack_from(kept)
    return Member(crc, size, kept[_KEPT.size :])


def deflated(data: bytes) -> Member:
    """Take the bytes of a file, give it as it stands in an archive."""
    return Member(zlib.crc32(data), len(data), zlib.compress(data, _LEVEL, _NO_HEADER))


def packed(files: Iterable[tuple[str, Member]]) -> bytes:
    """Take names and files, give the archive.

    Raises:
        struct.error: it would have more than 65,535 files or 4 GB.

    """
    body, listed, at, count = list[bytes](), list[bytes](), 0, 0
    for name, member in files:
        told = name.encode()
        common = _common(name, told, member)
        head = _LOCAL.pack(b"PK\3\4", _VERSION, *common, 0) + told
        listed.append(
            _CENTRAL.pack(b"PK\1\2", _MADE_BY, _VERSION, *common, 0, 0, 0, 0, _READABLE, at) + told
        )
        body += (head, member.data)
        at += len(head) + len(member.data)
        count += 1
    listing = b"".join(listed)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(listing), at, 0)
    return b"".join((*body, listing, end))


def _common(name: str, told: bytes, member: Member) -> tuple[int, ...]:
    """What a file's own head and its line in the list say alike."""
    letters = 0 if name.isascii() else _UTF8
    return (letters, _METHOD, 0, _DAY, member.crc, len(member.data), member.size, len(told))
