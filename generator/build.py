"""The one pass, pure: sources in; problems, pages and data files out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.checks import check_all
from generator.collection import Collection
from generator.exports import export_files
from generator.exports.downloads import download_files
from generator.load.paths import Listed, path_problems
from generator.load.records import load
from generator.load.source import Source
from generator.output import OutputFile
from generator.pages.corrections_ledger import lost_corrections
from generator.pages.edit_config import edit_files
from generator.pages.render import render
from generator.pages.site_pages import all_pages
from generator.problems import Problem, sort_problems


@dataclass(frozen=True)
class Judged:
    """Everything that could be read, and everything that is wrong with it."""

    collection: Collection
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        """Whether a site may be made of it: there are warnings at most."""
        return not any(problem.is_error for problem in self.problems)


def judge(
    listed: Iterable[Listed], sources: Iterable[Source], today: date, published: str = ""
) -> Judged:
    """Take the names and the contents of all record files and today, give records and problems.

    ``published`` is the ledger of corrections (see ``pages/corrections_ledger.py``).
    Where a file could not be read, the rules that ask for what is not there stay silent:
    its absence would make true references look broken.
    """
    loaded = load(sources)
    unread = [*path_problems(tuple(listed)), *loaded.problems]
    whole = not any(problem.is_error for problem in unread)
    problems = [*unread, *check_all(loaded.collection, today=today, whole=whole)]
    if whole:
        problems += lost_corrections(published, loaded.collection)
    return Judged(loaded.collection, sort_problems(problems))


def outputs(collection: Collection, assets: Mapping[str, bytes]) -> Iterator[OutputFile]:
    """Take a sound collection and the assets by path, give every file of the written folder."""
    for page in all_pages(collection):
        yield render(page)
        if page.downloads:
            yield from download_files(page.downloads)
    yield from edit_files(collection, assets["edit/index.html"])
    yield from export_files(collection, assets)
