"""What the last build made and from what, so that only what changed is made again.

A page's bytes depend on its own Markdown, its address, the theme, the settings and the versions of
what renders it, and on nothing else as long as it holds no Markdown link. All of these are in its
key; a page with such links has no key and is made every time.
"""

import hashlib
import json
import shutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("mkdocs", "jinja2", "markdown", "markupsafe", "pymdown-extensions", "pyyaml")
"""Whose code has a part in a page's bytes."""


@dataclass(frozen=True)
class Made:
    """One page of the last build: its key, the hash of its bytes, and its kind."""

    key: str
    sha: str
    kind: str


def digest(*parts: bytes) -> str:
    """Take bytes, give the SHA-256 of all of them, each told apart from the next."""
    told = hashlib.sha256()
    for part in parts:
        told.update(len(part).to_bytes(8, "big"))
        told.update(part)
    return told.hexdigest()


def surroundings(settings: Path, theme: Iterable[Path]) -> bytes:
    """Take the settings and the theme's folders, give what every page depends on, as a hash."""
    parts = [sys.version.encode(), settings.read_bytes()]
    parts += [f"{name} {version(name)}".encode() for name in PACKAGES]
    for folder in theme:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            parts += [path.relative_to(folder).as_posix().encode(), path.read_bytes()]
    return digest(*parts).encode()


def key_of(around: bytes, address: str, source: bytes) -> str | None:
    """Take what all pages depend on, a page's address and its Markdown, give its key.

    None where it holds, or could hold, a link that is judged against other files.
    """
    text = source.partition(b"\n---\n")[2] if source.startswith(b"---\n") else source
    return None if b"[" in text else digest(around, address.encode(), source)


def read_made(path: Path) -> Mapping[str, Made]:
    """Take the file of the last build, give its pages by source; none if it cannot be read."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return {source: Made(*parts) for source, parts in held.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def write_made(path: Path, made: Mapping[str, Made]) -> None:
    """Write what this build made, for the next one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    held = {source: [page.key, page.sha, page.kind] for source, page in made.items()}
    path.write_text(json.dumps(held), encoding="utf-8")


def take_over(old: Path, new: Path, sha: str) -> bool:
    """Take a file of the last site and its place in this one, put it there if its hash is right."""
    try:
        if digest(old.read_bytes()) != sha:
            return False
        new.parent.mkdir(parents=True, exist_ok=True)
        _link(old, new)
    except OSError:
        return False
    return True


def take_over_same(source: Path, old: Path, new: Path) -> None:
    """Take a file that is copied as it is, put it in the new site; an equal old one is kept."""
    new.parent.mkdir(parents=True, exist_ok=True)
    data = source.read_bytes()
    try:
        same = old.stat().st_size == len(data) and old.read_bytes() == data
    except OSError:
        same = False
    if same:
        _link(old, new)
    else:
        new.write_bytes(data)


def _link(old: Path, new: Path) -> None:
    """One file under two names where the disk can, so that its time of change stays."""
    try:
        new.hardlink_to(old)
    except OSError:
        shutil.copy2(old, new)
