"""Pages that must be made: quickly where they are of our own kind, by MkDocs where not."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from mkdocs.commands.build import _build_theme_template
from mkdocs.exceptions import BuildError, MkDocsException
from mkdocs.structure.files import Files
from mkdocs.utils import get_build_date
from msgspec import Struct

from generator.crew import hands, made_by_all
from generator.site.failures import BeyondError
from generator.site.front import read_front
from generator.site.linking import ByMkDocs
from generator.site.manifest import Made, Manifest
from generator.site.order import Order
from generator.site.quick import converter_of
from generator.site.settings import (
    failing,
    looks_of,
    own_pages_of,
    read_settings,
    refuse_uncommon,
    theme_of,
)
from generator.site.shapes import Shapes
from generator.site.sources import address_of, place_of
from generator.site.surroundings import makers, surroundings
from generator.site.taking import digest
from generator.site.theme import PageText, Theme, View
from generator.translated import translated

Job = Callable[[], None]


class Page(NamedTuple):
    """A page that was made: what the manifest says of it, and what whoever was shown it said."""

    source: str
    made: Made
    seen: Any


class Quick(NamedTuple):
    """The HTML of a page that needed no MkDocs, and its front matter."""

    html: bytes
    meta: Mapping[str, Any]


Outcome = tuple[Page, list[str]]
"""A page, and the warnings that came while it was made."""

_ONE_WORD = ("kind", "template", "title")


class Maker:
    """MkDocs' settings, theme and pages for one build."""

    def __init__(self, order: Order) -> None:
        self.order = order
        with failing(order.said):
            self._read()

    def _read(self) -> None:
        order, sources = self.order, self.order.sources
        self.config = read_settings(order.config_file, sources.folder, order.target.folder)
        refuse_uncommon(self.config, sources.pages)
        self.folders = theme_of(self.config, order.config_file)
        self.looks = looks_of(self.config)
        around = surroundings(order.config_file, self.folders)
        if around is None:
            raise BeyondError(str(order.config_file))
        self.around = around
        self.convert = converter_of(self.config)
        self.theme = Theme(self.config)
        self.shapes = Shapes(self.theme)
        made_by = makers()
        for label, env in (("theme", self.theme.env), ("shapes", self.shapes.env)):
            env.bytecode_cache = translated(label, f"{made_by} {sorted(env.extensions)}")
        self.slow = ByMkDocs(self.config, sources, list(self.looks))

    def manifest(self) -> Manifest:
        """Give what every page depends on, for a manifest without pages."""
        own = dict.fromkeys(own_pages_of(self.config), "")
        return Manifest(self.around, self.folders, self.looks, own)

    def pages(self, fresh: Sequence[str], besides: Sequence[Job] = ()) -> Iterator[Page]:
        """Take the pages to be made, give each when it is.

        What else is to be done besides is shared among the same processes.
        """
        jobs: list[Callable[[], Outcome | None]]
        jobs = [*besides, *(partial(self._apart, source) for source in fresh)]
        with failing(self.order.said):
            for outcome in made_by_all(lambda at: jobs[at](), jobs, hands()):
                if outcome is not None:
                    page, said = outcome
                    self.order.said.extend(said)
                    yield page

    def _apart(self, source: str) -> Outcome:
        """Make a page in whichever process; its warnings travel with it."""
        before = len(self.order.said)
        page = self._named(source, self._page)
        said = self.order.said[before:]
        del self.order.said[before:]
        return page, said

    def _named(self, source: str, make: Callable[[str], Any]) -> Any:  # noqa: ANN401 (what it makes)
        try:
            return make(source)
        except (MkDocsException, BeyondError):
            raise
        except Exception as error:
            # What the disk refuses says so itself; a template that is not there is no such.
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise BuildError(f"{source}: {error}") from error

    def _page(self, source: str) -> Page:
        data = self.order.read(source)
        quick = self._quickly(source, data)
        return self._by_mkdocs(source, data) if quick is None else quick

    def _quickly(self, source: str, data: bytes) -> Page | None:
        made = self.quick(source, data)
        return made and self._made(source, data, made.html, made.meta)

    def quick(self, source: str, data: bytes) -> Quick | None:
        """Take a page's path and bytes, give it where no MkDocs is needed for it; else nothing."""
        try:
            front = read_front(data.decode())
        except UnicodeDecodeError:
            return None
        if front is None or self.convert is None:
            return None
        meta, body = front
        made = self.convert(body)
        title = meta.get("title", made and made.title)
        if made is None or not all(isinstance(meta.get(name, ""), str) for name in _ONE_WORD):
            return None
        if not isinstance(title, str):
            return None
        page = PageText(address_of(source), meta, title, made.content, made.toc)
        return Quick(self.shapes.render(page), meta)

    def _by_mkdocs(self, source: str, data: bytes) -> Page:
        led = None
        if b"[" in (data.partition(b"\n---\n")[2] if data.startswith(b"---\n") else data):
            page, led = self.slow.linked(source)
        else:
            page = self.slow.page(source)
        html = self.theme.render(page.url, page.meta, page.title, page.content or "", page.toc)
        page.content = page.markdown = None
        return self._made(source, data, html, page.meta, led)

    def _made(
        self,
        source: str,
        data: bytes,
        html: bytes,
        meta: Mapping[str, Any],
        led: tuple[str, ...] | None = None,
    ) -> Page:
        kind, place = meta.get("kind"), place_of(source)
        if kind is not None and not isinstance(kind, str):
            raise BeyondError("kind")
        self.order.target.write(place, html)
        seen = self.order.look(place, html) if self.order.look else None
        return Page(source, Made(digest(data), digest(html), kind, led), seen)

    def own_pages(self, kinds: Mapping[str, str | None]) -> list[str]:
        """Take each page's kind, make the theme's own pages, give their paths."""
        listed: Any = _AllPages(kinds, self.config.site_url)
        env, given = self.theme.env, (listed, self.config, self.theme.beyond)
        with failing(self.order.said):
            for name in self.config.theme.static_templates:
                self._named(name, lambda name: _build_theme_template(name, env, *given))
        return [name for name in own_pages_of(self.config) if self.order.target.has(name)]


class _Entry(Struct, frozen=True):
    """A page as the list of all pages has it."""

    page: View


class _AllPages(Files):
    """The list of all pages as ``sitemap.xml`` reads it: addresses and kinds."""

    def __init__(self, kinds: Mapping[str, str | None], site_url: str | None) -> None:
        super().__init__([])
        day = get_build_date()
        self.entries = [
            _Entry(_listed(source, kind, site_url, day)) for source, kind in kinds.items()
        ]

    def documentation_pages(self, **_: object) -> Any:  # noqa: ANN401 (MkDocs' own promises more)
        return self.entries


def _listed(source: str, kind: str | None, site_url: str | None, day: str) -> View:
    view: Any = View(address_of(source), site_url)
    view.update_date, view.meta = day, _Kind(kind)
    return view  # type: ignore[no-any-return]


class _Kind:
    """The one thing of a page's front matter that the list of all pages may show."""

    def __init__(self, kind: str | None) -> None:
        self._kind = kind

    def __getitem__(self, name: str) -> str:
        if name != "kind":
            raise BeyondError(f"meta.{name}")
        if self._kind is None:
            raise KeyError(name)
        return self._kind

    def __getattr__(self, name: str) -> str:
        if name == "kind":
            raise AttributeError(name)
        raise BeyondError(f"meta.{name}")

    def __len__(self) -> int:
        raise BeyondError("meta")
