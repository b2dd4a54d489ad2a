"""What a step left on the disk, and what one edit changed of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Output:
    """What a step left: megabytes, files, pages among them, and kilobytes of its largest page."""

    size: float
    files: int
    pages: int
    largest: float


@dataclass(frozen=True)
class Stamp:
    """One file as it was: what it held, and when and where it was written."""

    held: bytes
    written: tuple[int, int]


@dataclass(frozen=True)
class Changed:
    """What an edit did to a site: files that differ (gone and new ones too), files written."""

    differ: int
    written: int


def output_of(folder: Path) -> Output:
    """Take a folder, give how much it holds."""
    sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    pages = [size for path, size in sizes.items() if path.suffix == ".html"]
    return Output(sum(sizes.values()) / 1e6, len(sizes), len(pages), max(pages, default=0) / 1024)


def stamps(folder: Path) -> dict[str, Stamp]:
    """Take a folder, give every file as it is now, by path."""
    return {
        path.relative_to(folder).as_posix(): _stamp(path)
        for path in folder.rglob("*")
        if path.is_file()
    }


def _stamp(path: Path) -> Stamp:
    found = path.stat()
    held = hashlib.blake2b(path.read_bytes(), digest_size=16).digest()
    return Stamp(held, (found.st_ino, found.st_mtime_ns))


def changed(before: Mapping[str, Stamp], after: Mapping[str, Stamp]) -> Changed:
    """Take a site before and after, give what is not the same."""
    gone = len(before.keys() - after.keys())
    differ = sum(path not in before or before[path].held != new.held for path, new in after.items())
    written = sum(
        path not in before or before[path].written != new.written for path, new in after.items()
    )
    return Changed(differ + gone, written)
