"""What the written folder holds, in MkDocs' order, and where each page of it goes."""

import hashlib
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from urllib.parse import quote

from msgspec import Struct, field

from generator.site.failures import BeyondError

_PAGE = ".md"
_OTHER_PAGES = (".markdown", ".mdown", ".mkdn", ".mkd")
_FIRST = ("index", "README")
_NEXT_FOLDER = "\0002"
_TEMPLATES = "templates"
"""A folder of this name at the top is left out by MkDocs, as is all that begins with a dot."""


class Sources(Struct, frozen=True):
    """The files of the written folder by path: pages, what is copied, and if some are left out."""

    folder: str
    pages: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    places: set[str] = field(default_factory=set)
    """The place in the site of each page and of each file that is copied."""

    def names(self) -> str:
        """Give a hash of all paths: what a link between pages can lead to."""
        told = "\n".join((*self.pages, "", *self.files, "", *sorted(self.hidden)))
        return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()

    def refuse(self, own: Iterable[str]) -> None:
        """Take the paths of the theme's own pages; another file in such a place is for MkDocs."""
        both = self.places.intersection(own)
        if both:
            raise BeyondError(*both)


def list_sources(folder: str, paths: Collection[str] | None = None) -> Sources:
    """Take the written folder, and the paths of all its files where they are known, give its files.

    Raises:
        BeyondError: two of them would have one place in the site, or a name has a meaning of
            MkDocs' own.

    """
    sources = Sources(folder)
    hidden = sources.hidden
    found = _below(folder, "", hidden) if paths is None else _in_order(paths, hidden)
    for path in found:
        (sources.pages if path.endswith(_PAGE) else sources.files).append(path)
        place = shown_at(path)
        if place in sources.places or path.endswith(_OTHER_PAGES):
            raise BeyondError(path)
        sources.places.add(place)
    return sources


def _in_order(paths: Collection[str], hidden: list[str]) -> Iterator[str]:
    """Give what ``_below`` gives, in its order, without a look at thousands of folders."""
    for path in sorted(paths, key=_rank):
        if path.startswith((".", f"{_TEMPLATES}/")) or "/." in path:
            hidden.append(path)
            continue
        if _is_readme(path.rpartition("/")[2]):
            raise BeyondError(path)
        yield path


def _rank(path: str) -> str:
    """The files of a folder stand before its folders, and its index before both.

    A sign that no path has ends each part: as text it is compared in one go.
    """
    folders, _, name = path.rpartition("/")
    last = f"{0 if _is_first(name) else 1}{name}"
    return f"2{folders.replace('/', _NEXT_FOLDER)}\0{last}" if folders else last


def _is_first(name: str) -> bool:
    return name.partition(".")[0] in _FIRST


def _is_readme(name: str) -> bool:
    """Tell whether MkDocs may take a file for the index of its folder."""
    return _is_first(name) and name.startswith("README") and name.endswith(_PAGE)


def _below(folder: str, prefix: str, hidden: list[str]) -> Iterator[str]:
    with os.scandir(f"{folder}/{prefix}") as listed:
        entries = sorted(listed, key=lambda entry: entry.name)
    folders = []
    for entry in entries:
        name = entry.name
        if name[0] == ".":
            hidden.append(prefix + name)
        elif entry.is_dir():
            folders.append(name)
    yield from _files(entries, folders, prefix)
    for name in folders:
        if name == _TEMPLATES and not prefix:
            hidden.append(name)
        else:
            yield from _below(folder, f"{prefix}{name}/", hidden)


def _files(entries: list[os.DirEntry[str]], folders: list[str], prefix: str) -> Iterator[str]:
    """Give the files of one folder: the index first, as MkDocs has it."""
    away = set(folders)
    names = [entry.name for entry in entries if entry.name[0] != "." and entry.name not in away]
    first = [name for name in names if _is_first(name)]
    if any(map(_is_readme, first)):
        raise BeyondError(f"{prefix}README")
    yield from (prefix + name for name in first)
    if first:
        names = [name for name in names if name not in first]
    yield from (prefix + name for name in names)


def place_of(source: str) -> str:
    """Take the path of a page's Markdown, give the path of its HTML."""
    if source == "index.md" or source.endswith("/index.md"):
        return f"{source[:-3]}.html"
    return f"{source[:-3]}/index.html"


def shown_at(source: str) -> str:
    """Take the path of any file of the written folder, give its place in the site."""
    return place_of(source) if source.endswith(_PAGE) else source


def address_of(source: str) -> str:
    """Take the path of a page's Markdown, give its address from the top; none for the first."""
    return quote(place_of(source)[: -len("index.html")])


def listed_by(kinds: Mapping[str, str | None], day: str) -> str:
    """Take each page's kind and the day, give a hash of what the list of all pages may show."""
    told = "\n".join((day, *(f"{source} {kind}" for source, kind in kinds.items())))
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()
