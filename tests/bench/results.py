"""The figures of one size: every round of every step, and what is read from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from statistics import median
from typing import Literal

from tests.bench.measure import Usage
from tests.bench.outputs import Changed, Output

Figure = Literal["cpu", "wall", "peak", "together"]


@dataclass(frozen=True)
class Round:
    """One run of a step: what it cost, if it ended well, and what an edit changed of the site."""

    usage: Usage | None
    changed: Changed | None = None


@dataclass(frozen=True)
class Sized:
    """What every step cost at one size, and what it left."""

    asked: int
    """About how many pages were asked for; 0 stands for the real records."""
    records: int
    output: Output
    labels: Mapping[str, str]
    rounds: Mapping[str, Sequence[Round]]

    def least(self, step: str) -> Usage | None:
        """Take a step, give the least of all its rounds: those least disturbed; None: no figure."""
        found = [turn.usage for turn in self.rounds.get(step, ()) if turn.usage]
        return reduce(Usage.least, found) if found else None

    def ratio(self, step: str, peer: str, figure: Figure) -> float | None:
        """Take two steps and a figure, give the median of their ratios, each within one round.

        What ran side by side is compared: a busy minute of the machine slows both.
        """
        pairs = zip(self.rounds.get(step, ()), self.rounds.get(peer, ()), strict=False)
        found = [
            getattr(ours.usage, figure) / getattr(theirs.usage, figure)
            for ours, theirs in pairs
            if ours.usage and theirs.usage
        ]
        return median(found) if found else None

    def cpu_per_page(self, step: str) -> float:
        """Take a step of ours, give its processor time for each page of the site, in ms."""
        usage = self.least(step)
        return 1000 * usage.cpu / self.output.pages if usage else 0.0

    def changed(self, step: str) -> Changed | None:
        """Take an edit, give what it did to the site in the last round."""
        found = [turn.changed for turn in self.rounds.get(step, ()) if turn.changed]
        return found[-1] if found else None
