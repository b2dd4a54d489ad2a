"""What the search costs at one size of the catalogue: bytes, waiting, freezing, memory."""

import gzip
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

from playwright.sync_api import Browser

from generator.collection import Collection
from generator.exports.bundles import bundle_files
from generator.exports.search_index import search_files
from generator.files import read_assets
from tests.bench.search.visits import Cold, Warm, cold, warm
from tests.serving import served

TYPED = ("khai sinh", "làm sổ đỏ", "ddawng kys", "giay phep xay dug", "mo quan ca phe", "001193")
"""Typed letter by letter: with marks, without, keys of Telex, a slip, everyday words, a code."""
RUSHED = ("khai sinh", "làm sổ đỏ", "giay phep xay dug")
"""Asked in the moment in which the box gets the focus."""

_PART_OF_EVERY_PAGE = "site/search.js"
Run = TypeVar("Run", Cold, Warm)


@dataclass(frozen=True)
class Costs:
    """The figures of one size: of each query the median of all rounds, of these the worst."""

    procedures: int
    before: int
    """Bytes, compressed, that were asked for before the first results."""
    later: int
    """Bytes, compressed, that came after them."""
    letter: float
    """Milliseconds from the first letter to results, when all is there."""
    slowest: float
    """The same of the slowest letter."""
    work: float
    """Milliseconds of processor time of the letter with most: the same on a busy machine."""
    cold: float
    """Milliseconds from the focus to the first results, when nothing is there."""
    frozen: float
    """Milliseconds of the longest time in which the page could not answer, while getting ready."""
    stuttered: float
    """The same while somebody types."""
    memory: float
    """Megabytes."""


def folder_of(site: Path, collection: Collection, folder: Path) -> Path:
    """Take the real site, a collection and a folder; put the front page with its search there."""
    shutil.copytree(site / "assets", folder / "assets")
    shutil.copy(site / "index.html", folder)
    for file in (*search_files(collection), *bundle_files(read_assets())):
        (folder / file.path).write_bytes(file.data)
    return folder


def costs(browser: Browser, folder: Path, procedures: int, rounds: int) -> Costs:
    """Take a browser, the folder of one size and how often to repeat, give its figures."""
    with served(folder) as address:
        rushed = _runs(RUSHED, rounds, lambda query: cold(browser, address, query))
        typed = _runs(TYPED, rounds, lambda query: warm(browser, address, query))
    letters = [_medians(run.letters for run in runs) for runs in typed.values()]
    works = [_medians(run.work for run in runs) for runs in typed.values()]
    return Costs(
        procedures=procedures,
        before=_own_part() + max(_weight(folder, run.before) for run in _all(rushed)),
        later=max(_weight(folder, run.after) for run in _all(rushed)),
        letter=max(first for first, *_ in letters),
        slowest=max(map(max, letters)),
        work=max(map(max, works)),
        cold=_worst(rushed, lambda run: run.first),
        frozen=_worst(rushed, lambda run: run.frozen),
        stuttered=_worst(typed, lambda run: run.frozen),
        memory=_worst(typed, lambda run: run.memory),
    )


def _runs(
    queries: Sequence[str], rounds: int, run: Callable[[str], Run]
) -> Mapping[str, list[Run]]:
    """Take queries and how often to ask them, give their runs; rounds follow each other."""
    done: dict[str, list[Run]] = {query: [] for query in queries}
    for _ in range(rounds):
        for query, runs in done.items():
            runs.append(run(query))
    return done


def _all(runs: Mapping[str, list[Run]]) -> list[Run]:
    return [run for of_query in runs.values() for run in of_query]


def _medians(runs: Iterable[Sequence[float]]) -> list[float]:
    return [median(times) for times in zip(*runs, strict=True)]


def _worst(runs: Mapping[str, list[Run]], figure: Callable[[Run], float]) -> float:
    return max(median(map(figure, of_query)) for of_query in runs.values())


def _weight(folder: Path, paths: Iterable[str]) -> int:
    return sum(len(gzip.compress((folder / path.lstrip("/")).read_bytes())) for path in paths)


def _own_part() -> int:
    """Give the compressed bytes of the search that every page brings already."""
    return len(gzip.compress(read_assets()[_PART_OF_EVERY_PAGE]))
