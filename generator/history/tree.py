"""Which record files there are from one commit to the next, and where each record stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from generator.collection import key_of
from generator.history.commits import FileChange
from generator.model.kinds import kind_of

Place = tuple[str, str]
"""A kind of file, and the key of the record inside; of a list of records, its kind again."""


@lru_cache(maxsize=65_536)
def place_of(path: str) -> Place | None:
    """Take a path, give which record's it is; None where no record may stand there."""
    kind = kind_of(path)
    return (kind.name, key_of(kind.name, kind.parts_of(path) or {})) if kind else None


class Tree:
    """The record files of one commit; ``step`` makes it that of the next."""

    def __init__(self, blobs: Mapping[str, str]) -> None:
        """Take the name of each file's blob by path."""
        self.blobs: dict[str, str] = {}
        self.paths: dict[str, dict[str, str]] = defaultdict(dict)
        self._set(blobs.items())

    def step(self, files: Iterable[FileChange]) -> "Before":
        """Take what a commit changed, become the tree after it, give the tree before it."""
        changed = tuple(files)
        before = Before(self, changed)
        for file in changed:
            if not file.new:
                self._drop(file.path)
        self._set((file.path, file.new) for file in changed if file.new)
        return before

    def blob(self, path: str) -> str:
        """Take a path, give the name of its blob; empty where there is none."""
        return self.blobs.get(path, "")

    def path(self, kind: str, key: str) -> str:
        """Take a kind of file and a key, give the path of the file; empty where there is none."""
        return self.paths[kind].get(key, "")

    def of_kind(self, kind: str) -> Iterator[str]:
        """Take a kind of file, give the paths of all such files, in order."""
        yield from sorted(self.paths[kind].values())

    def _set(self, blobs: Iterable[tuple[str, str]]) -> None:
        for path, blob in blobs:
            self.blobs[path] = blob
            place = place_of(path)
            if place:
                self.paths[place[0]][place[1]] = path

    def _drop(self, path: str) -> None:
        self.blobs.pop(path, None)
        place = place_of(path)
        if place and self.paths[place[0]].get(place[1]) == path:
            del self.paths[place[0]][place[1]]


class Before:
    """The tree before a step, as long as no further step is made."""

    def __init__(self, after: Tree, files: Iterable[FileChange]) -> None:
        """Take the tree that the step is made on, and what the step changes."""
        self._after = after
        self._old = {file.path: file.old for file in files}
        places = ((place_of(path), path, old) for path, old in self._old.items())
        self._paths: dict[Place, str] = {}
        for place, path, old in places:
            if place and (old or place not in self._paths):
                self._paths[place] = path if old else ""

    def blob(self, path: str) -> str:
        """Take a path, give the name of its blob; empty where there is none."""
        return self._old[path] if path in self._old else self._after.blob(path)

    def path(self, kind: str, key: str) -> str:
        """Take a kind of file and a key, give the path of the file; empty where there is none."""
        place = (kind, key)
        return self._paths[place] if place in self._paths else self._after.path(kind, key)

    def of_kind(self, kind: str) -> Iterator[str]:
        """Take a kind of file, give the paths of all such files, in order."""
        now = (path for path in self._after.of_kind(kind) if path not in self._old)
        was = (path for place, path in self._paths.items() if place[0] == kind and path)
        yield from sorted((*now, *was))
