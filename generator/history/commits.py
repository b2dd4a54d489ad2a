"""What is asked of Git: the steps of the published branch, and the files that each one changed."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

Blobs = Callable[[str], bytes | None]
"""Gives the bytes of a blob by its name; None where they are not on this machine."""


class FileChange(Struct, frozen=True):
    """One file of a commit: its path and the names of its blobs; empty where there is none."""

    path: str
    old: str
    new: str


class Commit(Struct, frozen=True):
    """One step of the branch, against the step before it."""

    id: str
    moment: datetime
    """In Vietnam's time."""
    message: str
    """Its first line."""
    files: tuple[FileChange, ...]
    is_first_known: bool = False
    """Whether what was before it is not on this machine: its files are then older than it."""
