"""The sites of the last builds: one of them is published, the others stand ready to come back.

A release is one folder. It stands where readers see it or on the shelf, `build/releases/<number>`,
and only ever changes places: nothing is copied, and files that two releases share are one file
where the disk can. What a release is, its note says; a folder that is not what its note says is
none. Whoever calls holds the lock.
"""

import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from generator.publishing.contents import holds, sums_text
from generator.publishing.notes import Release, note_text, read_note
from generator.publishing.swapping import on_disk, put_aside, restored, swap
from generator.whole import kept_text, write_whole

KEPT = 5
"""How many releases stay beside the one that is published."""
_NEW = "new-"


class Shelf(Struct, frozen=True):
    """Where releases are kept, where the published one stands, and the list of its files."""

    place: Path
    site: Path
    sums: Path

    def recover(self) -> None:
        """Bring to its end, or undo, what a run that was killed left behind.

        Raises:
            OSError: the published folder is a link; whatever it leads to is not ours to replace.

        """
        if self.site.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(self.site))
        restored(self.site)
        self.place.mkdir(parents=True, exist_ok=True)
        now = self.published()
        if now:
            self._point(now.number)
        for left in (*sorted(self.place.glob(f"{_NEW}*")), put_aside(self.site)):
            if left.is_dir():
                self._put_away(left, self._known(left, but=now.number if now else 0))
        for number in self._folders():
            if self.note(number) is None:
                self._let_go(self._folder(number))

    def staging(self) -> Path:
        """Give the folder where the next site is built: empty, or with an older one to begin from.

        To make thousands of folders costs more than all else, so one that nobody needs is kept.
        """
        new = self.place / f"{_NEW}{os.getpid()}"
        if self._spare.exists():
            self._spare.rename(new)
        else:
            new.mkdir()
        return new

    def drop(self, staging: Path) -> None:
        """Take a site that must not be published, remove it: it may have filled the disk."""
        shutil.rmtree(staging, ignore_errors=True)

    def taken(self, number: int) -> Path:
        """Take the number of a release on the shelf, give its folder, ready to be published."""
        new = self.place / f"{_NEW}{os.getpid()}"
        self._folder(number).rename(new)
        return new

    def published(self) -> Release | None:
        """Give the release that readers see; nothing if it is none, or somebody put it there."""
        try:
            number, *told = json.loads(kept_text(self._pointer) or "[0]")
            same = told == _identity(self.site)
        except (OSError, ValueError, TypeError):
            return None
        if same:
            return self.note(number) if number else None
        return self._known(self.site)

    def newest(self) -> Release | None:
        """Give the last release that there was."""
        return next(filter(None, map(self.note, self._numbers())), None)

    def next_number(self) -> int:
        """Give a number that no release has had."""
        return max((*self._numbers(), *self._folders()), default=0) + 1

    def others(self) -> Iterator[Release]:
        """Give what may come back, the newest first: each is whole, byte for byte."""
        for number in sorted(self._folders(), reverse=True):
            note = self.note(number)
            if note is not None and holds(str(self._folder(number)), note.files):
                yield note

    def broken(self, sound: Mapping[int, Release]) -> list[int]:
        """Take the sound ones, give the numbers of all others."""
        return sorted(set(self._folders()) - set(sound))

    def publish(self, staging: Path, release: Release | None) -> None:
        """Take a finished site, put it where readers look; without a release it is a draft."""
        before = self.published()
        new = release if release and self.note(release.number) != release else None
        if new:
            on_disk(staging)
        if self.site.exists():
            swap(staging, self.site)
        else:
            staging.rename(self.site)
        if new:
            write_whole(self._note(new.number), note_text(new).encode())
        number = release.number if release else 0
        self._point(number)
        if staging.exists():
            again = before is None or before.number == number
            self._put_away(staging, None if again else before)
        self._trim(number)
        self._tell_sums(release)

    def _tell_sums(self, release: Release | None) -> None:
        text = sums_text(release.files) if release else ""
        if not release:
            self.sums.unlink(missing_ok=True)
        elif kept_text(self.sums) != text:
            write_whole(self.sums, text.encode())

    def _point(self, number: int) -> None:
        told = json.dumps([number, *_identity(self.site)])
        if kept_text(self._pointer) != told:
            write_whole(self._pointer, told.encode())

    def _known(self, folder: Path, but: int = 0) -> Release | None:
        """Take a folder, give the release that it is, byte for byte, if none else stands for it."""
        taken = {but, *self._folders()}
        free = (number for number in self._numbers() if number not in taken)
        notes = filter(None, map(self.note, free))
        return next((note for note in notes if holds(str(folder), note.files)), None)

    def _put_away(self, folder: Path, release: Release | None) -> None:
        """Take a folder that readers no longer see, put it on the shelf, or keep it to build in."""
        if release is None:
            self._let_go(folder)
        else:
            folder.rename(self._folder(release.number))

    def _let_go(self, folder: Path) -> None:
        if self._spare.exists():
            shutil.rmtree(folder)
        else:
            folder.rename(self._spare)

    def _trim(self, published: int) -> None:
        """Leave the newest releases; let go of the others, and of notes without a folder."""
        beside = sorted(set(self._folders()) - {published}, reverse=True)
        stay = {published, *beside[:KEPT]}
        for number in self._numbers():
            if number not in stay:
                self._note(number).unlink()
        for number in {*beside[KEPT:], *(set(self._folders()) & {published})}:
            self._let_go(self._folder(number))

    @property
    def _spare(self) -> Path:
        return self.place / "spare"

    @property
    def _pointer(self) -> Path:
        return self.place / "published"

    def _folder(self, number: int) -> Path:
        return self.place / str(number)

    def _note(self, number: int) -> Path:
        return self.place / f"{number}.sha256"

    def note(self, number: int) -> Release | None:
        """Take a number, give the release if its note is whole."""
        return read_note(kept_text(self._note(number)))

    def _numbers(self) -> list[int]:
        """Give the numbers of all notes, the newest first."""
        stems = (path.stem for path in self.place.glob("*.sha256"))
        return sorted((int(stem) for stem in stems if stem.isdecimal()), reverse=True)

    def _folders(self) -> list[int]:
        """Give the numbers of all folders on the shelf."""
        return [int(path.name) for path in self.place.glob("*") if path.name.isdecimal()]


def _identity(folder: Path) -> list[int]:
    """What a folder keeps under another name, and neither a copy nor a successor of it has."""
    info = folder.stat()
    return [info.st_dev, info.st_ino, info.st_mtime_ns]
