"""One build at a time in a folder: the second waits a little, then says who is at work."""

import contextlib
import errno
import os
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

PATIENCE = 20.0
"""Seconds; a build of what is known already takes less."""
_STEP = 0.05
_WITHOUT = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL}
"""What a disk answers that has no such locks."""


class BusyError(Exception):
    """Another process is at work; the message is its number, if it told one."""


@contextlib.contextmanager
def only_one(
    place: Path, waiting: Callable[[str], None], patience: float = PATIENCE
) -> Iterator[None]:
    """Take the path of a lock, hold it meanwhile; wait for another process at most so long.

    ``waiting`` is told once, with the other's number, when there is something to wait for. A
    process that dies gives up its lock, and a fork of it that lives on keeps it.

    Raises:
        BusyError: the other was still at work.

    """
    place.parent.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + patience
    told = False
    while (free := _held(place)) is None:
        if not told:
            waiting(_holder(place))
            told = True
        if time.monotonic() >= end:
            raise BusyError(_holder(place))
        time.sleep(_STEP)
    try:
        yield
    finally:
        free()


def _held(place: Path) -> Callable[[], None] | None:
    """Take the lock, give what frees it; nothing where another has it."""
    file = os.open(place, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        got = _flock(file)
    except BaseException:
        os.close(file)
        raise
    if got and _is_at(file, place):
        os.truncate(file, 0)
        os.write(file, str(os.getpid()).encode())
        return lambda: os.close(file)
    os.close(file)
    return _held_by_name(place.with_name(f"{place.name}.pid")) if got is None else None


def _flock(file: int) -> bool | None:
    """Tell whether the lock is ours; nothing where there are no such locks."""
    try:
        fcntl = import_module("fcntl")
    except ImportError:
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno in _WITHOUT:
            return None
        raise
    return True


def _is_at(file: int, place: Path) -> bool:
    """Tell whether the name still stands for this file: the folder may be removed at any time."""
    try:
        return os.path.samestat(os.fstat(file), place.stat())
    except FileNotFoundError:
        return False


def _held_by_name(place: Path) -> Callable[[], None] | None:
    """Where there are no locks: the file itself is the lock, and says whose it is."""
    try:
        file = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except FileExistsError:
        if not _is_dead(_holder(place)):
            return None
        place.unlink(missing_ok=True)
        return _held_by_name(place)
    os.write(file, str(os.getpid()).encode())
    os.close(file)
    return lambda: place.unlink(missing_ok=True)


def _holder(place: Path) -> str:
    with contextlib.suppress(OSError):
        return place.read_text(encoding="ascii", errors="replace").strip()
    return ""


def _is_dead(holder: str) -> bool:
    """Tell whether a process is surely gone; where that cannot be asked, it is not."""
    if os.name != "posix" or not holder.isdecimal():
        return False
    try:
        os.kill(int(holder), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
