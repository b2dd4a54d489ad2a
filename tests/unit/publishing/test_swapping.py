"""Two folders change places; at no moment is either half there."""

import errno
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publishing import swapping
from generator.publishing.swapping import (
    exchanged,
    on_disk,
    replace_folder,
    restored,
    soon_on_disk,
    swap,
)
from tests.roots import bytes_of, write

BOTH = {"site/index.html": b"old", "new/index.html": b"new"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an old site and a new one."""
    for path, data in BOTH.items():
        write(tmp_path / path, data.decode())
    return tmp_path


@pytest.fixture(params=["at one instant", "by turns"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Both ways to change places: the system's, and the one where it has none."""
    if request.param == "by turns":
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    return request.param  # type: ignore[no-any-return]


def test_two_folders_change_places(folder: Path, way: str) -> None:
    """Each has the other's name, and nothing else is left."""
    swap(folder / "new", folder / "site")
    assert bytes_of(folder) == {"site/index.html": b"new", "new/index.html": b"old"}


def test_nobody_sees_the_place_empty(folder: Path) -> None:
    """Where the system can, a reader finds a whole site however often the two change."""
    assert exchanged(folder / "new", folder / "site")
    ended, missing = threading.Event(), list[OSError]()

    def read() -> None:
        while not ended.is_set():
            try:
                (folder / "site/index.html").read_bytes()
            except OSError as error:
                missing.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(2000):
        swap(folder / "new", folder / "site")
    ended.set()
    reader.join()
    assert not missing


def test_a_system_that_cannot_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that knows no exchange is told apart from a folder that is not there."""
    monkeypatch.setattr("ctypes.get_errno", lambda: errno.EINVAL)
    assert not exchanged(folder / "missing", folder / "site")
    monkeypatch.setattr(swapping, "_is_posix", lambda: False)
    assert not exchanged(folder / "new", folder / "site")
    on_disk(folder)
    assert bytes_of(folder) == BOTH


def test_the_disk_begins_while_others_work(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a disk that only begins, and one that cannot says nothing yet."""
    asked, may_end = list[Path](), threading.Event()

    def slowly(folder: Path) -> None:
        asked.append(folder)
        may_end.wait()
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(swapping, "on_disk", slowly)
    before = set(threading.enumerate())
    soon_on_disk(folder)
    begun = set(threading.enumerate()) - before
    may_end.set()
    for thread in begun:
        thread.join()
    assert asked == [folder]


def test_the_old_site_stays_when_the_new_one_cannot_come(folder: Path, way: str) -> None:
    """A failure on the way leaves the old one where it was."""
    with pytest.raises(FileNotFoundError):
        replace_folder(folder / "missing", folder / "site")
    assert bytes_of(folder) == BOTH


def test_the_new_site_takes_the_place_of_the_old(folder: Path, way: str) -> None:
    """After the change there is the new one alone."""
    replace_folder(folder / "new", folder / "site")
    assert bytes_of(folder) == {"site/index.html": b"new"}
    write(folder / "new/index.html", "first")
    replace_folder(folder / "new", folder / "other")
    assert (folder / "other/index.html").read_bytes() == b"first"


def test_the_old_site_comes_back_after_a_crash(folder: Path) -> None:
    """Where a run was killed between two moves, the next one finds the old site."""
    (folder / "site").rename(folder / ".site-old")
    restored(folder / "site")
    assert bytes_of(folder) == BOTH


def test_left_overs_of_a_crash_go(folder: Path) -> None:
    """Where the new site came and the run was killed before cleaning, the older one is removed."""
    write(folder / ".site-old/index.html", "older")
    restored(folder / "site")
    replace_folder(folder / "new", folder / "site")
    assert bytes_of(folder) == {"site/index.html": b"new"}
