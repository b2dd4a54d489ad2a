"""A file made to hurt is refused in good time, in little memory, and with few words."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load.first_problems import MOST_PROBLEMS
from generator.load.records import read_file
from generator.load.source import LIST_LIMITS, RECORD_LIMITS, Source
from tests.roots import REPOSITORY, new_root, write
from tests.unit.load.wrong_values import UNIT, UNIT_AT

LAWS_AT = "catalog/legal_documents.yml"
INDICATORS_AT = "scorecards/indicators.yml"

_MEASURE = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
sys.exit(code)
"""

SECONDS = 2
MEGABYTES = 256

HOSTILE = {
    "groups of one wrong name": (INDICATORS_AT, "indicators:\n" + "  - x: 1\n" * 13_300),
    "groups in brackets": (INDICATORS_AT, "indicators: [" + "{a: b}," * 13_000 + "]\n"),
    "empty groups": (INDICATORS_AT, "indicators: [" + "{}," * 9_900 + "]\n"),
    "empty lists": (INDICATORS_AT, "indicators: [" + "[]," * 39_900 + "]\n"),
    "numbers for groups": (LAWS_AT, "legal_documents: [" + "1," * 39_900 + "]\n"),
    "slips of the pen": (LAWS_AT, "legal_documents:\n" + "  - numbr: a\n    knd: b\n" * 6_600),
    "wrong words": (LAWS_AT, "legal_documents:\n" + '  - number: "1"\n    kind: x\n' * 6_600),
    "names in a group": (
        LAWS_AT,
        "legal_documents:\n  - number: a\n" + "".join(f"    x{i}: b\n" for i in range(19_000)),
    ),
    "names on top": (LAWS_AT, "".join(f"x{i}: b\n" for i in range(19_900))),
    "long names": (LAWS_AT, "".join(f"k{i:05}{'x' * 990}: b\n" for i in range(1_000))),
    "one name again": (LAWS_AT, "a: 1\n" * 19_900),
    "traps": (LAWS_AT, "a: [" + "no," * 39_000 + "]\n"),
    "hidden signs": (LAWS_AT, "a: [" + '"\\u202e",' * 39_000 + "]\n"),
    "hidden signs in one text": (LAWS_AT, 'a: "' + "\\n\\u202e" * 100_000 + '"\n'),
    "tabs": (LAWS_AT, "\ta\n" * 200_000),
    "odd letters": (LAWS_AT, "a: " + "Ã¡ tị\u0441h " * 60_000 + "\n"),
    "long words": (LAWS_AT, "a: " + "b " * 500_000 + "\n"),
    "many lines": (LAWS_AT, "a:\n" + "  b\n" * 250_000),
    "brackets": (LAWS_AT, "a: " + "[" * 1_000_000 + "\n"),
    "questions": (LAWS_AT, "? " * 500_000 + "\n"),
    "names of a unit": (UNIT_AT, "".join(f"x{i}: b\n" for i in range(1_900))),
    "sources of a unit": (UNIT_AT, "sources:\n" + "  - x: 1\n" * 1_300),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_soon(name: str, tell: Callable[..., None]) -> None:
    """The largest files that are not refused for their size are judged within two seconds."""
    path, text = HOSTILE[name]
    source = Source(path, text.encode())
    assert len(source.data) <= (RECORD_LIMITS if path == UNIT_AT else LIST_LIMITS).max_bytes
    began = time.process_time()
    read = read_file(source)
    seconds = time.process_time() - began
    tell("worst files refused", files=1, slowest_seconds=seconds)
    assert seconds < SECONDS
    assert read.entries == ()
    assert 1 <= len(read.problems) <= MOST_PROBLEMS + 1


@pytest.mark.parametrize("name", ["groups of one wrong name", "empty lists", "hidden signs"])
def test_check_refuses_in_time_and_memory(
    tmp_path: Path, name: str, tell: Callable[..., None]
) -> None:
    """`niemyet check`, from its start to its end, needs two seconds and 256 MB at most."""
    path, text = HOSTILE[name]
    write(new_root(tmp_path) / path, text)
    check = [sys.executable, "-m", "generator", "--root", str(tmp_path), "check"]
    # The first process only measures: a child's memory begins with that of the one it came from.
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, *check],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    seconds, megabytes = map(float, done.stdout.splitlines()[-1].split())
    tell("check of a worst file", files=1, slowest_seconds=seconds, most_megabytes=megabytes)
    assert done.returncode == 1, done.stderr
    assert f"{path}:" in done.stdout
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def test_an_empty_group_counts_like_a_full_one() -> None:
    """Ten thousand empty groups are more than a list may hold: each lacks all of its fields."""
    source = Source(INDICATORS_AT, ("indicators: [" + "{}," * 10_000 + "]\n").encode())
    assert [problem.rule for problem in read_file(source).problems] == ["too-many-nodes"]


def test_of_too_many_wrong_values_the_first_are_told() -> None:
    """The first two hundred stand in the order of the file, then that there are more."""
    path, text = HOSTILE["slips of the pen"]
    *told, last = read_file(Source(path, text.encode())).problems
    assert [problem.location.line for problem in told] == list(range(2, MOST_PROBLEMS + 2))
    assert {problem.rule for problem in told} == {"unknown-field"}
    assert last.rule == "too-many-problems"


def test_what_stands_far_below_is_not_called_missing() -> None:
    """A field that comes after hundreds of wrong names is there all the same."""
    names = "".join(f"x{i}: b\n" for i in range(1_000))
    problems = read_file(Source(UNIT_AT, f"{names}{UNIT}".encode())).problems
    assert {problem.rule for problem in problems} == {"unknown-field", "too-many-problems"}
