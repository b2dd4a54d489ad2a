"""The disk: read record files, write the folder of pages."""

import errno
import hashlib
import os
import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path

from generator.digests import sha_at
from generator.load.paths import Listed, is_ignored
from generator.load.source import Source
from generator.output import OutputFile

RECORD_ROOTS = ("catalog", "scorecards")
HAND_WRITTEN = "docs/site"
"""Where public pages written by hand stand, and the files beside them."""
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
    errno.EEXIST: "đã có tệp hay thư mục khác mang tên này",
    errno.EISDIR: "đây là một thư mục, không phải tệp",
    errno.ELOOP: "đây là một liên kết; hãy để thư mục thật ở chỗ ấy",
    errno.EXDEV: "build/ và site/ phải nằm trên cùng một ổ đĩa",
    errno.EBUSY: "chỗ này đang gắn vào một ổ đĩa khác, hoặc đang có chương trình khác dùng",
    errno.EADDRINUSE: "cổng này đang có chương trình khác dùng; chọn cổng khác bằng --port",
}


def reason_of(error: OSError) -> str:
    """Take what the system complained of, give the reason in Vietnamese."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def list_records(root: Path) -> tuple[Listed, ...]:
    """Take the repository's folder, give all entries of the record folders; follow no link."""
    tops = [item for item in os.scandir(root) if item.name in RECORD_ROOTS]
    return tuple(_below("", tops))


def has_records(root: Path) -> bool:
    """Take the repository's folder, tell if there is anything in its record folders."""
    tops = [item for item in os.scandir(root) if item.name in RECORD_ROOTS]
    return any(True for _ in _below("", tops))


def _below(folder: str, items: Iterable[os.DirEntry[str]]) -> Iterator[Listed]:
    for item in sorted(items, key=lambda entry: entry.name):
        path = f"{folder}{item.name}"
        if is_ignored(path):
            continue
        if item.is_dir(follow_symlinks=False):
            yield from _below(f"{path}/", os.scandir(item))
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


def list_attached(root: Path) -> tuple[Listed, ...]:
    """Take the repository's folder, give all entries of the hand-written pages; follow no link."""
    docs, _, name = HAND_WRITTEN.partition("/")
    above = root / docs
    tops = [item for item in os.scandir(above) if item.name == name] if above.is_dir() else []
    return tuple(_below(f"{docs}/", tops))


def read_attached(
    root: Path, listed: Iterable[Listed], most: int = 5 * 1024 * 1024
) -> Iterator[Source]:
    """Take the repository's folder and those entries, give the plain files one at a time.

    Of a file larger than any may be, only the beginning is read: enough to refuse it.
    """
    for entry in listed:
        if entry.kind == "file":
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


class SamePathError(Exception):
    """Two outputs want the same path of the written folder; the message is the path."""


def write_files(files: Iterable[OutputFile], folder: Path) -> tuple[dict[str, str], int]:
    """Write files below a folder, each only where its bytes differ.

    Give the SHA-256 of each by path, and how many became others.

    Raises:
        SamePathError: two files have one path; what was written until then stays.

    """
    hashes: dict[str, str] = {}
    changed = 0
    for file in files:
        if file.path in hashes:
            raise SamePathError(file.path)
        hashes[file.path] = hashlib.sha256(file.data).hexdigest()
        changed += _write_if_new(f"{folder}/{file.path}", file.data)
    return hashes, changed


def _write_if_new(path: str, data: bytes) -> bool:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (see stands)
            if file.read() == data:
                return False
    except OSError:
        # Nothing is there, or something that is no file: writing tells.
        pass
    try:
        _write(path, data)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        _make_room(path)
        _write(path, data)
    return True


def _write(path: str, data: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123  (see stands)
        file.write(data)


def stands(files: Mapping[str, str], folder: Path) -> bool:
    """Take SHA-256 hashes by path, say whether below the folder stand the files of these bytes."""
    # Tens of thousands of files: text costs a fifth of what paths as objects cost.
    return all(_is_written(f"{folder}/{path}", sha) for path, sha in files.items())


def _is_written(path: str, sha: str) -> bool:
    try:
        return sha_at(path) == sha
    except OSError:
        return False


def _make_room(place: str) -> None:
    """Make the folder of a new file."""
    try:
        # Most often the folder above is there, and nothing in the way.
        os.mkdir(place.rpartition("/")[0])  # noqa: PTH102  (see stands)
    except OSError:
        _clear_way(Path(place))


def _clear_way(path: Path) -> None:
    """Make all folders of a file, and remove what an earlier run left in the way of it or them."""
    if path.is_dir():
        shutil.rmtree(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        for file in [parent for parent in path.parents if parent.is_file()]:
            file.unlink()
        path.parent.mkdir(parents=True, exist_ok=True)


def remove_others(folder: Path, wanted: Container[str]) -> int:
    """Take a folder and the paths of its files, remove all others; give how many they were."""
    return _cleared(str(folder), "", wanted)[0] if folder.is_dir() else 0


def _cleared(folder: str, before: str, wanted: Container[str]) -> tuple[int, bool]:
    """Give how many files were removed, and whether anything stays; an empty folder goes."""
    removed, stays = 0, False
    with os.scandir(f"{folder}/{before}") as listed:
        entries = list(listed)
    for entry in entries:
        path = f"{before}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            count, full = _cleared(folder, f"{path}/", wanted)
            if not full:
                Path(entry.path).rmdir()
        else:
            full = path in wanted
            count = int(not full)
            if not full:
                Path(entry.path).unlink()
        removed, stays = removed + count, stays or full
    return removed, stays


def kept_bytes(path: Path) -> bytes:
    """Take the path of what an earlier run may have kept, give it; nothing if it is not there."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def kept_text(path: Path) -> str:
    """Take the path of what an earlier run may have kept, give its text; empty if it is not one."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def write_whole(path: Path, data: bytes) -> None:
    """Write one file so that its name never stands for half of it."""
    # Two commands may write the same file at once.
    new = f"{path.parent}/.{path.name}-new-{os.getpid()}"
    try:
        try:
            _write(new, data)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(new, data)
        os.replace(new, path)  # noqa: PTH105  (see stands)
    except BaseException:
        Path(new).unlink(missing_ok=True)
        raise
