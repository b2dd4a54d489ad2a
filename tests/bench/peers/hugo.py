"""Hugo with a small theme and a JSON of all text; Debian's, unpacked without a trace elsewhere."""

import shutil
import subprocess
from functools import partial
from pathlib import Path

from tests.bench.peers.hugo_site import hugo_site
from tests.bench.peers.peer import HUGO, WRITTEN, Absent, Peer
from tests.bench.steps import Step, without

_PACKAGES = ("hugo", "libsass1", "libwebp7")
_TOO_LONG = 300


def hugo(folder: Path) -> Peer | Absent:
    """Take the folder of the peers, give Debian's Hugo unpacked there, or one that is installed."""
    for command in (_debian(folder / HUGO), _installed()):
        found = _version(command)
        if found:
            return Peer("Hugo", found, partial(_steps, command))
    return Absent("Hugo", "không có gói của Debian, cũng không có trên PATH | neither of them")


def _debian(folder: Path) -> tuple[str, ...]:
    """The package is unpacked, not installed: no root needed, and nothing else changes."""
    if not (folder / "usr/bin/hugo").exists():
        _unpack(folder)
    libraries = ":".join(str(path) for path in folder.glob("usr/lib/*-linux-gnu"))
    return ("env", f"LD_LIBRARY_PATH={libraries}", str(folder / "usr/bin/hugo"))


def _unpack(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    try:
        subprocess.run(
            ["apt-get", "download", "--quiet", *_PACKAGES],
            cwd=folder,
            capture_output=True,
            check=True,
            timeout=_TOO_LONG,
        )
        for package in folder.glob("*.deb"):
            subprocess.run(["dpkg-deb", "-x", package, folder], check=True, timeout=_TOO_LONG)
    except (OSError, subprocess.SubprocessError):
        shutil.rmtree(folder, ignore_errors=True)


def _installed() -> tuple[str, ...]:
    return (shutil.which("hugo") or "hugo",)


def _version(command: tuple[str, ...]) -> str:
    """Take the command, give its version; empty where it cannot be run."""
    try:
        done = subprocess.run(
            [*command, "version"], capture_output=True, text=True, check=True, timeout=_TOO_LONG
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.split()[1].removeprefix("v")


def _steps(command: tuple[str, ...], root: Path) -> tuple[Step, ...]:
    site = root / HUGO

    def fresh(turn: int) -> None:
        without(site)(turn)
        hugo_site(root / WRITTEN, site)

    called = (*command, "--quiet", "--source", str(site))
    return (Step(HUGO, "Hugo + JSON", called, fresh, optional=True),)
