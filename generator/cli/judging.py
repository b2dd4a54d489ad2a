"""Records read and judged for a command, with all that this takes loaded."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from generator.collection import Collection
from generator.crew import hands, made_by_all
from generator.judging import (
    Examined,
    Judged,
    arrived,
    examined,
    gathered,
    judge_examined,
    known_again,
)
from generator.load.held import Held, held_text
from generator.load.paths import Listed
from generator.load.source import Source
from generator.pages.ledger import Ledgers
from generator.whole import kept_text, write_whole

HELD = "records.txt"
"""What record files said when they were last read."""

_known_again = lru_cache(8192)(known_again)
"""Whoever builds again and again, as ``serve`` does, has the same records from build to build."""


class Reader(Struct, frozen=True):
    """What reads files: the version of this program, and where it keeps what they say."""

    version: str
    kept: Path | None
    meanwhile: Callable[[], None]
    """What this process does while others read, where there are others."""

    def judged(
        self, listed: Sequence[Listed], sources: Sequence[Source], today: date, published: Ledgers
    ) -> Judged:
        """Take the names and bytes of all files, today and the ledgers, read and judge them."""
        return judge_examined(listed, self._examined(sources), today, published)

    def collected(self, sources: Sequence[Source]) -> Collection:
        """Take the bytes of all files, of which the verdict is known, read them."""
        return gathered(self._examined(sources))

    def _examined(self, sources: Sequence[Source]) -> Sequence[Examined]:
        if self.kept is None:
            return list(self._made(sources))
        held = Held(kept_text(self.kept / HELD), self.version)
        known = [again for source in sources if (again := _again(source, held))]
        paths = {file.source.path for file in known}
        others = [source for source in sources if source.path not in paths]
        files = [*known, *self._made(others)]
        if others or len(known) < len(held):
            said = ((file.source, file.plain) for file in files)
            text = held_text(((s, plain) for s, plain in said if plain is not None), self.version)
            write_whole(self.kept / HELD, text.encode())
        return files

    def _made(self, sources: Sequence[Source]) -> Iterator[Examined]:
        def work(place: int) -> tuple[int, Examined | str]:
            return place, examined(sources[place])

        for place, told in made_by_all(work, sources, hands(), self.meanwhile):
            yield arrived(sources[place], told)


def _again(source: Source, held: Held) -> Examined | None:
    plain = held.plain_of(source)
    return None if plain is None else _known_again(source, plain)
