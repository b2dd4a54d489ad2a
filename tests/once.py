"""What takes long is made once for all workers of a run; tests only read it."""

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

Found = TypeVar("Found")


def made_once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Take a name and what fills a folder, give the folder; the first worker to ask fills it."""
    base = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    place, done = base / name, base / f"{name}-made"
    with (base / f"{name}-lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(place)
            done.touch()
    return place


def worked_out_once(folders: pytest.TempPathFactory, name: str, work: Callable[[], Found]) -> Found:
    """Take a name and what works something out, give it; the first worker to ask works it out."""

    def make(place: Path) -> None:
        place.write_bytes(pickle.dumps(work(), pickle.HIGHEST_PROTOCOL))

    kept = made_once(folders, name, make).read_bytes()
    found: Found = pickle.loads(kept)  # noqa: S301 (our own file)
    return found
