"""A site that is built and not yet published: its folder, and what there should be in it."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from generator.digests import sha_now
from generator.publishing.anchors import Facts


class Finished(Struct, frozen=True):
    """A site that is built and not yet published."""

    folder: Path
    pages: int
    hashes: Mapping[str, str] = field(default_factory=dict)
    """The SHA-256 of all files that there should be, by place; none where only MkDocs knows."""
    facts: Mapping[str, Facts] = field(default_factory=dict)
    """Of pages that somebody looked at when they were made, by place."""


def take_along(bundle: Path, target: Path) -> dict[str, str]:
    """Take a folder of files and a folder of the site, put them in; give their SHA-256 by name."""
    if not bundle.is_dir():
        return {}
    files = {path.relative_to(bundle).as_posix(): path for path in bundle.rglob("*")}
    found = {name: path for name, path in sorted(files.items()) if path.is_file()}
    for name, path in found.items():
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        _put(path, place)
    return {name: sha_now(str(path)) for name, path in found.items()}


def _put(path: Path, place: Path) -> None:
    """One file under two names where the disk can: neither is ever written to."""
    try:
        os.link(path, place)
    except OSError:
        shutil.copyfile(path, place)
