"""Zensical, in an environment of its own, over the settings that plain MkDocs has."""

import subprocess
import sys
from functools import partial
from pathlib import Path

from tests.bench.peers.material import settings
from tests.bench.peers.peer import ZENSICAL, ZENSICAL_WARM, Absent, Peer
from tests.bench.steps import Step, without

_TOO_LONG = 300
"""Seconds after which an installation is given up."""


def zensical(folder: Path) -> Peer | Absent:
    """Take the folder of the peers, give Zensical from there, installed if need be."""
    program = folder / ZENSICAL / "bin" / ZENSICAL
    try:
        if not program.exists():
            _install(folder / ZENSICAL)
        found = _said(str(program), "--version").split()[-1]
    except (OSError, subprocess.SubprocessError) as error:
        return Absent("Zensical", f"không cài được | not installed: {type(error).__name__}")
    return Peer("Zensical", found, partial(_steps, str(program)))


def _install(folder: Path) -> None:
    _said(sys.executable, "-m", "venv", "--clear", str(folder))
    _said(str(folder / "bin/pip"), "install", "--quiet", "--no-input", ZENSICAL)


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_TOO_LONG)
    return done.stdout


def _steps(program: str, root: Path) -> tuple[Step, ...]:
    command = (program, "build", "--config-file", str(settings(root, ZENSICAL)))
    fresh = without(root / ".cache", root / f"{ZENSICAL}-site")
    return (
        Step(ZENSICAL, "Zensical, mới | cold", command, fresh, optional=True),
        Step(ZENSICAL_WARM, "Zensical, dựng lại | warm", command, optional=True),
    )
