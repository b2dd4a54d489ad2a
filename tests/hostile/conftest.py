"""The site of hostile records, built once for all workers of a run."""

from pathlib import Path

import pytest

from tests.hostile.records import FULL, SHORT, Hostile, hostile_repository
from tests.once import made_once
from tests.roots import new_root, niemyet

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

    def make(root: Path) -> None:
        new_root(root, hostile_repository(step).files.items())
        made = niemyet(root, "--today", DAY, "build")
        assert made.returncode == 0, made.stdout[-4000:] + made.stderr[-8000:]

    return made_once(folders, f"hostile-{step}", make) / "site"
