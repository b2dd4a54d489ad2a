"""What this program is: a hash that differs wherever other code would make other files."""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from generator.libraries import library_version

_HERE = Path(__file__).parent
_SOUGHT = ("templates", "texts", "assets")
"""What is read anew at every build; code is read once, when the program starts."""
_PACKAGES = (
    "holidays",
    "jinja2",
    "markupsafe",
    "msgspec",
    "pydantic",
    "pydantic-core",
    "pyyaml",
    "segno",
    "typst",
    "xlsxwriter",
)


def own_version() -> str:
    """Give a hash of this program as it runs: its code, its libraries, its templates, its looks."""
    told = hashlib.sha256(code_version().encode())
    _add(told, (path for name in _SOUGHT for path in _below(f"{_HERE}/{name}")))
    return told.hexdigest()


@cache
def code_version() -> str:
    """Give a hash of what runs: Python, the libraries and the code of this program."""
    told = hashlib.sha256(sys.version.encode())
    for package in _PACKAGES:
        told.update(f"{package} {library_version(package)}\n".encode())
    _add(told, (path for path in _below(str(_HERE)) if path.endswith(".py")))
    return told.hexdigest()


def _below(folder: str) -> Iterator[str]:
    """Give each file, but what Python has translated."""
    for name, folders, files in os.walk(folder):
        folders[:] = (inner for inner in folders if inner != "__pycache__")
        yield from (f"{name}/{file}" for file in files)


def _add(told: "hashlib._Hash", paths: Iterable[str]) -> None:
    begin = len(str(_HERE)) + 1
    for path in sorted(paths):
        data = Path(path).read_bytes()
        told.update(f"{path[begin:]} {len(data)}\n".encode())
        told.update(data)
