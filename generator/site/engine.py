"""From the written folder to the site: what did not change is taken over, the rest is made.

A plain ``mkdocs build`` of the same folder is the oracle: the same bytes, slowly. MkDocs is loaded
only where something must be made.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from generator.digests import sha_at
from generator.site.failures import BeyondError, SiteFailedError
from generator.site.kept_shapes import KeptShapes, read_shapes, write_shapes
from generator.site.listening import listening, without_clock
from generator.site.manifest import Made, Manifest, read_manifest, write_manifest
from generator.site.order import Look, Order
from generator.site.reuse import kept_own, kept_pages
from generator.site.sources import list_sources, listed_by, place_of
from generator.site.surroundings import surroundings, theme_folders
from generator.site.taking import Target

if TYPE_CHECKING:
    from generator.site.making import Maker

Progress = Callable[[int], None]
Copied = tuple[str, str, str | None]
"""The path of a file, its place in the site, and its SHA-256 if known."""
_AT_ONCE = 64
"""Files that are copied in one go."""


class Built(Struct, frozen=True):
    """How many pages the site has, and how many of them were made in this build."""

    pages: int
    made: int
    hashes: Mapping[str, str] = field(default_factory=dict)
    """The SHA-256 of pages and of what the theme brings by place; none after a plain build."""
    seen: Mapping[str, Any] = field(default_factory=dict)
    """What ``look`` said of the pages that were made, by place; none after a plain build."""


class Last(Struct, frozen=True):
    """The last site, and the file that tells from what its pages were made."""

    site: Path
    told: Path


def build_site(  # noqa: PLR0913 (each says where something is)
    config_file: Path,
    docs: Path,
    target: Path,
    progress: Progress = lambda _: None,
    last: Last | None = None,
    *,
    known: Mapping[str, str] | None = None,
    look: Look | None = None,
) -> Built:
    """Take configuration, written folder, target and the last site, make the new one.

    The target may be empty, or hold an older site: what is right in it stays, the rest goes.
    ``known`` gives the SHA-256 of all files of the written folder by their path in it, where
    somebody has just written or read them; they are not looked for or read again. ``look`` is shown
    the place and the bytes of each page that is made, in whichever process makes it, and need not
    read it again; after a plain build it has seen none.

    Every warning of MkDocs is a failure, as with ``mkdocs build --strict``.

    Raises:
        SiteFailedError: MkDocs stopped or warned; the target may then be half made.

    """
    into = Target(str(target.absolute()), str(last.site.absolute()) if last else None)
    with without_clock() as day, listening() as said:
        try:
            sources = list_sources(str(docs.absolute()), known)
            build = _Build(Order(config_file, sources, into, known or {}, said, look), last)
            built = build.run(day, progress)
        except BeyondError:
            into.clear()
            said.clear()
            return _plainly(config_file, str(docs.absolute()), into.folder, said)
    if last:
        build.note(last.told)
    return built


def _plainly(config_file: Path, docs: str, target: str, said: list[str]) -> Built:
    from generator.site.plain import build_plainly  # noqa: PLC0415 (MkDocs takes a while to load)

    pages = build_plainly(config_file, docs, target, said)
    return Built(pages, pages)


class _Build:
    """One pass over all pages and files; a page is let go as soon as it is written."""

    def __init__(self, order: Order, last: Last | None) -> None:
        self.order, self.last = order, last
        self.maker: Maker | None = None
        self.base = self._held(read_manifest(last.told) if last else None)
        self.pages: dict[str, Made] = {}
        self.seen: dict[str, Any] = {}
        self.own: dict[str, str] = {}
        self.listed = ""

    def _held(self, held: Manifest | None) -> Manifest:
        """Give the last build where it still holds; else the beginning of a new manifest."""
        if held and held.around == surroundings(self.order.config_file, held.theme):
            return held
        return self._maker().loaded.manifest()

    def _maker(self, kept: KeptShapes | None = None) -> "Maker":
        from generator.site.making import Maker  # noqa: PLC0415 (Markdown takes a while to load)

        if self.maker is None:
            self.maker = Maker(self.order, kept)
        return self.maker

    def run(self, day: str, progress: Progress) -> Built:
        """Make every page and file; give how many there are, and how many were made now."""
        sources = self.order.sources
        sources.refuse(self.base.own)
        self.order.target.sweep({*sources.places, *self.base.looks, *self.base.own})
        self.pages.update(kept_pages(self.order, self.base))
        fresh = [source for source in sources.pages if source not in self.pages]
        self._make(fresh, progress)
        self._own_pages(day)
        if self.order.said:
            # A page that others lead into may be read, and complained of, in each process.
            raise SiteFailedError("\n".join(dict.fromkeys(self.order.said)))
        return Built(len(sources.pages), len(fresh), self._hashes(), self.seen)

    def _make(self, fresh: list[str], progress: Progress) -> None:
        """Make pages, and copy what is no page."""
        copies = [partial(self._copy, files) for files in _batches(self._files())]
        if not fresh:
            for copy in copies:
                copy()
            return
        kept = read_shapes(self.last.told, self.base.around) if self.last else None
        for page in self._maker(kept).pages(fresh, copies):
            self.pages[page.source] = page.made
            if page.seen is not None:
                self.seen[place_of(page.source)] = page.seen
            progress(len(self.pages))

    def _hashes(self) -> dict[str, str]:
        """Give the SHA-256 of everything but the files of the written folder."""
        pages = {place_of(source): made.page for source, made in self.pages.items()}
        looks = set(self.base.looks).difference(self.order.sources.files)
        brought = {path: sha_at(f"{self.order.target.folder}/{path}") for path in sorted(looks)}
        return pages | brought | self.own

    def _own_pages(self, day: str) -> None:
        """Put 404.html and sitemap.xml in their places; they may show all addresses and kinds."""
        kinds = {source: self.pages[source].kind for source in self.order.sources.pages}
        self.listed = listed_by(kinds, day)
        if kept_own(self.order, self.base, self.listed):
            self.own = dict(self.base.own)
        else:
            made = self._maker().loaded.own_pages(kinds)
            self.own = {name: sha_at(f"{self.order.target.folder}/{name}") for name in made}

    def _files(self) -> list[Copied]:
        """Give what is copied: files of the written folder, and what the theme brings."""
        order = self.order
        written = order.sources.folder
        files = [(f"{written}/{path}", path, order.known.get(path)) for path in order.sources.files]
        folders, there = theme_folders(order.config_file, self.base.theme), set(order.sources.files)
        looks = ((path, folders[number]) for path, number in self.base.looks.items())
        return [*files, *((f"{at}/{path}", path, None) for path, at in looks if path not in there)]

    def _copy(self, files: Sequence[Copied]) -> None:
        for file in files:
            self.order.target.copy(*file)

    def note(self, told: Path) -> None:
        """Write what was made, unless settings or theme were edited meanwhile."""
        if surroundings(self.order.config_file, self.base.theme) == self.base.around:
            names = self.order.sources.names()
            made = replace(self.base, names=names, listed=self.listed, own=self.own)
            write_manifest(told, replace(made, pages=self.pages))
            if self.maker and (kept := self.maker.keeping()):
                write_shapes(told, kept)


def _batches(files: Sequence[Copied]) -> Iterator[Sequence[Copied]]:
    return (files[at : at + _AT_ONCE] for at in range(0, len(files), _AT_ONCE))
