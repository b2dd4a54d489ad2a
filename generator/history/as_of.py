"""The records of one commit as a collection: each is read when somebody asks for it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any

from msgspec import field

from generator.collection import HELD_IN, Collection, Entry
from generator.history.commits import Blobs
from generator.history.tree import Before, Tree
from generator.load.records import read_file
from generator.load.source import Source
from generator.model.base import Record

Entries = tuple[Entry[Record], ...]
Read = Callable[[str, str], Entries | None]
"""Takes a path and the name of a blob, gives its entries; None where it cannot be read."""

_NOTHING: Mapping[tuple[str, str], Entries] = MappingProxyType({})
_KEPT = 4096
"""How many files are held in mind."""


def reader(blobs: Blobs, known: Mapping[tuple[str, str], Entries] = _NOTHING) -> Read:
    """Take what gives blobs, give what reads record files by the models of today.

    ``known`` are entries by path and blob that somebody has read already.
    """

    @lru_cache(maxsize=_KEPT)
    def read(path: str, blob: str) -> Entries | None:
        if (path, blob) in known:
            return known[path, blob]
        data = blobs(blob)
        if data is None:
            return None
        file = read_file(Source(path, data))
        return None if any(problem.is_error for problem in file.problems) else file.entries

    return read


class AsOf(Collection, frozen=True, eq=False):
    """The records of one tree; what cannot be read is not among them."""

    tree: Tree | Before = field(default_factory=lambda: Tree({}))
    read: Read = lambda _path, _blob: None

    def of_kind(self, kind: str) -> Entries:
        """Take a kind's name, give its entries in the order of their files."""
        paths = self.tree.of_kind(HELD_IN[kind])
        return tuple(e for path in paths for e in self.inside(path) or () if e.kind == kind)

    def inside(self, path: str) -> Entries | None:
        """Take a path, give the entries of its file; None where there is none to be read."""
        blob = self.tree.blob(path)
        return self.read(path, blob) if blob else None

    def _index(self, kind: str) -> Mapping[str, Entry[Any]]:
        return _Index(kind, self)


class _Index(Mapping[str, Entry[Any]]):
    """The records of one kind by key; to look up one reads one file."""

    def __init__(self, kind: str, records: AsOf) -> None:
        self._kind, self._records = kind, records
        self._file_kind = HELD_IN[kind]

    @cached_property
    def _listed(self) -> Mapping[str, Entry[Any]]:
        listed: dict[str, Entry[Any]] = {}
        for entry in self._records.of_kind(self._kind):
            listed.setdefault(entry.key, entry)
        return listed

    def __getitem__(self, key: str) -> Entry[Any]:
        if self._kind != self._file_kind:
            return self._listed[key]
        path = self._records.tree.path(self._kind, key)
        for entry in self._records.inside(path) or ():
            return entry
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._listed)

    def __len__(self) -> int:
        return len(self._listed)
