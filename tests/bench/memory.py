"""Memory of a process with all below it, looked at while it runs; Linux only, elsewhere nothing."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

EVERY = 0.25
"""Seconds between two looks: a process that lives shorter may be missed."""
_PROC = Path("/proc")
_SHARE = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


class Watch:
    """Looks at a process tree until the block ends; ``most`` is the largest sum in megabytes."""

    def __init__(self, pid: int) -> None:
        self.most = 0.0
        self._pid = pid
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(EVERY):
            self.most = max(self.most, sum(map(_megabytes, tree(self._pid))))


def tree(pid: int) -> Iterator[int]:
    """Take a process, give it and all below it that live now."""
    yield pid
    for children in _PROC.glob(f"{pid}/task/*/children"):
        for child in _text(children).split():
            yield from tree(int(child))


def _megabytes(pid: int) -> float:
    """Of memory that several processes share, each counts its part."""
    found = _SHARE.search(_text(_PROC / str(pid) / "smaps_rollup"))
    return int(found.group(1)) * 1024 / 1e6 if found else 0.0


def _text(path: Path) -> str:
    """A process that ended in between has nothing to read."""
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
