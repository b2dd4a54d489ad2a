"""What a folder holds: its files, their modes and their SHA-256."""

import os
import stat
from collections.abc import Iterator, Mapping

from msgspec import Struct

from generator.digests import sha_now

# Thousands of files a second: pathlib would take half of the time.
# ruff: noqa: PTH101, PTH116

_MODES = {stat.S_IFREG: 0o644, stat.S_IFDIR: 0o755}
"""Whoever builds, under whatever mask: a web server of another user can read the site."""


class Contents(Struct, frozen=True):
    """The plain files of a folder by place, and what is none: links, pipes, unusable names."""

    files: frozenset[str]
    odd: frozenset[str]


def settled(folder: str) -> Contents:
    """Take a folder, give its files and folders the modes of a website; tell what it holds."""
    files: list[str] = []
    odd: list[str] = []
    _set_mode(folder, os.stat(folder).st_mode, _MODES[stat.S_IFDIR])
    for place, entry in _below(folder):
        told = entry.stat(follow_symlinks=False).st_mode
        kind = stat.S_IFMT(told)
        if kind not in _MODES or not _is_name(entry.name):
            odd.append(place)
            continue
        _set_mode(entry.path, told, _MODES[kind])
        if kind == stat.S_IFREG:
            files.append(place)
    return Contents(frozenset(files), frozenset(odd))


def _set_mode(path: str, told: int, mode: int) -> None:
    if stat.S_IMODE(told) != mode:
        os.chmod(path, mode)


def _below(folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give all that is in a folder, by place; one generator costs less than one for each folder."""
    waiting = [""]
    while waiting:
        before = waiting.pop()
        with os.scandir(f"{folder}/{before}") as listed:
            entries = list(listed)
        for entry in entries:
            place = before + entry.name
            yield place, entry
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{place}/")


def _is_name(name: str) -> bool:
    """Tell whether a name can stand in an address and in a list of files."""
    return name.isprintable() and "\\" not in name


def holds(folder: str, files: Mapping[str, str]) -> bool:
    """Take a folder and the SHA-256 of files by place, tell if it holds these and nothing else."""
    try:
        found = {
            place: entry
            for place, entry in _below(folder)
            if not entry.is_dir(follow_symlinks=False)
        }
        return found.keys() == files.keys() and all(
            entry.is_file(follow_symlinks=False) and sha_now(entry.path) == files[place]
            for place, entry in found.items()
        )
    except OSError:
        return False


def sums_text(files: Mapping[str, str]) -> str:
    """Take the SHA-256 of files by place, give the list that ``sha256sum -c`` reads."""
    return "".join(f"{sha}  {place}\n" for place, sha in files.items())


def read_sums(text: str) -> dict[str, str]:
    """Take such a list, give the SHA-256 of files by place."""
    lines = (line.partition("  ") for line in text.split("\n") if line)
    return {place: sha for sha, _, place in lines}
