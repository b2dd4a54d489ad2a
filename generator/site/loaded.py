"""MkDocs' settings and theme, loaded for one build: what they say of all pages, and slow ones."""

from collections.abc import Mapping
from typing import Any

from mkdocs.commands.build import _build_theme_template
from mkdocs.structure.files import Files
from mkdocs.utils import get_build_date
from msgspec import Struct

from generator.site.failures import BeyondError, failing, named
from generator.site.kept_shapes import KeptShapes, slugs_of
from generator.site.learning import ByTheme
from generator.site.linking import ByMkDocs
from generator.site.manifest import Manifest
from generator.site.order import Order
from generator.site.quick import converter_of
from generator.site.settings import (
    looks_of,
    own_pages_of,
    read_settings,
    refuse_uncommon,
    theme_of,
)
from generator.site.shapes import Shapes
from generator.site.sources import address_of
from generator.site.surroundings import makers, surroundings
from generator.site.theme import Theme
from generator.site.view import View
from generator.translated import translated


class Slow(Struct, frozen=True):
    """The HTML of a page that MkDocs read, its front matter, and the pages that it leads into."""

    html: bytes
    meta: Mapping[str, Any]
    led: tuple[str, ...] | None


class Loaded:
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
        self.converter = converter_of(self.config)
        self.theme = Theme(self.config)
        self.learner = ByTheme(self.theme)
        made_by = makers()
        for label, env in (("theme", self.theme.env), ("shapes", self.learner.env)):
            env.bytecode_cache = translated(label, f"{made_by} {sorted(env.extensions)}")
        self.slow = ByMkDocs(self.config, sources, list(self.looks))

    def manifest(self) -> Manifest:
        """Give what every page depends on, for a manifest without pages."""
        own = dict.fromkeys(own_pages_of(self.config), "")
        return Manifest(self.around, self.folders, self.looks, own)

    def keeping(self, shapes: Shapes) -> KeptShapes | None:
        """Take the shapes that were met, give what the next build may know; none if not all."""
        slugs = self.converter and slugs_of(self.converter)
        if not self.converter or not slugs:
            return None
        depth, url = self.converter.depth, self.config.site_url
        return KeptShapes(self.around, slugs, depth, url, shapes.known())

    def page(self, source: str, data: bytes) -> Slow:
        """Take the path and the bytes of a page, give it as MkDocs makes it."""
        led = None
        if b"[" in (data.partition(b"\n---\n")[2] if data.startswith(b"---\n") else data):
            page, led = self.slow.linked(source)
        else:
            page = self.slow.page(source)
        html = self.theme.render(page.url, page.meta, page.title, page.content or "", page.toc)
        page.content = page.markdown = None
        return Slow(html, page.meta, led)

    def own_pages(self, kinds: Mapping[str, str | None]) -> list[str]:
        """Take each page's kind, make the theme's own pages, give their paths."""
        listed: Any = _AllPages(kinds, self.config.site_url)
        env, given = self.theme.env, (listed, self.config, self.theme.beyond)
        with failing(self.order.said):
            for name in self.config.theme.static_templates:
                named(name, lambda name: _build_theme_template(name, env, *given))
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
