"""Another machine: Python imports this first where this folder stands in PYTHONPATH.

Folders list their files in another order, and the clock stands elsewhere.
"""

import os
import time
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, Self

AHEAD = 400 * 86400.0 + 12345.6
"""Seconds."""

_random = Random(os.environ.get("ELSEWHERE", ""))  # noqa: S311 (no secret)
_scandir, _listdir = os.scandir, os.listdir


class _Shuffled:
    """What ``os.scandir`` gives, in another order."""

    def __init__(self, path: Any) -> None:  # noqa: ANN401 (the system's own)
        with _scandir(path) as listed:
            entries = list(listed)
        _random.shuffle(entries)
        self.entries = iter(entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:  # noqa: ANN401 (the system's own)
        return next(self.entries)

    def close(self) -> None:
        """Close nothing: it is closed already."""


def _listed(path: Any = ".") -> list[Any]:  # noqa: ANN401 (the system's own)
    names = list(_listdir(path))
    _random.shuffle(names)
    return names


def _later(clock: Callable[..., Any]) -> Callable[..., Any]:
    """Let a clock that is asked for now answer another day."""
    return lambda seconds=None: clock(_time() + AHEAD if seconds is None else seconds)


_time, _time_ns = time.time, time.time_ns
time.time = lambda: _time() + AHEAD
time.time_ns = lambda: _time_ns() + int(AHEAD * 1e9)
time.localtime, time.gmtime = _later(time.localtime), _later(time.gmtime)
os.scandir = lambda path=".": _Shuffled(path)  # type: ignore[assignment]
os.listdir = _listed
