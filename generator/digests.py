"""The SHA-256 of files; who builds again and again does not read twice what nobody touched."""

import contextlib
import hashlib
import os
import time
from collections.abc import Iterator

# Tens of thousands of files: pathlib would take half of the time.
# ruff: noqa: PTH116

_SETTLED = 2_000_000_000
"""Nanoseconds after which a file that is written again surely has another time: disks count in up
to two seconds."""

_AT_ONCE = 64 * 1024
_State = tuple[int, int, int]
_SEEN: list[dict[tuple[int, int], tuple[_State, str]]] = []
"""Where a process remembers, if it does: by device and inode, so that all names of a file count."""


@contextlib.contextmanager
def remembered() -> Iterator[None]:
    """Meanwhile a file is read once, and again when its size or one of its times is another."""
    _SEEN.append({})
    try:
        yield
    finally:
        _SEEN.pop()


def sha_at(path: str) -> str:
    """Take a path, give the SHA-256 of the file.

    Raises:
        OSError: there is none, or it cannot be read.

    """
    if not _SEEN:
        return sha_now(path)
    info = os.stat(path)
    file, state = (info.st_dev, info.st_ino), (info.st_size, info.st_mtime_ns, info.st_ctime_ns)
    held = _SEEN[-1].get(file)
    if held is not None and held[0] == state:
        return held[1]
    sha = sha_now(path)
    if time.time_ns() - max(state[1:]) > _SETTLED:
        _SEEN[-1][file] = state, sha
    return sha


def sha_now(path: str) -> str:
    """Take a path, give the SHA-256 of the file, read whatever is remembered.

    Raises:
        OSError: there is none, or it cannot be read.

    """
    # A file object would ask thrice for the size and the kind of the file before it reads.
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        told = hashlib.sha256(os.read(file, _AT_ONCE))
        while piece := os.read(file, _AT_ONCE):
            told.update(piece)
    finally:
        os.close(file)
    return told.hexdigest()
