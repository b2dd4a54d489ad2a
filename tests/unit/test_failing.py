"""Machines that fail: the site stays, a sentence says why, and the next build is right."""

import builtins
import errno
import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator.cli import main
from tests.roots import DAY, bytes_of, small_made_up, write

RECORD = "catalog/procedures/linh-vuc-mau-1/9.000001.yml"
STAYS = "Trang đã dựng trước đó vẫn còn nguyên."


@pytest.fixture
def root(small_built: Path, tmp_path: Path) -> Path:
    """A copy of a built repository with a made-up catalogue, to change."""
    return shutil.copytree(small_built, tmp_path / "root")


def build(root: Path) -> int:
    """Build the site of a repository as the command does."""
    return main(["--root", str(root), "--today", DAY, "build"])


def edit(root: Path) -> None:
    """Give a law and a procedure other names of the same length: many pages become others."""
    laws = root / "catalog/legal_documents.yml"
    write(laws, laws.read_text(encoding="utf-8").replace("Văn bản mẫu số 1 ", "Văn bản lạc số 1 "))
    text = (root / RECORD).read_text(encoding="utf-8")
    write(root / RECORD, text.replace("Việc mẫu", "Việc giả"))


@pytest.fixture(scope="module")
def old(small_built: Path) -> dict[str, bytes]:
    """The site before the edit."""
    return bytes_of(small_built / "site")


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site after the edit, built from nothing."""
    root = small_made_up(tmp_path_factory.mktemp("new"))
    edit(root)
    assert build(root) == 0
    return bytes_of(root / "site")


class FullDisk:
    """After so many more new files and folders the disk has no room."""

    def __init__(self, room: int, patch: pytest.MonkeyPatch) -> None:
        self.room = room
        self.open = builtins.open
        for owner, name in ((os, "mkdir"), (os, "link"), (os, "open")):
            patch.setattr(owner, name, self.counted(getattr(owner, name)))
        for owner in (builtins, io):
            patch.setattr(owner, "open", self.opened)

    def take(self, path: object) -> None:
        """Take room for one thing, or say that there is none."""
        self.room -= 1
        if self.room < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    def counted(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """Let each call take room."""

        def call(path: Any, *arguments: Any, **more: Any) -> Any:  # noqa: ANN401 (the system's own)
            if work.__name__ != "open" or arguments[0] & os.O_CREAT:
                self.take(path)
            return work(path, *arguments, **more)

        return call

    def opened(self, path: Any, mode: str = "r", *arguments: Any, **more: Any) -> Any:  # noqa: ANN401
        """Let each file that is written take room."""
        if set(mode) & set("wxa") and not isinstance(path, int):
            self.take(path)
        return self.open(path, mode, *arguments, **more)


ROOMS = sorted(Random(8).sample(range(400), 7))  # noqa: S311 (no secret: the same every time)


@pytest.mark.parametrize("room", [0, *ROOMS])
def test_a_full_disk_leaves_the_site(
    root: Path,
    room: int,
    *,
    old: dict[str, bytes],
    new: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tell: Callable[..., None],
) -> None:
    """Wherever the room ends, the old site stays whole, or the new one is; and it is told."""
    edit(root)
    with monkeypatch.context() as patch:
        FullDisk(room, patch)
        code = build(root)
    tell("builds on a disk that fills up", builds=1, refused=code, torn_sites=0)
    said = capsys.readouterr().err
    if code:
        assert "ổ đĩa đã đầy" in said
        assert STAYS in said
    assert bytes_of(root / "site") in ((old, new) if code else (new,))
    assert build(root) == 0
    assert bytes_of(root / "site") == new


def test_an_unreadable_folder_is_told(
    root: Path,
    old: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A folder of records that may not be read is named, and no smaller site is published."""
    real = os.scandir

    def refused(path: Any = ".") -> Any:  # noqa: ANN401 (the system's own)
        if os.fspath(path).endswith("linh-vuc-mau-1"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), os.fspath(path))
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refused)
        assert build(root) == 1
    said = capsys.readouterr().err
    assert "linh-vuc-mau-1»: không có quyền truy cập" in said
    assert STAYS in said
    assert bytes_of(root / "site") == old


def test_a_build_folder_that_cannot_be_written_is_told(
    root: Path,
    old: dict[str, bytes],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where build/ is on a disk that is only for reading, nothing begins."""
    real = os.open

    def refused(path: Any, flags: int, *more: int) -> int:  # noqa: ANN401 (the system's own)
        if flags & os.O_CREAT and "build" in os.fspath(path):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), os.fspath(path))
        return real(path, flags, *more)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refused)
        assert build(root) == 1
    said = capsys.readouterr().err
    assert "build/lock»: ổ đĩa chỉ cho đọc." in said
    assert bytes_of(root / "site") == old


def test_a_file_in_the_place_of_the_build_folder_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stands in the way is named."""
    shutil.rmtree(root / "build")
    write(root / "build", "")
    assert build(root) == 1
    assert "build»: đã có tệp hay thư mục khác mang tên này." in capsys.readouterr().err


def test_a_broken_source_leaves_the_site(
    root: Path, old: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    """A record that cannot be read is named by its line, and the old site stays."""
    text = (root / RECORD).read_text(encoding="utf-8")
    write(root / RECORD, text[: len(text) // 2] + "\n  : [")
    assert build(root) == 1
    said = capsys.readouterr()
    assert f"{RECORD}:" in said.out
    assert STAYS in said.err
    assert bytes_of(root / "site") == old


@pytest.mark.parametrize("when", [0, 4102444800], ids=["1970", "2100"])
def test_a_clock_that_jumps_hides_no_edit(root: Path, new: dict[str, bytes], when: int) -> None:
    """Times of files mean nothing: an edit of the same length and time is seen all the same."""
    lengths = [path.stat().st_size for path in sorted((root / "catalog").rglob("*.yml"))]
    edit(root)
    assert lengths == [path.stat().st_size for path in sorted((root / "catalog").rglob("*.yml"))]
    for path in root.rglob("*"):
        os.utime(path, (when, when))
    assert build(root) == 0
    assert bytes_of(root / "site") == new
