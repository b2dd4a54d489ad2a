"""Whatever stands in a file: our own problems, no crash, and an answer within a second."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from generator.load.records import entries_from, read_file
from generator.load.source import Source
from tests.properties.loader_fuzz import fuzzed
from tests.unit.load.agreeing import is_read_by_line, limits_for

LARGEST = 8_000
"""Bytes of a real file that is bent; larger ones only take longer."""


@pytest.fixture(scope="module")
def files(repository: Path) -> list[Source]:
    """Real records of all kinds."""
    paths = sorted(
        p for room in ("catalog", "scorecards") for p in (repository / room).rglob("*.yml")
    )
    sources = [Source(path.relative_to(repository).as_posix(), path.read_bytes()) for path in paths]
    return [source for source in sources if len(source.data) < LARGEST]


def judge(source: Source) -> float:
    """Read a file, fail if what is said of it is not ours; give the seconds that it took."""
    began = time.process_time()
    read = read_file(source)
    seconds = time.process_time() - began
    assert (read.plain is None) == bool(read.problems)
    assert not (read.entries and read.problems)
    for problem in read.problems:
        assert problem.location.file == source.path
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", problem.rule)
        assert problem.rule != "invalid-value"
        assert problem.message.endswith(".")
        assert problem.hint.endswith((".", "?"))
    if read.plain is not None:
        assert entries_from(source, read.plain) == read.entries
    is_read_by_line(source, limits_for(source.path))
    return seconds


def slowest(files: list[Source], seed: int, count: int) -> float:
    """Judge so many bent files, give the seconds that the slowest took."""
    random = Random(seed)  # noqa: S311  (no secret: the same every time)
    return max(judge(fuzzed(random, files)) for _ in range(count))


def test_bent_files_are_told_of(files: list[Source], tell: Callable[..., None]) -> None:
    """A few hundred bent files give our own problems, each within a second."""
    seconds = slowest(files, 1, 400)
    tell("bent files read", inputs=400, crashes=0, slowest_seconds=seconds)
    assert seconds < 1


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_100_000_bent_files_are_told_of(
    files: list[Source], seed: int, tell: Callable[..., None]
) -> None:
    """Ten times ten thousand bent files give our own problems, each within a second."""
    seconds = slowest(files, seed, 10_000)
    tell("bent files read", inputs=10_000, crashes=0, slowest_seconds=seconds)
    assert seconds < 1
