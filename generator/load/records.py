"""Parsed text to typed records: one entry for each record, or problems with places."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.collection import Collection, Entry, entries_of
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
    record, problems = _validate(kind, parsed)
    problems = (*parsed.problems, *problems)
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
        found = [problem_of(kind.model, e, parsed.places) for e in errors]
        # A value that could not be read is not said to be of the wrong kind too.
        fresh = [p for p in found if p.rule == "missing-field" or _place(p) not in said]
        return None, tuple(fresh)


def _place(problem: Problem) -> tuple[int, int]:
    return problem.location.line, problem.location.column


def _without_echoes(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Drop "too short" of a list whose entries are wrong themselves; mending those mends it."""
    inside = {error["loc"][:end] for error in errors for end in range(len(error["loc"]))}
    return [e for e in errors if not (e["type"] == "too_short" and e["loc"] in inside)]


def _unknown_file(path: str) -> Problem:
    places = "; ".join(kind.pattern for kind in KINDS)
    return Problem(
        Location(path),
        "unknown-file",
        f"Tệp «{path}» không nằm ở chỗ dành cho loại hồ sơ nào.",
        f"Chuyển tệp về đúng thư mục hoặc xoá đi. Các chỗ hợp lệ: {places}.",
    )
