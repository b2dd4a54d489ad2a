"""A generator of others that makes a site of the pages that we wrote."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.steps import Step

MKDOCS, ZENSICAL, HUGO = "mkdocs", "zensical", "hugo"
ZENSICAL_WARM = "zensical-warm"
WRITTEN = "build/docs"
"""Where the pages are; every peer makes its site of these, the downloads beside them included."""


@dataclass(frozen=True)
class Peer:
    """A generator that is there: its name, its version, and its steps over a repository."""

    name: str
    version: str
    steps: Callable[[Path], tuple[Step, ...]]


@dataclass(frozen=True)
class Absent:
    """A generator that could not be had, and why."""

    name: str
    reason: str
