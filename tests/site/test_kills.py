"""Builds that are killed, and builds at once: readers find the old site or the new one, whole."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from generator.cli import main
from tests.bench.generate import catalogue
from tests.roots import DAY, REPOSITORY, bytes_of, new_root, write

PROCEDURES = "catalog/procedures/linh-vuc-mau-1"
BUILDS = "builds killed at random moments"
ON = ("--today", DAY)


@pytest.fixture(scope="module")
def root(small_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of a built repository with a made-up catalogue."""
    return shutil.copytree(small_built, tmp_path_factory.mktemp("kills") / "root")


def built(root: Path) -> dict[str, bytes]:
    """Build the site to its end, give its bytes."""
    assert main(["--root", str(root), *ON, "build"]) == 0
    return bytes_of(root / "site")


def started(root: Path) -> "subprocess.Popen[str]":
    """Begin a build in a process of its own."""
    words = [sys.executable, "-m", "generator", "--root", str(root), *ON, "build"]
    pipe = subprocess.PIPE
    return subprocess.Popen(words, cwd=REPOSITORY, stdout=pipe, stderr=pipe, text=True)


def edit(root: Path, number: int, most: int | None = None) -> None:
    """Give the first procedures another name: their pages become others, and what lists them."""
    for path in sorted((root / PROCEDURES).glob("*.yml"))[:most]:
        lines = path.read_text(encoding="utf-8").splitlines()
        told = [f'name: "Việc {number}"' if each.startswith("name:") else each for each in lines]
        write(path, "\n".join(told) + "\n")


def killed(root: Path, seconds: float) -> bool:
    """Begin a build and kill it after a while; tell if it was still at work."""
    process = started(root)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


def survive(root: Path, hits: int, most: int | None = None) -> int:
    """Kill builds at random moments until so many were still at work; tell how often it took."""
    random, times = Random(hits), 0  # noqa: S311 (no secret: the same every time)
    edit(root, 0, most)
    before = time.monotonic()
    assert not killed(root, 600)
    length = time.monotonic() - before
    old = bytes_of(root / "site")
    while hits:
        times += 1
        assert times < 200, "hardly any build was still at work"
        edit(root, times, most)
        hits -= killed(root, random.uniform(0, length))
        found = bytes_of(root / "site")
        new = built(root)
        assert found in (old, new)
        assert not list((root / "build/releases").glob("new-*"))
        old = new
    for name in ("build", "site"):
        shutil.rmtree(root / name)
    assert built(root) == old
    return times


def test_a_killed_build_leaves_a_whole_site(root: Path, tell: Callable[..., None]) -> None:
    """At random moments, until 4 were met at work; the next build is right each time."""
    tell(BUILDS, kills=survive(root, 4, most=1), met_at_work=4, torn_sites=0)


@pytest.mark.long
def test_many_killed_builds_leave_a_whole_site(tmp_path: Path, tell: Callable[..., None]) -> None:
    """At random moments of a larger build, until 25 were met at work."""
    root = new_root(tmp_path, catalogue(40))
    tell(BUILDS, kills=survive(root, 25), met_at_work=25, torn_sites=0)


def children(process: int) -> list[int]:
    """Give the numbers of a process's children (Linux)."""
    told = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(number) for number in told.split()]


def words_of(process: int) -> bytes:
    """Give the words by which a process was started; a helper has those of its command."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def helpers_of(process: "subprocess.Popen[str]") -> list[int]:
    """Wait until a command shares its work among helpers, give their numbers.

    Other programs that it asks something, such as git, are none.
    """
    found: list[int] = []
    while len(found) < 2 and process.poll() is None:
        time.sleep(0.005)
        own = words_of(process.pid)
        found = [each for each in children(process.pid) if words_of(each) == own]
    assert len(found) > 1
    return found


def is_alive(process: int) -> bool:
    """Tell whether a process is at work: neither gone nor waiting to be buried."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def test_helpers_end_with_their_build(tmp_path: Path) -> None:
    """No process of a killed build goes on writing beside the next one."""
    root = new_root(tmp_path, catalogue(60))
    process = started(root)
    helpers = helpers_of(process)
    process.kill()
    process.communicate()
    end = time.monotonic() + 5
    while any(map(is_alive, helpers)) and time.monotonic() < end:
        time.sleep(0.01)
    assert not any(map(is_alive, helpers))


def test_a_helper_that_is_killed_stops_its_build(tmp_path: Path) -> None:
    """As the system does where memory is short: told in words, the last site stays, then all well.

    There is no site yet here; what was begun of it is gone.
    """
    root = new_root(tmp_path, catalogue(60))
    process = started(root)
    os.kill(helpers_of(process)[0], signal.SIGKILL)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Chưa làm xong: một tiến trình của lệnh bị dừng giữa chừng" in said
    assert "Traceback" not in said
    assert not (root / "site").exists()
    assert built(root)["index.html"]


def test_two_builds_at_once(root: Path) -> None:
    """Both end well, one after the other, and the site is that of the records."""
    edit(root, 1)
    both = [started(root), started(root)]
    ended = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], ended
    assert sum("đang đợi nó xong" in said for _, said in ended) == 1
    found = bytes_of(root / "site")
    assert found == built(root)
    assert b"Vi\xe1\xbb\x87c 1" in found["thu-tuc/9.000001/index.html"]
