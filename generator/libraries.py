"""Which libraries are installed, by the names of the folders that tell of them."""

import os
import re
import sys
from contextlib import suppress
from functools import cache

_TELLS = re.compile(r"(.+?)-([^-]+)\.(?:dist-info|egg-info)")
"""The folder beside a library that says what it is: its name and its version."""
_APART = re.compile("[-_.]+")


def library_version(name: str) -> str:
    """Take a library's name, give its version; empty where it is absent.

    Installers write the version into the folder's name. Asking ``importlib.metadata`` would load
    all that reads e-mail, which takes longer than hashing all code; it is asked where folders do
    not tell.
    """
    told = installed().get(_plain(name))
    return _asked(name) if told is None else told


@cache
def installed() -> dict[str, str]:
    """Give the version of each library by its plain name; of more than one, all of them."""
    found: dict[str, str] = {}
    for folder in sys.path:
        with suppress(OSError):
            for entry in sorted(each.name for each in os.scandir(folder or ".")):
                if named := _TELLS.fullmatch(entry):
                    before = found.get(_plain(named[1]), "")
                    found[_plain(named[1])] = f"{before} {named[2]}".lstrip()
    return found


def _asked(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _plain(name: str) -> str:
    return _APART.sub("-", name).lower()
