"""The new site's folder: files taken over from the last site, or from what stands there already."""

import hashlib
import os
import shutil
from collections.abc import Collection, Iterable
from pathlib import Path

from msgspec import Struct, field

from generator.digests import sha_at

# Thousands of files a second: pathlib would take half of the time.
# ruff: noqa: PTH102, PTH103, PTH108, PTH123


class Target(Struct, frozen=True):
    """The new site's folder, and the last site where there is one.

    The folder may hold an older site: to make thousands of folders costs more than all else. Its
    files may be those of other sites under a second name, so none of them is ever written to.
    """

    folder: str
    last: str | None
    folders: set[str] = field(default_factory=set)
    """Which are there."""
    there: set[str] = field(default_factory=set)
    """Files of an older site, by place, that nobody has looked at yet."""

    def sweep(self, wanted: Collection[str]) -> None:
        """Take the places of all files that there will be, remove what has another place."""
        needed = {""}
        for place in wanted:
            while place and (place := place.rpartition("/")[0]) not in needed:
                needed.add(place)
        if Path(self.folder).is_symlink() or not Path(self.folder).is_dir():
            self.clear()
        else:
            self._sweep("", wanted, needed)

    def _sweep(self, below: str, wanted: Collection[str], needed: set[str]) -> None:
        self.folders.add(below)
        with os.scandir(f"{self.folder}/{below}") as listed:
            entries = list(listed)
        for entry in entries:
            place = f"{below}/{entry.name}" if below else entry.name
            if entry.is_dir(follow_symlinks=False):
                if place in needed:
                    self._sweep(place, wanted, needed)
                else:
                    shutil.rmtree(entry.path)
            elif place in wanted and entry.is_file(follow_symlinks=False):
                self.there.add(place)
            else:
                os.unlink(entry.path)

    def clear(self) -> None:
        """Let there be nothing."""
        self.there.clear()
        self.folders.clear()
        folder = Path(self.folder)
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
        else:
            folder.unlink(missing_ok=True)

    def take(self, place: str, sha: str) -> bool:
        """Take a place and a hash, have the older file there; tell if there was a right one."""
        if place in self.there and _digest_at(f"{self.folder}/{place}") == sha:
            return True
        old = f"{self.last}/{place}"
        if self.last is None or _digest_at(old) != sha:
            return False
        _link(old, self.new(place))
        return True

    def copy(self, source: str, place: str, sha: str | None = None) -> None:
        """Take a file, its place and its hash, if known, put it there; an equal one is kept."""
        if sha is not None and self.take(place, sha):
            return
        data = bytes_at(source)
        if sha is not None or not self.take(place, digest(data)):
            self.write(place, data)

    def write(self, place: str, data: bytes) -> None:
        """Take a place and bytes, write them there."""
        with open(self.new(place), "xb") as file:
            file.write(data)

    def new(self, place: str) -> str:
        """Take a place, give its path: its folder is there, the file is not."""
        path, folder = f"{self.folder}/{place}", place.rpartition("/")[0]
        if place in self.there:
            self.there.remove(place)
            os.unlink(path)
        elif folder not in self.folders:
            _make_folder(f"{self.folder}/{folder}")
            self.folders.add(folder)
        return path

    def drop(self, places: Iterable[str]) -> None:
        """Take places, let them be empty for somebody else to write to."""
        for place in places:
            self.there.discard(place)
            Path(self.folder, place).unlink(missing_ok=True)

    def has(self, place: str) -> bool:
        """Take a place, tell if a file is there."""
        return Path(self.folder, place).is_file()


def digest(data: bytes) -> str:
    """Take bytes, give their SHA-256."""
    return hashlib.sha256(data).hexdigest()


def bytes_at(path: str) -> bytes:
    """Take a path, give the bytes of the file."""
    # Read in one piece: a buffer would only cost.
    with open(path, "rb", buffering=0) as file:
        return file.read()


def _digest_at(path: str) -> str | None:
    try:
        return sha_at(path)
    except OSError:
        return None


def _make_folder(path: str) -> None:
    """Make a folder: most often the one above is there, and no other process was first."""
    try:
        os.mkdir(path)
    except OSError:
        os.makedirs(path, exist_ok=True)


def _link(old: str, new: str) -> None:
    """One file under two names where the disk can, so that its time of change stays."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
