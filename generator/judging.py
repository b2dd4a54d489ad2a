"""Sources are read and judged: each by itself, then all together. Pure."""

from collections.abc import Callable, Iterable
from datetime import date

from msgspec import Struct

from generator.checks import found_alone, found_between
from generator.collection import Collection
from generator.load.paths import Listed, path_problems
from generator.load.records import ReadFile, entries_from, read_file
from generator.load.source import Source
from generator.pages.corrections_ledger import lost_corrections
from generator.pages.ledger import NOTHING_PUBLISHED, Ledgers
from generator.problems import Problem, sort_problems
from generator.reviewing.published_figures import untold_figures


class Judged(Struct, frozen=True):
    """Everything that could be read, and everything that is wrong with it."""

    collection: Collection
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether a site may be made of it: there are warnings at most."""
        return not any(problem.is_error for problem in self.problems)


class Examined(Struct, frozen=True):
    """One file: what was read of it, and what the rules find that look at it alone."""

    source: Source
    read: ReadFile
    found: tuple[Problem, ...] = ()

    @property
    def plain(self) -> str | None:
        """What it says, to be known again; nothing of a file of which anything must be said."""
        return None if self.found else self.read.plain

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        """Let a sound file travel between processes as what it says, and arrive as that.

        Its typed records have four times as many bytes, and take longer to put together again.
        """
        if self.plain is None:
            return Examined, (self.source, self.read, self.found)
        return str, (self.plain,)


def examined(source: Source) -> Examined:
    """Take one file, read it and judge it by itself."""
    read = read_file(source)
    return Examined(source, read, tuple(found_alone(Collection(read.entries))))


def known_again(source: Source, plain: str) -> Examined | None:
    """Take a file and what is known that it says, give the same as when it was examined."""
    entries = entries_from(source, plain)
    return None if entries is None else Examined(source, ReadFile(entries, (), plain))


def arrived(source: Source, told: Examined | str) -> Examined:
    """Take a file, and what came of it from whichever process examined it, give that."""
    if isinstance(told, Examined):
        return told
    return known_again(source, told) or examined(source)


def judge(
    listed: Iterable[Listed],
    sources: Iterable[Source],
    today: date,
    published: Ledgers = NOTHING_PUBLISHED,
) -> Judged:
    """Take the names and the contents of all record files and today, give records and problems."""
    return judge_examined(listed, map(examined, sources), today, published)


def judge_examined(
    listed: Iterable[Listed],
    files: Iterable[Examined],
    today: date,
    published: Ledgers = NOTHING_PUBLISHED,
) -> Judged:
    """Take the names of all record files, each of them examined, and today, judge them together.

    ``published`` is what was told before: corrections stay, figures change with a correction.
    Where a file could not be read, the rules that ask for what is not there stay silent:
    its absence would make true references look broken.
    """
    held = tuple(files)
    collection = gathered(held)
    unread = [*path_problems(tuple(listed)), *(p for file in held for p in file.read.problems)]
    whole = not any(problem.is_error for problem in unread)
    problems = [*unread, *(problem for file in held for problem in file.found)]
    problems += found_between(collection, today=today, whole=whole)
    if whole:
        problems += lost_corrections(published.corrections, collection)
        problems += untold_figures(published, collection)
    return Judged(collection, sort_problems(problems))


def gathered(files: Iterable[Examined]) -> Collection:
    """Take all files, examined, give the records in the order of the files' paths."""
    ordered = sorted(files, key=lambda file: file.source.path)
    return Collection(tuple(entry for file in ordered for entry in file.read.entries))
