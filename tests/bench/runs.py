"""The measured steps over one generated repository, and what they leave on the disk."""

import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.generate import catalogue
from tests.bench.measure import Usage, measure
from tests.roots import REPOSITORY, new_root, write

CHECK, BUILD, AGAIN, PLAIN = "check", "build", "rebuild", "plain"
STEPS = (CHECK, BUILD, AGAIN, PLAIN)

EDITED = "catalog/procedures/linh-vuc-mau-1/9.000001.yml"
_NAME = re.compile(r'^name: "(?:Sửa lần \d+: )?', re.MULTILINE)

_PLAIN_SETTINGS = """
site_name: Plain MkDocs and Material over the same Markdown
docs_dir: build/docs
site_dir: plain-site
theme:
  name: material
  custom_dir: plain-theme
  language: vi
plugins: [search]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
markdown_extensions: [tables, toc]
"""


@dataclass(frozen=True)
class Output:
    """What a step left: megabytes, files, and pages among them."""

    size: float
    files: int
    pages: int


@dataclass(frozen=True)
class Trial:
    """One generated repository, to run every step in."""

    procedures: int
    root: Path

    @classmethod
    def prepare(cls, procedures: int, folder: Path) -> "Trial":
        """Take a size and a folder, write the generated records there."""
        root = new_root(folder / str(procedures), catalogue(procedures))
        write(root / "plain.yml", _PLAIN_SETTINGS)
        # Our pages to embed ask for a frame of their own, which the plain theme lacks.
        write(root / "plain-theme/embed.html", '{% extends "main.html" %}\n')
        return cls(procedures, root)

    def run(self, step: str, turn: int) -> Usage:
        """Take a step and the number of the turn, run it, give what it cost.

        A build begins from nothing; a rebuild follows one edit; plain MkDocs reads what we wrote.
        """
        if step == BUILD:
            for name in ("build", "site"):
                shutil.rmtree(self.root / name, ignore_errors=True)
        elif step == AGAIN:
            self._edit(turn)
        return measure(self._command(step), REPOSITORY, self.root / "log.txt")

    def _command(self, step: str) -> list[str]:
        if step == PLAIN:
            settings = str(self.root / "plain.yml")
            return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", settings]
        name = "check" if step == CHECK else "build"
        return [sys.executable, "-m", "generator", "--root", str(self.root), name]

    def _edit(self, turn: int) -> None:
        path = self.root / EDITED
        before = path.read_text(encoding="utf-8")
        write(path, _NAME.sub(f'name: "Sửa lần {turn}: ', before, count=1))

    def output(self, step: str) -> Output:
        """Take a step, give what it left on the disk."""
        return _output(self.root / ("plain-site" if step == PLAIN else "site"))


def _output(folder: Path) -> Output:
    sizes = dict(_sizes(folder))
    pages = sum(name.endswith(".html") for name in sizes)
    return Output(sum(sizes.values()) / 1e6, len(sizes), pages)


def _sizes(folder: Path) -> Iterator[tuple[str, int]]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield str(path), path.stat().st_size
