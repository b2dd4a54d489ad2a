"""Plain MkDocs with Material and its search: what comes with the development lock."""

import sys
from importlib.metadata import version
from pathlib import Path

from tests.bench.peers.peer import MKDOCS, WRITTEN, Peer
from tests.bench.steps import Step, without
from tests.roots import write

_SETTINGS = """
site_name: The same Markdown
docs_dir: {docs}
site_dir: {site}
theme:
  name: material
  custom_dir: plain-theme
  language: vi
  font: false
plugins: [search]
nav: [index.md]
validation: {{nav: {{omitted_files: ignore}}}}
markdown_extensions: [tables, toc]
"""


def material() -> Peer:
    """Give the peer; it is always there."""
    return Peer("MkDocs + Material", f"{version('mkdocs')} + {version('mkdocs-material')}", _steps)


def settings(root: Path, name: str) -> Path:
    """Take a repository and a peer's name, write the settings of a plain site there."""
    # A name of its own: `mkdocs.yml` is the repository's.
    path = root / f"peer-{name}.yml"
    write(path, _SETTINGS.format(docs=WRITTEN, site=f"{name}-site"))
    # Our pages to embed ask for a frame of their own, which the plain theme lacks.
    write(root / "plain-theme/embed.html", '{% extends "main.html" %}\n')
    return path


def _steps(root: Path) -> tuple[Step, ...]:
    arguments = ("build", "--quiet", "--config-file", str(settings(root, MKDOCS)))
    command = (sys.executable, "-m", "mkdocs", *arguments)
    return (
        Step(MKDOCS, "MkDocs + Material", command, without(root / f"{MKDOCS}-site"), optional=True),
    )
