"""Files in one ZIP archive that is the same bytes each time."""

import zipfile
from collections.abc import Iterable
from io import BytesIO

_TIME = (1980, 1, 1, 0, 0, 0)
"""The first time that ZIP knows: an archive holds nothing of the clock."""
_UNIX = 3
_READABLE = 0o100644 << 16


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Take names and bytes, give the archive."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in files:
            told = zipfile.ZipInfo(name, _TIME)
            told.create_system = _UNIX
            told.external_attr = _READABLE
            told.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(told, data)
    return held.getvalue()
