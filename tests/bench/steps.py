"""One thing that is measured: a command, what comes before it, and what it leaves."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

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
    """Take folders, give what puts them aside before a step.

    They are not deleted: for minutes after that, ext4 looks at each file that is gone before it
    makes a new one (``recently_deleted`` of its ``ialloc.c``), and a build seems a third slower
    than it is where nothing was there. Whoever measures deletes everything at the end.
    """

    def put_aside(_turn: int) -> None:
        for folder in filter(Path.exists, folders):
            folder.rename(Path(mkdtemp(prefix=f"{folder.name}-before-", dir=folder.parent), "it"))

    return put_aside
