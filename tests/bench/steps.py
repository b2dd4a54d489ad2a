"""One thing that is measured: a command, what comes before it, and what it leaves."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measure import CommandFailedError, Usage, measure
from tests.roots import REPOSITORY


def _nothing(_turn: int) -> None:
    pass


@dataclass(frozen=True)
class Step:
    """A command to measure in every round; what prepares it is not measured."""

    key: str
    label: str
    command: tuple[str, ...]
    prepare: Callable[[int], None] = _nothing
    """Takes the number of the round."""
    optional: bool = False
    """A peer's: where it fails, the others are measured all the same."""

    def run(self, turn: int, log: Path) -> Usage | None:
        """Take the number of the round and a file for what it says, run it, give what it cost.

        None where a peer failed.
        """
        self.prepare(turn)
        try:
            return measure(self.command, REPOSITORY, log)
        except CommandFailedError:
            if not self.optional:
                raise
            return None


def without(*folders: Path) -> Callable[[int], None]:
    """Take folders, give what removes them before a step."""

    def remove(_turn: int) -> None:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)

    return remove
