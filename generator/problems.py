"""What is wrong, where it stands, and what to do about it: the values every room speaks in."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property

from msgspec import Struct, field

Path = tuple[str | int, ...]
"""The way from the top of a file to a value, e.g. ``("fees", 1, "amount")``."""


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


class Location(Struct, frozen=True, order=True):
    """A place in a source file; lines and columns count from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


PlacesByPath = Mapping[Path, tuple[int, int]]
"""Line and column of every value of a file."""


class Places(Struct, frozen=True, dict=True):
    """Where every value of one file stands, looked up by its path."""

    file: str
    known: PlacesByPath | Callable[[], PlacesByPath] = field(default_factory=dict)
    """The places, or how to find them: most are never asked for."""

    @cached_property
    def by_path(self) -> PlacesByPath:
        """All places, found when first asked for."""
        return self.known() if callable(self.known) else self.known

    def of(self, path: Path) -> Location:
        """Take a path, give its place; a missing value points at its nearest parent.

        Steps that are not in the file are skipped (a choice between types adds a label).
        """
        known: Path = ()
        for step in path:
            if (*known, step) in self.by_path:
                known = (*known, step)
        line, column = self.by_path.get(known, (1, 1))
        return Location(self.file, line, column)


class Edit(Struct, frozen=True):
    """A repair that can only be right: the words to put in the place of others.

    ``old`` stands on the line of the problem, at its column or after it.
    """

    old: str
    new: str


class Problem(Struct, frozen=True):
    """One finding for a person, in Vietnamese: place, rule, what is wrong, the next step."""

    location: Location
    rule: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    edit: Edit | None = None
    """How a machine may mend it; None where a person must decide."""

    @property
    def is_error(self) -> bool:
        """Whether this problem must stop the build."""
        return self.severity is Severity.ERROR


def sort_problems(problems: "list[Problem]") -> "tuple[Problem, ...]":
    """Take problems in any order, give them once each, sorted by file, line, column and rule."""
    return tuple(sorted(set(problems), key=lambda p: (p.location, p.rule, p.message)))
