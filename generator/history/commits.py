"""What is asked of Git: the steps of the published branch, and the files that each one changed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

Blobs = Callable[[str], bytes | None]
"""Gives the bytes of a blob by its name; None where they are not on this machine."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file of a commit: its path and the names of its blobs; empty where there is none."""

    path: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Commit:
    """One step of the branch, against the step before it."""

    id: str
    moment: datetime
    """In Vietnam's time."""
    message: str
    """Its first line."""
    files: tuple[FileChange, ...]
    is_first_known: bool = False
    """Whether what was before it is not on this machine: its files are then older than it."""
