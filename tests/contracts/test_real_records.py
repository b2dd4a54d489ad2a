"""The records of this repository are fit to be published."""

from datetime import date
from pathlib import Path

import pytest

from generator.checks import check_all
from generator.load.records import Loaded, load
from generator.load.source import Source
from generator.problems import Problem

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    """Read all records once."""
    paths = [path for name in ("catalog", "scorecards") for path in (ROOT / name).rglob("*.yml")]
    return load(Source(path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in paths)


def errors(problems: tuple[Problem, ...]) -> list[str]:
    """Take problems, give those that stop the build, each as a line."""
    return [f"{p.location} {p.rule}: {p.message}" for p in problems if p.is_error]


def test_every_file_can_be_read(loaded: Loaded) -> None:
    """The loader finds no fault, in the catalogue and in the scorecards."""
    assert errors(loaded.problems) == []
    kinds = {entry.kind for entry in loaded.collection.entries}
    assert {"publisher", "procedure", "unit", "listing", "edition", "result", "plan"} <= kinds


def test_no_record_breaks_a_rule(loaded: Loaded) -> None:
    """The rules across records find no error."""
    assert errors(check_all(loaded.collection, today=date(2026, 11, 21))) == []
