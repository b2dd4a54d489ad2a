"""Files in one ZIP archive that is the same bytes each time.

A file is deflated apart from the archive around it: one that did not change is put in as it was.
"""

import struct
import zlib
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from msgspec import Struct

_LEVEL, _NO_HEADER = 6, -15
_TIME = (1980, 1, 1, 0, 0, 0)
"""The first time that ZIP knows: an archive holds nothing of the clock."""
_UNIX = 3
_READABLE = 0o100644 << 16
PRIVATE = 0o600 << 16
"""The rights of a file that nobody names rights for, as Python's own library has it."""
_KEPT = struct.Struct("<LL")


class Member(Struct, frozen=True):
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


def packed(files: Iterable[tuple[str, Member]], rights: int = _READABLE) -> bytes:
    """Take names and files, and what the archive says of who may read them; give the archive."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, member in files:
            told = _told(name, member, rights)
            told.header_offset = held.tell()
            held.write(told.FileHeader() + member.data)
            # The library would deflate what it is given; so it is told of what stands there.
            archive.filelist.append(told)
            archive.start_dir = held.tell()
    return held.getvalue()


def _told(name: str, member: Member, rights: int) -> ZipInfo:
    told = ZipInfo(name, _TIME)
    told.create_system = _UNIX
    told.external_attr = rights
    told.compress_type = ZIP_DEFLATED
    told.CRC, told.file_size, told.compress_size = member.crc, member.size, len(member.data)
    return told
