"""Parsed text to typed records: one entry for each record, or problems with places."""

import re
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from typing import TYPE_CHECKING

from msgspec import Struct
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.collection import Collection, Entry, entries_of
from generator.load.edits import fitting
from generator.load.field_names import is_field
from generator.load.first_problems import MOST_PROBLEMS, first_problems
from generator.load.source import LIST_LIMITS, RECORD_LIMITS, Limits, Source
from generator.load.styled import styled_json
from generator.load.wording import problem_of
from generator.model.base import Record
from generator.model.kinds import KINDS, Kind, kind_of
from generator.model.written import compact
from generator.problems import Location, Places, PlacesByPath, Problem, sort_problems

if TYPE_CHECKING:
    from generator.load.yaml_text import Parsed


class Loaded(Struct, frozen=True):
    """What could be read, and everything that was wrong."""

    collection: Collection
    problems: tuple[Problem, ...]


class ReadFile(Struct, frozen=True):
    """The entries of one file, and its problems."""

    entries: tuple[Entry[Record], ...]
    problems: tuple[Problem, ...]
    plain: str | None = None
    """The values of a file without any problem, as compact JSON: enough to make its entries."""


def load(sources: Iterable[Source]) -> Loaded:
    """Take source files in any order, give a collection of what could be read and all problems."""
    entries: list[Entry[Record]] = []
    problems: list[Problem] = []
    for source in sorted(sources, key=lambda s: s.path):
        file = read_file(source)
        entries += file.entries
        problems += file.problems
    return Loaded(Collection(tuple(entries)), sort_problems(problems))


def read_file(source: Source) -> ReadFile:
    """Take one source file, give its entries and problems; never raises for bad data.

    A file in the style of this project is read line by line; any other, and any that has a fault,
    by the full reader, so that what is said of it does not depend on the way.
    """
    kind = kind_of(source.path)
    if kind is None:
        return ReadFile((), (_unknown_file(source.path),))
    plain = styled_json(source, _limits_of(kind))
    entries = None if plain is None else entries_from(source, plain)
    return _read_in_full(source, kind) if entries is None else ReadFile(entries, (), plain)


def entries_from(source: Source, plain: str) -> tuple[Entry[Record], ...] | None:
    """Take a file and what ``ReadFile.plain`` once said of it, give the entries without reading it.

    None where the text is no such thing, or does not fit the models of today.
    """
    kind = kind_of(source.path)
    if kind is None:
        return None
    try:
        record = kind.model.model_validate_json(plain)
    except ValueError:
        return None
    return _entries(source, kind, record)


def _entries(source: Source, kind: Kind, record: Record) -> tuple[Entry[Record], ...]:
    """Give the entries of a file; their places are found when somebody asks."""
    places = Places(source.path, _FindPlaces(source, _limits_of(kind)))
    parts = kind.parts_of(source.path) or {}
    return tuple(entries_of(kind.name, record, places, parts))


class _FindPlaces(Struct, frozen=True):
    """Finds the places in a file by reading it again; holds no more than its bytes."""

    source: Source
    limits: Limits

    def __call__(self) -> PlacesByPath:
        """Give the place of every value."""
        return _parsed(self.source, self.limits).places.by_path


def _parsed(source: Source, limits: Limits) -> "Parsed":
    # Imported here: PyYAML takes a while to load, and files in style are read without it.
    from generator.load.yaml_text import parse  # noqa: PLC0415

    return parse(source, limits)


def _limits_of(kind: Kind) -> Limits:
    return LIST_LIMITS if kind.is_list else RECORD_LIMITS


def _read_in_full(source: Source, kind: Kind) -> ReadFile:
    parsed = _parsed(source, _limits_of(kind))
    if parsed.value is None:
        return ReadFile((), parsed.problems)
    record, found = _validate(kind, parsed)
    told = [*_not_said_better(parsed.problems, found), *found]
    problems = _fitting(source, told if len(told) <= MOST_PROBLEMS else first_problems(told))
    if record is None or any(problem.is_error for problem in problems):
        return ReadFile((), problems)
    plain = None if problems else compact(parsed.value)
    return ReadFile(_entries(source, kind, record), problems, plain)


def _validate(kind: Kind, parsed: "Parsed") -> tuple[Record | None, tuple[Problem, ...]]:
    try:
        return kind.model.model_validate(parsed.value), ()
    except ValidationError as error:
        said = {_place(p) for p in parsed.problems}
        errors = _without_echoes(_first_errors(kind, error, parsed))
        found = [(e, problem_of(kind.model, e, parsed.places)) for e in errors]
        return None, tuple(p for e, p in found if _is_news(p, said) and not _is_named(e, found))


def _first_errors(kind: Kind, error: ValidationError, parsed: "Parsed") -> list[ErrorDetails]:
    """Of more errors than anybody is told, give the first: words for each of 80,000 take minutes.

    Some more, because part of them is left out again for what another says.
    """
    if error.error_count() <= MOST_PROBLEMS:
        return error.errors(include_url=False)
    errors = _of_the_beginning(kind, parsed.value) or error.errors(include_url=False)
    return nsmallest(4 * MOST_PROBLEMS, errors, key=lambda e: parsed.places.of(e["loc"]))


def _of_the_beginning(kind: Kind, value: object) -> list[ErrorDetails]:
    """Give the errors in the first items of all lists and groups, if those alone are too many."""
    try:
        kind.model.model_validate(_beginning(value))
    except ValidationError as error:
        if error.error_count() > MOST_PROBLEMS:
            return error.errors(include_url=False)
    return []


def _beginning(value: object) -> object:
    if isinstance(value, Mapping):
        return {
            name: _beginning(inner)
            for number, (name, inner) in enumerate(value.items())
            if number < MOST_PROBLEMS or is_field(name)
        }
    if isinstance(value, tuple):
        return tuple(map(_beginning, value[:MOST_PROBLEMS]))
    return value


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
