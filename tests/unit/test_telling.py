"""What tests counted is told once, added up, at the end of a run."""

import subprocess
import sys
from pathlib import Path

from tests.roots import REPOSITORY, write
from tests.telling import lines_of


def test_numbers_of_several_tests_are_one_line() -> None:
    """Counts are added up; of what is slowest or most, the largest counts."""
    one = ("bent files", {"inputs": 10_000, "crashes": 0, "slowest seconds": 0.12})
    other = ("bent files", {"inputs": 90_000, "crashes": 0, "slowest seconds": 0.051})
    builds = ("builds", {"kills": 50})
    assert lines_of([one, builds, other]) == [
        "bent files: 100,000 inputs, 0 crashes, slowest seconds 0.12",
        "builds: 50 kills",
    ]


TRIED = """
import pytest


@pytest.mark.parametrize("times", [1, 2, 3])
def test_tried(times, tell):
    tell("something tried", times=times, most=times)
"""


def test_a_run_tells_them_before_its_last_line(tmp_path: Path) -> None:
    """The runner's own count of tests stays the last line, with several workers too."""
    write(tmp_path / "test_tried.py", TRIED)
    settings = ("-c", str(REPOSITORY / "pyproject.toml"), "--rootdir", str(REPOSITORY))
    command = [sys.executable, "-m", "pytest", *settings, "-p", "tests.conftest", "-n", "2"]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", str(tmp_path)],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    lines = done.stdout.splitlines()
    assert "something tried: 6 times, most 3" in lines, done.stdout + done.stderr
    assert lines[-1].startswith("3 passed")
