"""What the last build made and from what, so that only what changed is made again."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec import DecodeError, Struct, field
from msgspec.json import decode, encode

from generator.site.notes import read_note, write_note


class Made(NamedTuple):
    """One page: the hashes of its Markdown and of its HTML, and its kind.

    ``led`` is for a page that MkDocs judged for its Markdown links: the pages whose parts they lead
    to. A page that surely has no such link has none.
    """

    source: str
    page: str
    kind: str | None
    led: tuple[str, ...] | None = None


class Manifest(Struct, frozen=True):
    """One build: what every page depends on, and each page by the path of its Markdown."""

    around: str
    """The hash of settings, theme and versions."""
    theme: tuple[str, ...]
    """The folders of the theme."""
    looks: Mapping[str, int]
    """The files that the theme brings, and which of its folders each is in."""
    own: Mapping[str, str]
    """The theme's own pages (404.html, sitemap.xml) by path, and their hashes."""
    names: str = ""
    """The hash of all paths of the written folder."""
    listed: str = ""
    """The hash of what the theme's own pages may show of the others."""
    pages: Mapping[str, Made] = field(default_factory=dict)


def read_manifest(path: Path) -> Manifest | None:
    """Take the file of the last build, give what it says; none if it is not whole."""
    try:
        return decode(read_note(path), type=Manifest)
    except DecodeError:
        return None


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write what this build made, for the next one."""
    write_note(path, encode(manifest))
