"""What every page depends on besides its own Markdown, as one hash."""

import hashlib
import re
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from generator.libraries import library_version
from generator.model import urls

PACKAGES = ("mkdocs", "jinja2", "markdown", "markupsafe", "pymdown-extensions", "pyyaml")
"""Whose code has a part in a page's bytes."""

_ELSEWHERE = re.compile(rb"INHERIT|!ENV|!relative|!!python/\S*?:(?!pymdownx\.)")
"""Settings that are not all in their file: another file, the environment, other code."""


def surroundings(settings: Path, theme: Iterable[str]) -> str | None:
    """Take the settings and the theme's folders, give the hash; none where it cannot tell all."""
    try:
        written = settings.read_bytes()
    except OSError:
        return None
    if _ELSEWHERE.search(written):
        return None
    told = hashlib.sha256(makers().encode())
    _add(told, written)
    for folder in theme_folders(settings, theme):
        _add_folder(told, folder)
    return told.hexdigest()


def makers() -> str:
    """Give a hash of the code that has a part in a page's bytes: packages, and this room's own."""
    told = hashlib.sha256(sys.version.encode())
    for name in PACKAGES:
        _add(told, f"{name} {library_version(name)}".encode())
    _add_folder(told, Path(__file__).parent)
    # Ways between pages are told by the same function here and in what is written.
    _add(told, Path(urls.__file__).read_bytes())
    return told.hexdigest()


def theme_folders(settings: Path, theme: Iterable[str]) -> list[Path]:
    """Take the settings and the theme's folders as noted, give where they are, and MkDocs' own."""
    found = find_spec("mkdocs")
    own = Path(found.origin).parent / "templates" if found and found.origin else Path()
    return [*(settings.parent / folder for folder in theme), own]


def _add(told: "hashlib._Hash", part: bytes) -> None:
    told.update(len(part).to_bytes(8, "big"))
    told.update(part)


def _add_folder(told: "hashlib._Hash", folder: Path) -> None:
    _add(told, b"folder")
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            _add(told, path.relative_to(folder).as_posix().encode())
            _add(told, path.read_bytes())
