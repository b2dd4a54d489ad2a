"""What people do wrong: each mistake is found, said in words that teach, mended if sure."""

from pathlib import Path
from typing import Any

import pytest

from generator.problems import Problem
from tests.mistakes import Files, Mistake, judged, mistakes, sound

MISTAKES = mistakes()
AT_LEAST = 180


def as_written(problem: Problem, files: Files) -> dict[str, Any]:
    """Give a problem as a case writes it down."""
    said = {
        "at": str(problem.location),
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint,
    }
    return said if problem.edit is None else {**said, "mended": mended_line(problem, files).strip()}


def lines_of(problem: Problem, files: Files) -> list[str]:
    """Give the lines of the file that a problem is in."""
    return files[problem.location.file].decode("utf-8-sig").split("\n")


def mended_line(problem: Problem, files: Files) -> str:
    """Give the line of a problem after the repair it offers."""
    assert problem.edit is not None
    line, at = lines_of(problem, files)[problem.location.line - 1], problem.location.column - 1
    assert problem.edit.old in line[at:]
    return line[:at] + line[at:].replace(problem.edit.old, problem.edit.new, 1)


def mended(problem: Problem, files: Files) -> Files:
    """Give the files with the one repair that a problem offers."""
    lines = lines_of(problem, files)
    lines[problem.location.line - 1] = mended_line(problem, files)
    return {**files, problem.location.file: "\n".join(lines).encode()}


def test_the_sound_set_has_no_problem(tmp_path: Path) -> None:
    """What is right is left in peace, so each case fails for its own mistake."""
    assert judged(sound(), tmp_path) == ()


def test_there_are_enough_mistakes() -> None:
    """Every case is told in its own words."""
    told = [mistake.told for mistake in MISTAKES]
    assert len(set(told)) == len(told) >= AT_LEAST


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_exactly(mistake: Mistake, tmp_path: Path) -> None:
    """Place, rule, what was found, what to write, and the repair: word for word as written down."""
    found = judged(mistake.files, tmp_path)
    assert [as_written(problem, mistake.files) for problem in found] == mistake.problems
    assert found


SURE = [
    (mistake, number)
    for mistake in MISTAKES
    for number, problem in enumerate(mistake.problems)
    if "mended" in problem
]


@pytest.mark.parametrize(
    ("mistake", "number"), SURE, ids=lambda value: getattr(value, "name", str(value))
)
def test_a_sure_repair_mends(mistake: Mistake, number: int, tmp_path: Path) -> None:
    """After one repair its problem is gone, and no other has come."""
    before = judged(mistake.files, tmp_path / "before")
    after = judged(mended(before[number], mistake.files), tmp_path / "after")
    assert len(after) < len(before)
