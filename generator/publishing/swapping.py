"""Two folders change places: whoever looks sees the one or the other, and each is whole."""

import contextlib
import ctypes
import errno
import os
import shutil
import threading
from pathlib import Path

_HERE = -100
"""The folder of this process: AT_FDCWD."""
_EXCHANGE = 2
"""RENAME_EXCHANGE: both names change at one instant (Linux 3.15, renameat2(2))."""
_UNABLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}
"""What a system answers that cannot do it, or not on this disk."""


def swap(one: Path, other: Path) -> None:
    """Take two folders that are there, let each have the name of the other.

    At one instant where the system can; else by turns, and then ``restored`` mends what was cut
    short: for a moment the second name stands for nothing.
    """
    if not exchanged(one, other):
        _by_turns(one, other)


def on_disk(folder: Path) -> None:
    """Take a folder, wait until all of its disk is written where the system can tell.

    A power cut after this leaves no file empty that has its name already.
    """
    wait = getattr(ctypes.CDLL(None), "syncfs", None) if _is_posix() else None
    if wait is not None:
        file = os.open(folder, os.O_RDONLY)
        wait(file)
        os.close(file)


def soon_on_disk(folder: Path) -> None:
    """Take a folder, let its disk begin to write what ``on_disk`` will wait for; go on at once."""
    threading.Thread(target=_begun, args=(folder,), daemon=True).start()


def _begun(folder: Path) -> None:
    # Nothing is promised yet: who waits for it is told what is wrong.
    with contextlib.suppress(OSError):
        on_disk(folder)


def exchanged(one: Path, other: Path) -> bool:
    """Take two folders, let each have the name of the other at one instant; tell if it was done."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if _is_posix() else None
    if rename is None:
        return False
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def _is_posix() -> bool:
    return os.name == "posix"


def _by_turns(one: Path, other: Path) -> None:
    aside = put_aside(other)
    other.rename(aside)
    try:
        one.rename(other)
    except BaseException:
        aside.rename(other)
        raise
    aside.rename(one)


def put_aside(target: Path) -> Path:
    """Take a folder, give the name that it has while another takes its own."""
    return target.with_name(f".{target.name}-old")


def restored(target: Path) -> None:
    """Where a folder was put aside and no other came, put it back."""
    aside = put_aside(target)
    if aside.exists() and not target.exists():
        aside.rename(target)


def replace_folder(new: Path, target: Path) -> None:
    """Put a finished folder in the place of an older one, and remove that."""
    restored(target)
    if target.exists():
        swap(new, target)
        shutil.rmtree(new)
    else:
        new.rename(target)
    shutil.rmtree(put_aside(target), ignore_errors=True)
