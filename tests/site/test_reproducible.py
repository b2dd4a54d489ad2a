"""The same records give the same bytes and modes on any machine."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.generate import catalogue
from tests.roots import REPOSITORY, bytes_of, copied_root, new_root

SAME = "files built again elsewhere"
HERE = {
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "PYTHONHASHSEED": "1",
    "PYTHONUTF8": "1",
}
ELSEWHERE = {
    "LC_ALL": "C",
    "TZ": "America/Los_Angeles",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "0",
    "PYTHONPATH": str(REPOSITORY / "tests/elsewhere"),
    "ELSEWHERE": "1",
}


def build(root: Path, day: str, mask: int, settings: dict[str, str]) -> None:
    """Build a site on a machine of its own kind."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "--root", str(root), "--today", day, "build"],
        cwd=REPOSITORY,
        env={**os.environ, **settings},
        umask=mask,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def modes_of(folder: Path) -> dict[str, str]:
    """Take a folder, give the kind and rights of everything in it by path."""
    return {
        path.relative_to(folder).as_posix(): stat.filemode(path.lstat().st_mode)
        for path in (folder, *folder.rglob("*"))
    }


def compare(make: Callable[[Path], Path], folder: Path) -> int:
    """Build the same repository here and elsewhere, compare all that is published, count files."""
    here, there = make(folder / "here"), make(folder / "một nơi khác" / "xa hơn")
    build(here, "2026-11-21", 0o022, HERE)
    build(there, "2027-12-27", 0o077, ELSEWHERE)
    for name in ("build/docs", "site"):
        assert bytes_of(here / name) == bytes_of(there / name)
    assert modes_of(here / "site") == modes_of(there / "site")
    assert set(modes_of(there / "site").values()) == {"drwxr-xr-x", "-rw-r--r--"}
    sums = "build/site.sha256"
    assert (here / sums).read_bytes() == (there / sums).read_bytes()
    return len(bytes_of(there / "site"))


def test_a_small_site_is_the_same_everywhere(tmp_path: Path, tell: Callable[..., None]) -> None:
    """Another clock, day, zone, locale, seed of hashes, mask, path and order of files."""
    count = compare(lambda folder: new_root(folder, catalogue(12)), tmp_path)
    tell(SAME, files=count, other_bytes_or_modes=0)


@pytest.mark.long
def test_the_real_site_is_the_same_everywhere(tmp_path: Path, tell: Callable[..., None]) -> None:
    """The same for all records of this repository."""
    tell(SAME, files=compare(copied_root, tmp_path), other_bytes_or_modes=0)


def test_elsewhere_is_elsewhere() -> None:
    """The other machine really lists its files in another order, at another time."""
    code = "import os, time; print(os.listdir('tests')); print(time.time())"
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=REPOSITORY,
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for settings in (HERE, ELSEWHERE)
    ]
    names, times = zip(*(said.splitlines() for said in told), strict=True)
    assert names[0] != names[1]
    assert sorted(names[0]) == sorted(names[1])
    assert float(times[1]) - float(times[0]) > 300 * 86400
