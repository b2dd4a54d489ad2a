"""One fault at a time in a sound set of scorecards: the right rule speaks, at the right place.

The set stands in tests/cases/scorecards/sound, the faults in tests/cases/scorecards/faults.yml:
each changes one text of one file; § marks where the problem must point.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks import CHECKS, check_all
from generator.load.records import load
from generator.load.source import Source
from generator.problems import Location, Problem

CASES = Path(__file__).parents[2] / "cases" / "scorecards"
TODAY = date(2026, 11, 21)
MARK = "§"
AT_LEAST = 45

Files = dict[str, str]
Fault = Mapping[str, Any]


def sound() -> Files:
    """Give the texts of the sound set by their paths in a repository."""
    root = CASES / "sound"
    paths = sorted(root.rglob("*.yml"))
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in paths}


def faults() -> list[Fault]:
    """Give the faults as they are written down."""
    return list(yaml.safe_load((CASES / "faults.yml").read_text("utf-8")))


FAULTS = faults()


def judged(files: Files) -> tuple[Problem, ...]:
    """Take the texts of a set, give what all rules say; every text must be one that loads."""
    loaded = load(Source(path, text.encode()) for path, text in files.items())
    assert loaded.problems == ()
    return check_all(loaded.collection, today=TODAY)


def path_of(name: str) -> str:
    """Take the short name of a file, give its path."""
    return f"{name if name.startswith('catalog/') else f'scorecards/{name}'}.yml"


def replaced(text: str, old: str, new: str) -> str:
    """Take a text, give it with its one ``old`` changed."""
    assert text.count(old) == 1, f"{text.count(old)} times: {old}"
    return text.replace(old, new)


def planted(fault: Fault) -> tuple[Files, Location]:
    """Take a fault, give the set with it and the place where it must be reported."""
    files, path = sound(), path_of(fault["file"])
    text = replaced(files[path], fault["find"], fault["plant"])
    if "add" in fault:
        text = replaced(text, fault["after"], fault["after"] + fault["add"])
    where = path_of(fault.get("in", fault["file"]))
    files[path] = text
    if "at" in fault:
        files[where] = replaced(files[where], fault["at"].replace(MARK, ""), fault["at"])
    at = files[where].index(MARK)
    before = files[where][:at].split("\n")
    files[where] = files[where].replace(MARK, "")
    return files, Location(where, len(before), len(before[-1]) + 1)


def test_the_sound_set_has_no_problem() -> None:
    """What is right is left in peace."""
    assert judged(sound()) == ()


def test_there_are_enough_faults() -> None:
    """Each has a name of its own, and every rule of scorecards that is about figures has one."""
    names = [fault["fault"] for fault in FAULTS]
    assert len(set(names)) == len(names) >= AT_LEAST
    assert {fault["rule"] for fault in FAULTS} <= {check.name for check in CHECKS}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["fault"])
def test_a_planted_fault_is_found(fault: Fault) -> None:
    """The named rule speaks at the marked place; others only where the fault names them."""
    files, place = planted(fault)
    found = judged(files)
    told = [(p.rule, p.severity.value, p.location) for p in found]
    expected = (fault["rule"], fault.get("severity", "warning"), place)
    assert told.count(expected) == 1, told
    others = sorted(problem.rule for problem in found)
    others.remove(fault["rule"])
    assert others == sorted(fault.get("also", ()))
