"""One at a time: the second waits, and is told for whom."""

import contextlib
import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.publishing import locking
from generator.publishing.locking import BusyError, only_one
from tests.roots import REPOSITORY

HOLDING = """
import sys, time
from pathlib import Path
from generator.publishing.locking import only_one
with only_one(Path(sys.argv[1]), print):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def quietly(holder: str) -> None:
    """Wait without a word."""


def nobody(holder: str) -> None:
    """Fail: there is nothing to wait for."""
    raise AssertionError(holder)


def holder(place: Path, seconds: float) -> "subprocess.Popen[str]":
    """Start a process that holds a lock so long; give it when it does."""
    words = [sys.executable, "-c", HOLDING, str(place), str(seconds)]
    process = subprocess.Popen(words, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The path of a lock in a folder that is not there yet."""
    return tmp_path / "build/lock"


def without_flock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk answer that it has no such locks."""
    monkeypatch.setattr(locking, "_flock", lambda _: None)


@pytest.mark.parametrize("flock", [True, False])
def test_a_lock_is_free_again_afterwards(
    place: Path, *, flock: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One after another nobody waits, also after a failure, and it is told who holds it."""
    if not flock:
        without_flock(monkeypatch)
    held = place if flock else place.with_name("lock.pid")
    for _ in range(2):
        with contextlib.suppress(ZeroDivisionError), only_one(place, nobody):
            assert held.read_text(encoding="ascii") == str(os.getpid())
            raise ZeroDivisionError
    assert flock or not held.exists()


def test_the_second_waits_for_the_first(place: Path) -> None:
    """While another holds it, nobody comes in; the wait is told once, with the other's number."""
    process, told = holder(place, 0.6), list[str]()
    with only_one(place, told.append):
        assert process.poll() is not None or process.wait(5) == 0
    assert told == [str(process.pid)]


def test_patience_has_an_end(place: Path) -> None:
    """Where the other stays at work, the second gives up and names it."""
    process = holder(place, 30)
    with pytest.raises(BusyError, match=f"^{process.pid}$"), only_one(place, quietly, 0.2):
        pass
    process.kill()
    process.wait()
    with only_one(place, quietly, 5):
        pass


def test_without_locks_the_file_tells(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are no locks, a living holder is respected and a dead one is not."""
    without_flock(monkeypatch)
    place.parent.mkdir()
    held = place.with_name("lock.pid")
    held.write_text(str(os.getpid()), encoding="ascii")
    with pytest.raises(BusyError), only_one(place, quietly, 0.1):
        pass
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    held.write_text(str(dead.pid), encoding="ascii")
    with only_one(place, nobody):
        pass
    held.write_text("?", encoding="ascii")
    with pytest.raises(BusyError), only_one(place, quietly, 0.1):
        pass


def test_a_disk_without_locks_is_told_apart(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the answer that there are no locks leads to the other way; all else is a failure."""
    answer = errno.ENOLCK

    def refused(*_: object) -> None:
        raise OSError(answer, os.strerror(answer))

    monkeypatch.setattr("fcntl.flock", refused)
    with only_one(place, nobody):
        assert place.with_name("lock.pid").exists()
    answer = errno.EIO
    with pytest.raises(OSError, match="Input/output"), only_one(place, nobody):
        pass


def test_the_folder_may_be_removed_meanwhile(place: Path) -> None:
    """A lock whose file is gone holds nobody up: a build folder may be removed at any time."""
    process = holder(place, 30)
    place.unlink()
    before = time.monotonic()
    with only_one(place, nobody):
        assert time.monotonic() - before < 5
    process.kill()
    process.wait()
