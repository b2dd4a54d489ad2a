"""The repository speaks only of itself, and its locks can be trusted."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("runtime", "dev")

# One letter of each stands in brackets, so that this file does not hold what it looks for.
MACHINE_PATH = re.compile(r"(?<![\w.})~/-])/(?:home|work|root|Users|opt|farm|mnt)/[\w.]")
REGISTRY = re.compile(r"pyp[i]\.org|python[h]osted\.org|registry\.np[m]js|deb\.de[b]ian\.org")
LEFT_OPEN = re.compile(r"\b(?:TO[D]O|FI[X]ME)\b")

PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


@cache
def files() -> dict[str, str]:
    """Give the text of every file that is, or is about to be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout.split("\0")
    return dict(texts(ROOT / name for name in listed if name))


def texts(paths: Iterator[Path]) -> Iterator[tuple[str, str]]:
    """Take paths, give name and text of those that are text files of our own."""
    for path in paths:
        ours = "vendor" not in path.parts and path.is_file() and not path.is_symlink()
        content = path.read_bytes() if ours else b"\0"
        if b"\0" not in content:
            yield path.relative_to(ROOT).as_posix(), content.decode("utf-8", "replace")


def findings(pattern: re.Pattern[str]) -> list[str]:
    """Take a pattern, give "file:line: text" of every line that holds it."""
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in files().items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize(
    "pattern", [MACHINE_PATH, REGISTRY, LEFT_OPEN], ids=["machine path", "registry", "left open"]
)
def test_files_speak_only_of_the_project(pattern: re.Pattern[str]) -> None:
    """No file names a path of somebody's machine, a package registry, or work left open."""
    assert findings(pattern) == []


@pytest.mark.parametrize(
    ("pattern", "halves"),
    [
        (MACHINE_PATH, ("see /ho", "me/an/site")),
        (REGISTRY, ("https://py", "pi.org/simple")),
        (LEFT_OPEN, ("# TO", "DO: later")),
    ],
)
def test_patterns_find_what_they_look_for(
    pattern: re.Pattern[str], halves: tuple[str, str]
) -> None:
    """Each pattern above matches an example of what it forbids."""
    assert pattern.search("".join(halves))


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_pins_and_hashes_every_package(lock: str) -> None:
    """Every package of a lock has one exact version and at least one hash."""
    packages = re.split(r"^(?=[a-z0-9])", lock_text(lock), flags=re.MULTILINE)
    unsafe = [text for text in packages if text and not (PIN.match(text) and HASH.search(text))]
    assert unsafe == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_place(lock: str) -> None:
    """A lock holds no index, address or folder: each machine uses the registry it is set up for."""
    assert re.findall(r"https?:|file:|--index|--extra-index|--find-links", lock_text(lock)) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_follows_its_wishes(lock: str) -> None:
    """What requirements/*.in pins is what the lock installs."""
    wishes = (ROOT / "requirements" / f"{lock}.in").read_text(encoding="utf-8")
    assert wishes
    assert set(PIN.findall(wishes)) <= set(PIN.findall(lock_text(lock)))


def test_development_runs_on_what_builds_the_site() -> None:
    """The development lock holds the runtime lock, version for version."""
    assert set(PIN.findall(lock_text("runtime"))) <= set(PIN.findall(lock_text("dev")))


def lock_text(lock: str) -> str:
    """Take the name of a lock, give its text."""
    return (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
