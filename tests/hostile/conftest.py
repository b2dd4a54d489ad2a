"""The site of hostile records, built once for all workers of a run."""

import fcntl
import os
import shutil
from pathlib import Path

import pytest

from tests.hostile.records import FULL, SHORT, Hostile, hostile_repository
from tests.roots import HAND_WRITTEN, REPOSITORY, new_root, niemyet

DAY = "2026-11-21"


@pytest.fixture(scope="session")
def hostile_records() -> Hostile:
    """Hostile records in which each text stands in each kind of record."""
    return hostile_repository(SHORT)


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site made of them."""
    return built(SHORT, tmp_path_factory)


@pytest.fixture(scope="session")
def full_hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in which each text stands in each field."""
    return built(FULL, tmp_path_factory)


def built(step: int, folders: pytest.TempPathFactory) -> Path:
    """Take every how manieth text each field holds, give the folder of the site."""
    base = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    root, done = base / f"hostile-{step}", base / f"hostile-{step}-built"
    with (base / f"hostile-{step}-lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            new_root(root, hostile_repository(step).files.items())
            shutil.copytree(REPOSITORY / HAND_WRITTEN, root / HAND_WRITTEN, dirs_exist_ok=True)
            made = niemyet(root, "--today", DAY, "build")
            assert made.returncode == 0, made.stdout[-4000:] + made.stderr[-8000:]
            done.touch()
    return root / "site"
