"""What a command costs: processor time of its process tree, time on the clock, peak memory."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.memory import Watch


class CommandFailedError(Exception):
    """A measured command ended with an error; its output follows."""


@dataclass(frozen=True)
class Usage:
    """The cost of one run."""

    cpu: float
    """Seconds of processor time, own and in the system, with all children that it waited for."""
    wall: float
    """Seconds on the clock."""
    peak: float
    """Megabytes of memory of the largest process, at its largest."""
    together: float
    """Megabytes of all processes at once, what they share counted once; at least ``peak``."""

    def least(self, other: "Usage") -> "Usage":
        """Take another run of the same command, give the least of each: the one least disturbed."""
        return Usage(
            min(self.cpu, other.cpu),
            min(self.wall, other.wall),
            min(self.peak, other.peak),
            min(self.together, other.together),
        )


def measure(command: Sequence[str], folder: Path, log: Path) -> Usage:
    """Run a command in a folder, its output going to a file, give what it cost.

    Raises:
        CommandFailedError: it ended with an error, and its time would mean nothing.

    """
    started = time.monotonic()
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        with Watch(process.pid) as watch:
            _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        shown = log.read_text(encoding="utf-8", errors="replace")[-4000:]
        raise CommandFailedError(f"{' '.join(command)}\n{shown}")
    peak = usage.ru_maxrss * 1024 / 1e6
    return Usage(usage.ru_utime + usage.ru_stime, wall, peak, max(peak, watch.most))
