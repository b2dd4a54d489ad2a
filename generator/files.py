"""The disk: read record files, write the folder of pages, and put a finished site in its place."""

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.load.paths import Listed
from generator.load.source import Source
from generator.output import OutputFile

RECORD_ROOTS = ("catalog", "scorecards")
IGNORED = (".", "#", "~")


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


def list_records(root: Path) -> tuple[Listed, ...]:
    """Take the repository's folder, give all entries of the record folders; follow no link."""
    return tuple(entry for name in RECORD_ROOTS for entry in _walk(root, root / name))


def _walk(root: Path, folder: Path) -> Iterator[Listed]:
    if folder.is_symlink() or not folder.is_dir():
        return
    for item in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if item.name.startswith(IGNORED) or item.name.endswith("~"):
            continue
        if item.is_dir(follow_symlinks=False):
            yield from _walk(root, Path(item.path))
        else:
            yield _listed(root, item)


def _listed(root: Path, item: os.DirEntry[str]) -> Listed:
    path = Path(item.path).relative_to(root).as_posix()
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
        if path.is_file() and not path.is_symlink():
            yield OutputFile(path.relative_to(folder).as_posix(), path.read_bytes())


def write_folder(files: Iterable[OutputFile], folder: Path) -> Written:
    """Write files below a folder, each only where its bytes differ, and remove what is gone."""
    wanted: set[str] = set()
    changed = 0
    for file in files:
        if file.path in wanted:
            raise ValueError(f"two outputs want the same path: {file.path}")
        wanted.add(file.path)
        changed += _write_if_new(folder / file.path, file.data)
    removed = _remove_others(folder, wanted)
    return Written(changed, len(wanted) - changed, removed)


def _write_if_new(path: Path, data: bytes) -> bool:
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


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


def replace_folder(new: Path, target: Path) -> None:
    """Put a finished folder in the place of an older one; the older one stays whole until then."""
    old = target.with_name(f".{target.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)
