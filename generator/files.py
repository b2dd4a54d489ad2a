"""The disk: read record files, write the folder of pages, and put a finished site in its place."""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.load.paths import Listed, is_ignored
from generator.load.source import Source
from generator.output import OutputFile

RECORD_ROOTS = ("catalog", "scorecards")
ASSETS = Path(__file__).parent / "assets"
"""The sources of looks and scripts; `generator/exports/bundles.py` says what becomes of them."""

_REASONS: Mapping[int, str] = {
    errno.EACCES: "không có quyền truy cập",
    errno.EPERM: "không có quyền truy cập",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EFBIG: "tệp lớn hơn mức máy này cho phép",
    errno.EDQUOT: "đã dùng hết dung lượng được cấp",
    errno.ENOENT: "không có tệp hay thư mục này",
    errno.ENOTDIR: "đây không phải là thư mục",
    errno.EISDIR: "đây là một thư mục, không phải tệp",
    errno.EADDRINUSE: "cổng này đang có chương trình khác dùng; chọn cổng khác bằng --port",
}


class SamePathError(Exception):
    """Two outputs want the same path of the written folder; the message is the path."""


@dataclass(frozen=True)
class Written:
    """What writing a folder did, in numbers of files."""

    changed: int
    kept: int
    removed: int

    @property
    def total(self) -> int:
        """How many files the folder holds now."""
        return self.changed + self.kept


def reason_of(error: OSError) -> str:
    """Take what the system complained of, give the reason in Vietnamese."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def list_records(root: Path) -> tuple[Listed, ...]:
    """Take the repository's folder, give all entries of the record folders; follow no link."""
    tops = [item for item in os.scandir(root) if item.name in RECORD_ROOTS]
    return tuple(_below(root, tops))


def _below(root: Path, items: Iterable[os.DirEntry[str]]) -> Iterator[Listed]:
    for item in sorted(items, key=lambda entry: entry.name):
        path = Path(item.path).relative_to(root).as_posix()
        if is_ignored(path):
            continue
        if item.is_dir(follow_symlinks=False):
            yield from _below(root, os.scandir(item))
        else:
            yield _entry(path, item)


def _entry(path: str, item: os.DirEntry[str]) -> Listed:
    if item.is_symlink():
        return Listed(path, "symlink", 0)
    if not item.is_file(follow_symlinks=False):
        return Listed(path, "other", 0)
    return Listed(path, "file", item.stat(follow_symlinks=False).st_size)


def read_records(root: Path, listed: Iterable[Listed], most: int = 1024 * 1024) -> Iterator[Source]:
    """Take the repository's folder and its entries, give plain ``.yml`` files one at a time.

    Of a file larger than any record may be, only the beginning is read: enough to refuse it.
    """
    for entry in listed:
        if entry.kind == "file" and entry.path.endswith(".yml"):
            with (root / entry.path).open("rb") as file:
                yield Source(entry.path, file.read(most + 1))


def static_files(folder: Path) -> Iterator[OutputFile]:
    """Take the folder of hand-written public pages, give its files as they are."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and not is_ignored(name):
            yield OutputFile(name, path.read_bytes())


def read_assets(folder: Path = ASSETS) -> dict[str, bytes]:
    """Take the folder of looks and scripts, give the bytes of each file by its path in there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write_folder(files: Iterable[OutputFile], folder: Path) -> Written:
    """Write files below a folder, each only where its bytes differ, and remove what is gone.

    Raises:
        SamePathError: two files have one path; what was written until then stays.

    """
    wanted: set[str] = set()
    changed = 0
    for file in files:
        if file.path in wanted:
            raise SamePathError(file.path)
        wanted.add(file.path)
        changed += _write_if_new(folder / file.path, file.data)
    removed = _remove_others(folder, wanted)
    return Written(changed, len(wanted) - changed, removed)


def _write_if_new(path: Path, data: bytes) -> bool:
    if not path.is_file():
        _make_room(path)
    elif path.read_bytes() == data:
        return False
    path.write_bytes(data)
    return True


def _make_room(path: Path) -> None:
    """Make the folder of a new file, and remove what an earlier run left in the way of either."""
    if path.is_dir():
        shutil.rmtree(path)
    for file in [parent for parent in path.parents if parent.is_file()]:
        file.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)


def _remove_others(folder: Path, wanted: set[str]) -> int:
    removed = 0
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
            removed += 1
    return removed


def write_whole(path: Path, data: bytes) -> None:
    """Write one file so that its name never stands for half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}-new")
    try:
        new.write_bytes(data)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def replace_folder(new: Path, target: Path) -> None:
    """Put a finished folder in the place of an older one; the older one stays whole until then."""
    restore_folder(target)
    if target.exists():
        target.rename(_put_aside(target))
    try:
        new.rename(target)
    finally:
        restore_folder(target)


def restore_folder(target: Path) -> None:
    """Where a folder was put aside and no newer one came, put it back; else remove it."""
    old = _put_aside(target)
    if old.exists() and not target.exists():
        old.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _put_aside(target: Path) -> Path:
    return target.with_name(f".{target.name}-old")
