"""The locks in requirements/: each package with its version, its condition and its hashes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.utils import canonicalize_name

REQUIREMENTS = Path(__file__).parents[2] / "requirements"
LOCKS = ("runtime", "dev", "audit")
"""Each has an ``.in`` written by hand and a ``.txt`` made by ``make lock``."""

_PIN = re.compile(r"([a-z0-9][a-z0-9-]*)==([0-9][^\s;]*)(?: ; ([^\\]+))? \\")
_HASH = re.compile(r" {4}--hash=(sha256:[0-9a-f]{64})( \\)?")
_WHY = re.compile(r" {4}#( .*)?")
_WANTED = re.compile(r"([A-Za-z0-9][\w.-]*)==(\d\S*)")


class NoLockError(ValueError):
    """A line that a lock may not hold; the message is the line."""


@dataclass(frozen=True)
class Pin:
    """One package of a lock."""

    name: str
    version: str
    marker: str
    hashes: frozenset[str]

    @property
    def label(self) -> str:
        """What people call it."""
        return f"{self.name} {self.version}"

    @property
    def is_for_here(self) -> bool:
        """Whether this machine is one that the package is for."""
        return not self.marker or Marker(self.marker).evaluate()


def read_lock(text: str) -> tuple[Pin, ...]:
    """Take the text of a lock, give its packages.

    Raises:
        NoLockError: a line is neither a pinned package nor a hash nor a note.

    """
    pins: list[tuple[re.Match[str], set[str]]] = []
    goes_on = False
    for line in text.splitlines():
        pin, hashed = _PIN.fullmatch(line), _HASH.fullmatch(line)
        if pin and not goes_on:
            pins.append((pin, set()))
            goes_on = True
        elif hashed and goes_on:
            pins[-1][1].add(hashed[1])
            goes_on = bool(hashed[2])
        elif goes_on or not _WHY.fullmatch(line):
            raise NoLockError(line)
    return tuple(Pin(pin[1], pin[2], pin[3] or "", frozenset(hashes)) for pin, hashes in pins)


def lock_of(name: str) -> tuple[Pin, ...]:
    """Take the name of a lock, give its packages."""
    return read_lock((REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8"))


def wanted_of(name: str) -> Iterator[tuple[str, str]]:
    """Take the name of a lock, give the name and version of each package asked for by hand.

    Raises:
        NoLockError: a line asks for something without its exact version.

    """
    for line in (REQUIREMENTS / f"{name}.in").read_text(encoding="utf-8").splitlines():
        asked = line.partition("#")[0].strip()
        if asked.startswith("-r "):
            yield from wanted_of(asked.removeprefix("-r ").removesuffix(".in"))
        elif asked:
            match = _WANTED.fullmatch(asked)
            if not match:
                raise NoLockError(line)
            yield canonicalize_name(match[1]), match[2]
