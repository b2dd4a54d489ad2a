"""What a process that builds again and again knows of its last build, and who looks at it."""

from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Protocol

from generator.memory import Memory
from generator.site.sources import Sources, shown_at

_PAGE = ".md"


class Screen(Protocol):
    """Where people look at the site while it is built again."""

    @property
    def asked(self) -> Iterable[str]:
        """The places of the pages that they look at."""

    def show(self, early: Mapping[str, bytes], same: Container[str]) -> None:
        """Take new files by place, and the places of those that stay as they are; show them."""


class Living:
    """The last build of this process, and the screen of whoever looks at its site.

    Nothing here is believed of the disk: what was made of what stays true, and whether it still
    stands there is looked at in each build.
    """

    def __init__(self, settings: Path, docs: Path, told: Path) -> None:
        """Take the settings, the written folder, and the note of what pages were made from."""
        self.settings, self.docs, self.told = settings, docs, told
        self.screen: Screen | None = None
        self.memory, self.version = Memory(), ""
        self._files: Mapping[str, str] = {}
        self._before: Mapping[str, str] = {}
        self._open: frozenset[str] = frozenset()

    def begin(self) -> None:
        """A build begins: until it is published, nobody knows what the site is made of."""
        self._before, self._files = self._files, {}
        self._open = frozenset(self.screen.asked if self.screen else ())

    def publish(self, files: Mapping[str, str]) -> None:
        """Take the SHA-256 of the written files by path, of which the site is made from now on."""
        self._files = files

    def remember(self, memory: Memory, version: str) -> None:
        """Take what was made of what, and the version of the program that made it."""
        self.memory, self.version = memory, version

    def has_names(self, files: Mapping[str, str]) -> bool:
        """Take the written files, tell if they have the names that those of the site before had."""
        return self._before.keys() == files.keys()

    @property
    def is_new(self) -> bool:
        """Whether this process has built nothing yet.

        It then goes the whole way even if nothing changed: the first edit will need all of that.
        """
        return not self.version

    @property
    def has_site(self) -> bool:
        """Whether this process made the site that is there, and so looked all of it through."""
        return bool(self._before)

    def is_open(self, recipe: str) -> bool:
        """Take the name of a recipe, tell if somebody looks at what it gave the last time."""
        made = self.memory.made.get(recipe)
        return made is not None and not self._open.isdisjoint(map(shown_at, made.files))

    def show(self, early: Mapping[str, str], known: Mapping[str, str]) -> None:
        """Take files that are new, and all that are as they will be, by path with their SHA-256.

        Whoever looks at a page of the new ones sees it now; nobody where the site before is not
        known, since what stays of it is not either.
        """
        if not self.has_site:
            return
        from generator.site.early import early_pages  # noqa: PLC0415 (MkDocs takes a while to load)

        all_pages = [path for path in {**self._before, **early} if path.endswith(_PAGE)]
        sources = Sources(str(self.docs.absolute()), all_pages)
        wanted = [path for path in early if path.endswith(_PAGE)]
        pages = early_pages(self.settings, self.told, sources, wanted)
        if pages and self.screen:
            others = {path for path in early if not path.endswith(_PAGE)}
            files = {path: (self.docs / path).read_bytes() for path in sorted(others)}
            same = (path for path, sha in known.items() if self._before.get(path) == sha)
            self.screen.show({**files, **pages}, frozenset(map(shown_at, same)))
