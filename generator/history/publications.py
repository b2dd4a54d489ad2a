"""Commits and the bytes of their files become publications: what changed, record by record."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from msgspec import Struct

from generator.collection import Entry
from generator.history.as_of import AsOf, Read
from generator.history.commits import Commit, FileChange
from generator.history.telling import found, gone, gone_unread, read_again, told, unread
from generator.history.tree import Before, Place, Tree, place_of
from generator.past import Changed, Publication
from generator.reviewing.review import Key, differing

Held = Mapping[Key, Entry[Any]]


def publications(commits: Iterable[Commit], tree: Tree, read: Read) -> Iterator[Publication]:
    """Take commits, the oldest first, the tree before them and what reads, give what each brought.

    The tree becomes that of the last one. A commit that says nothing else of any record gives
    nothing.
    """
    for commit in commits:
        before = tree.step(commit.files)
        changes = tuple(_Step(commit, before, tree, read).changes())
        if changes:
            yield Publication(commit.id, commit.moment, commit.message, changes)


class _Step:
    """One commit between the records before and after it."""

    def __init__(self, commit: Commit, before: Before, after: Tree, read: Read) -> None:
        self._commit = commit
        self._old, self._new = AsOf(tree=before, read=read), AsOf(tree=after, read=read)

    def changes(self) -> Iterator[Changed]:
        """Give what became of each record."""
        old: dict[Key, Entry[Any]] = {}
        new: dict[Key, Entry[Any]] = {}
        for place, files in _by_place(self._commit.files).items():
            was = _Side.of(self._old, (file.path for file in files if file.old))
            now = _Side.of(self._new, (file.path for file in files if file.new))
            if was.whole and now.whole:
                old.update(was.held)
                new.update(now.held)
            else:
                yield from self._unread(place, files[-1].path, was, now)
        yield from self._compared(old, new)

    def _unread(self, place: Place, path: str, was: "_Side", now: "_Side") -> Iterator[Changed]:
        if not now.whole:
            yield unread(place, path, was.held.get(place))
        elif now.held:
            yield read_again(place, path, now.held.get(place), self._new)
        else:
            yield gone_unread(place, path)

    def _compared(self, old: Held, new: Held) -> Iterator[Changed]:
        for key in differing(old, new):
            was, now = old.get(key), new.get(key)
            if now is None:
                yield gone(old[key], self._old)
            elif was is None:
                yield found(now, self._new, "found" if self._commit.is_first_known else "new")
            else:
                yield from told(was, now, self._old, self._new)


class _Side(Struct, frozen=True):
    """The files of one record, or of one list, before a step or after it."""

    held: Held
    whole: bool
    """Whether every file could be read."""

    @classmethod
    def of(cls, records: AsOf, paths: Iterable[str]) -> "_Side":
        held: dict[Key, Entry[Any]] = {}
        files = [records.inside(path) for path in paths]
        for entry in chain.from_iterable(filter(None, files)):
            held.setdefault((entry.kind, entry.key), entry)
        return cls(held, None not in files)


def _by_place(files: Iterable[FileChange]) -> dict[Place, list[FileChange]]:
    """A record that moves to another folder is one that changes."""
    places: dict[Place, list[FileChange]] = {}
    for file in sorted(files, key=lambda file: file.path):
        place = place_of(file.path)
        if place:
            places.setdefault(place, []).append(file)
    return places
