"""The corpus of mistakes people make (``tests/cases/bad/``): a sound set, and it with one mistake.

A case is one YAML file: the file it spoils, what it finds there and writes instead (or what the
whole file says, under which name and in which encoding), and every problem with place and words;
``mended`` is what the line says after the repair that the problem offers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.files import list_records, read_records
from generator.judging import judge
from generator.problems import Problem

FOLDER = Path(__file__).parent / "cases" / "bad"
TODAY = date(2026, 11, 21)

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Mistake:
    """One case: its file's name, the files of the set with the mistake, the problems expected."""

    name: str
    told: str
    files: Files
    problems: list[dict[str, Any]]


@cache
def sound() -> Files:
    """Give the files of the sound set by their paths."""
    root = FOLDER / "sound"
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*.yml"))}


def mistakes() -> list[Mistake]:
    """Give all cases in the order of their numbers."""
    return [_mistake(path) for path in sorted(FOLDER.glob("*.yml"))]


def _mistake(path: Path) -> Mistake:
    case = yaml.safe_load(path.read_text("utf-8"))
    return Mistake(path.stem, case["mistake"], spoiled(case), case["problems"])


def spoiled(case: Mapping[str, Any]) -> Files:
    """Take a case as it is written down, give the sound set with its mistake."""
    files = dict(sound())
    held = files.pop(case["file"], b"").decode("utf-8")
    text = case["text"] if "text" in case else _changed(held, case)
    name = case.get("name", case["file"])
    return {**files, name: text.encode(case.get("encoding", "utf-8"))}


def _changed(text: str, case: Mapping[str, Any]) -> str:
    find, write = case.get("find", ""), case.get("write", "")
    if find and text.count(find) != 1:
        raise AssertionError(f"{text.count(find)} times: {find}")
    return text.replace(find, write) if find else text


def judged(files: Files, root: Path) -> tuple[Problem, ...]:
    """Take files and an empty folder, write them there, give what ``niemyet check`` finds."""
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    listed = list_records(root)
    return judge(listed, read_records(root, listed), TODAY).problems
