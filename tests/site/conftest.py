"""What tests of the built site may ask for besides."""

import os
import shutil
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.bench.generate import catalogue
from tests.copies import PATH
from tests.once import made_once, worked_out_once
from tests.pages.choose import one_of_each
from tests.reading import PageRead, read_site
from tests.roots import new_root, niemyet
from tests.serving import served


@pytest.fixture(scope="session")
def by_kind(site: Path) -> Mapping[str, str]:
    """Give the address of the page of each kind that stands for the others."""
    return one_of_each(site)


@pytest.fixture(scope="session")
def pages_read(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, PageRead]:
    """Every page of the real site by its path, read once for all workers of a run."""
    return worked_out_once(tmp_path_factory, "pages-read", lambda: read_site(site))


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small made-up site with the hand-written pages of this repository."""

    def make(root: Path) -> None:
        done = niemyet(new_root(root, catalogue(24)), "build")
        assert done.returncode == 0, done.stdout + done.stderr

    return made_once(tmp_path_factory, "small", make) / "site"


@pytest.fixture
def folder(small_site: Path, tmp_path: Path) -> Path:
    """A copy of the site that a test may change, below its path.

    Its files are newer than now: a browser trusts older ones for a while without asking.
    """
    target = shutil.copytree(small_site, tmp_path / "host" / PATH.strip("/"))
    later = time.time() + 60
    for path in target.rglob("*"):
        os.utime(path, (later, later))
    return target


@pytest.fixture
def asked() -> list[str]:
    """Every path that the host was asked for."""
    return []


@pytest.fixture
def host(folder: Path, asked: list[str]) -> Iterator[str]:
    """The address of the site, with a slash at the end."""
    with served(folder.parent, asked) as address:
        yield address + PATH
