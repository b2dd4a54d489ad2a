"""Repositories for tests: a folder of records with the settings of this one, somewhere else."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.bench.generate import catalogue

REPOSITORY = Path(__file__).parents[1]
RECORDS = ("catalog", "scorecards")
HAND_WRITTEN = Path("docs/site")
DAY = "2026-11-21"
"""The day on which what tests share is built."""
_THEME = "custom_dir: generator/theme"


def new_root(folder: Path, files: Iterable[tuple[str, str]] = ()) -> Path:
    """Take a folder and record files, make it a repository that can be built."""
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    if settings.count(_THEME) != 1:
        raise AssertionError(f"mkdocs.yml no longer says «{_THEME}»")
    theme = f"custom_dir: {REPOSITORY / 'generator/theme'}"
    write(folder / "mkdocs.yml", settings.replace(_THEME, theme))
    shutil.copytree(REPOSITORY / HAND_WRITTEN, folder / HAND_WRITTEN, dirs_exist_ok=True)
    for path, text in files:
        write(folder / path, text)
    return folder


def small_made_up(folder: Path) -> Path:
    """Take a folder, make it a repository with a small made-up catalogue."""
    return new_root(folder, catalogue(9))


def copied_root(folder: Path) -> Path:
    """Take a folder, make it a copy of this repository's records and hand-written pages."""
    new_root(folder)
    for name in RECORDS:
        shutil.copytree(REPOSITORY / name, folder / name, dirs_exist_ok=True)
    return folder


def write(path: Path, text: str) -> None:
    """Write a text file, and the folders it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def niemyet(root: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the command line over a repository; settings are added to the environment."""
    return subprocess.run(
        [sys.executable, "-m", "generator", "--root", str(root), *arguments],
        cwd=REPOSITORY,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Take a folder, give the bytes of every file in it by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def own_files(root: Path) -> dict[str, bytes]:
    """Give the files of a repository but for what commands keep for the next one."""
    return {path: data for path, data in bytes_of(root).items() if not path.startswith("build/")}
