"""What this program is: a hash that differs wherever other code would make other files."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

_HERE = Path(__file__).parent
_SOUGHT = ("templates", "texts", "assets")
"""What is read anew at every build; code is read once, when the program starts."""
_PACKAGES = (
    "holidays",
    "jinja2",
    "markupsafe",
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
    _add(told, (path for name in _SOUGHT for path in (_HERE / name).rglob("*")))
    return told.hexdigest()


@cache
def code_version() -> str:
    """Give a hash of what runs: Python, the libraries and the code of this program."""
    told = hashlib.sha256(sys.version.encode())
    for package in _PACKAGES:
        told.update(f"{package} {version(package)}\n".encode())
    _add(told, _HERE.rglob("*.py"))
    return told.hexdigest()


def _add(told: "hashlib._Hash", paths: Iterable[Path]) -> None:
    for path in sorted(path for path in paths if path.is_file()):
        data = path.read_bytes()
        told.update(f"{path.relative_to(_HERE).as_posix()} {len(data)}\n".encode())
        told.update(data)
