"""One repository to run every step in: a made-up one of some size, or the real one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.nation import nation
from tests.bench.nation_shape import WHOLE
from tests.bench.ours import CHECK, EDITS, RECHECK, our_steps
from tests.bench.outputs import Stamp, changed, output_of, stamps
from tests.bench.peers.peer import Peer
from tests.bench.results import Round, Sized
from tests.bench.steps import Step
from tests.roots import copied_root, new_root

REAL = 0
"""The size that stands for the repository's own records."""


@dataclass(frozen=True)
class Trial:
    """A repository, how many pages were asked for, and what is measured over it."""

    asked: int
    root: Path
    records: int
    """How many record files it has."""
    steps: tuple[Step, ...]

    @classmethod
    def prepare(cls, asked: int, folder: Path, peers: Iterable[Peer]) -> "Trial":
        """Take a size, a folder and peers, write the records there; the nation is only checked."""
        root = folder / str(asked)
        if asked == REAL:
            copied_root(root)
        else:
            new_root(root, nation(asked))
        records = sum(1 for top in ("catalog", "scorecards") for _ in (root / top).rglob("*.yml"))
        ours = our_steps(root)
        if asked == WHOLE:
            return cls(asked, root, records, tuple(s for s in ours if s.key in {CHECK, RECHECK}))
        theirs = (step for peer in peers for step in peer.steps(root))
        return cls(asked, root, records, (*ours, *theirs))

    def turn(self, number: int) -> Iterator[tuple[Step, Round]]:
        """Take the number of the round, run every step once, give what each cost and changed."""
        for step in self.steps:
            before = self._site(step)
            usage = step.run(number, self.root / "log.txt")
            after = self._site(step)
            yield step, Round(usage, changed(before, after) if before else None)

    def _site(self, step: Step) -> dict[str, Stamp]:
        """Only around an edit is every file looked at."""
        return stamps(self.root / "site") if step.key in EDITS else {}

    def sized(self, rounds: Mapping[str, Sequence[Round]]) -> Sized:
        """Take all rounds by step, give the figures of this size."""
        labels = {step.key: step.label for step in self.steps}
        return Sized(self.asked, self.records, output_of(self.root / "site"), labels, rounds)
