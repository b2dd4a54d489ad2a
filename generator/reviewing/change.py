"""What a review is made of: changes of fields, of records, and everything they touch."""

from typing import Literal

from msgspec import Struct

from generator.problems import Path, Problem

RecordKind = Literal["new", "changed", "gone"]


class Change(Struct, frozen=True):
    """One difference, as a sentence; the path is that of the field in its record."""

    path: Path
    sentence: str
    fact: bool = True
    """Whether something else is stated; the order of a list alone states nothing else."""


class RecordChange(Struct, frozen=True):
    """What changes in one record: its kind, key and file, what it is called, and the sentences."""

    how: RecordKind
    kind: str
    key: str
    file: str
    name: str
    url: str
    changes: tuple[Change, ...] = ()


class Touched(Struct, frozen=True):
    """What a change reaches beyond its records; pages and units in order, each once."""

    pages: tuple[str, ...] = ()
    new_pages: tuple[str, ...] = ()
    gone_pages: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    """The names of units of which a page changes."""
    sheets: tuple[str, ...] = ()
    """One sentence for each sheet or set on a wall that becomes stale."""
    unknown: str = ""
    """Why pages cannot be told, where they cannot."""


class Review(Struct, frozen=True):
    """The whole: records that change, what they touch, and what a reviewer must look at."""

    records: tuple[RecordChange, ...]
    touched: Touched
    flags: tuple[Problem, ...]

    @property
    def refused(self) -> bool:
        """Whether the change may not be published as it stands."""
        return any(flag.is_error for flag in self.flags)
