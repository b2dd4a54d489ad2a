"""Parsed text to typed records: one entry for each record, or problems with places."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.collection import Collection, Entry, entries_of
from generator.load.edits import fitting
from generator.load.source import LIST_LIMITS, RECORD_LIMITS, Source
from generator.load.wording import problem_of
from generator.load.yaml_text import Parsed, parse
from generator.model.base import Record
from generator.model.kinds import KINDS, Kind, kind_of
from generator.problems import Location, Problem, sort_problems


@dataclass(frozen=True)
class Loaded:
    """What could be read, and everything that was wrong."""

    collection: Collection
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class ReadFile:
    """The entries of one file, and its problems."""

    entries: tuple[Entry[Record], ...]
    problems: tuple[Problem, ...]


def load(sources: Iterable[Source]) -> Loaded:
    """Take source files in any order, give a collection of what could be read and all problems."""
    files = [read_file(source) for source in sorted(sources, key=lambda s: s.path)]
    entries = tuple(entry for file in files for entry in file.entries)
    problems = [problem for file in files for problem in file.problems]
    return Loaded(Collection(entries), sort_problems(problems))


def read_file(source: Source) -> ReadFile:
    """Take one source file, give its entries and problems; never raises for bad data."""
    kind = kind_of(source.path)
    if kind is None:
        return ReadFile((), (_unknown_file(source.path),))
    parsed = parse(source, LIST_LIMITS if kind.is_list else RECORD_LIMITS)
    if parsed.value is None:
        return ReadFile((), parsed.problems)
    record, found = _validate(kind, parsed)
    problems = _fitting(source, [*_not_said_better(parsed.problems, found), *found])
    if record is None or any(problem.is_error for problem in problems):
        return ReadFile((), problems)
    parts = kind.parts_of(source.path) or {}
    return ReadFile(tuple(entries_of(kind.name, record, parsed.places, parts)), problems)


def _validate(kind: Kind, parsed: Parsed) -> tuple[Record | None, tuple[Problem, ...]]:
    try:
        return kind.model.model_validate(parsed.value), ()
    except ValidationError as error:
        said = {_place(p) for p in parsed.problems}
        errors = _without_echoes(error.errors(include_url=False))
        found = [(e, problem_of(kind.model, e, parsed.places)) for e in errors]
        return None, tuple(p for e, p in found if _is_news(p, said) and not _is_named(e, found))


def _is_news(problem: Problem, said: set[tuple[int, int]]) -> bool:
    """A value that could not be read is not said to be of the wrong kind too, unless it helps."""
    return (
        problem.rule == "missing-field" or problem.edit is not None or _place(problem) not in said
    )


def _not_said_better(parsed: tuple[Problem, ...], found: tuple[Problem, ...]) -> list[Problem]:
    """Leave out what is said of a value without quotes where its field knows the repair."""
    better = {_place(p) for p in found if p.edit is not None}
    return [p for p in parsed if p.rule != "unquoted-value" or _place(p) not in better]


def _is_named(error: ErrorDetails, found: list[tuple[ErrorDetails, Problem]]) -> bool:
    """Whether a field is missing only because its name is written otherwise beside it."""
    if error["type"] != "missing":
        return False
    *group, name = error["loc"]
    return any(
        other["type"] == "extra_forbidden"
        and other["loc"][:-1] == tuple(group)
        and f"«{name}»" in problem.hint.partition("?")[0]
        and problem.hint.endswith("?")
        for other, problem in found
    )


def _fitting(source: Source, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give problems with repairs that fit the lines they are for; undecodable files have none."""
    found = tuple(problems)
    if not any(problem.edit for problem in found):
        return found
    lines = source.data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(fitting(problem, lines[problem.location.line - 1]) for problem in found)


def _place(problem: Problem) -> tuple[int, int]:
    return problem.location.line, problem.location.column


def _without_echoes(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Drop "too short" of a list whose entries are wrong themselves; mending those mends it."""
    inside = {error["loc"][:end] for error in errors for end in range(len(error["loc"]))}
    return [e for e in errors if not (e["type"] == "too_short" and e["loc"] in inside)]


_CODE_FILE = re.compile(r".*/[1-9]\.[0-9]{6}\.yml")


def _unknown_file(path: str) -> Problem:
    near = [kind for kind in KINDS if _is_near(path, kind)]
    places = "; ".join(f"{kind.pattern} ({kind.title})" for kind in near or KINDS)
    return Problem(
        Location(path),
        "unknown-file",
        f"Tệp «{path}» không nằm ở chỗ dành cho loại hồ sơ nào.",
        f"Chuyển tệp về đúng thư mục hoặc xoá đi. Chỗ {'gần nhất' if near else 'hợp lệ'}: "
        f"{places}.",
    )


def _is_near(path: str, kind: Kind) -> bool:
    """Whether a misplaced file was most likely meant as this kind: by its code, or its folder."""
    if _CODE_FILE.fullmatch(path):
        return kind.name == "procedure"
    folders = [name for name in kind.pattern.split("/") if "<" not in name and "." not in name]
    return len(folders) > 1 and path.startswith("/".join(folders[:2]) + "/")
