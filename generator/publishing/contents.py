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
    _set_mode(folder, os.stat(folder), _MODES[stat.S_IFDIR])
    for place, entry in _below(folder, ""):
        info = entry.stat(follow_symlinks=False)
        mode = _MODES.get(stat.S_IFMT(info.st_mode))
        if mode is None or not _is_name(entry.name):
            odd.append(place)
            continue
        _set_mode(entry.path, info, mode)
        if stat.S_ISREG(info.st_mode):
            files.append(place)
    return Contents(frozenset(files), frozenset(odd))


def _set_mode(path: str, info: os.stat_result, mode: int) -> None:
    if stat.S_IMODE(info.st_mode) != mode:
        os.chmod(path, mode)


def _below(folder: str, before: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(f"{folder}/{before}") as listed:
        entries = list(listed)
    for entry in entries:
        yield before + entry.name, entry
        if entry.is_dir(follow_symlinks=False):
            yield from _below(folder, f"{before}{entry.name}/")


def _is_name(name: str) -> bool:
    """Tell whether a name can stand in an address and in a list of files."""
    return name.isprintable() and "\\" not in name


def holds(folder: str, files: Mapping[str, str]) -> bool:
    """Take a folder and the SHA-256 of files by place, tell if it holds these and nothing else."""
    try:
        found = {
            place: entry
            for place, entry in _below(folder, "")
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
