"""The theme rendered once for all pages of one shape, with slots for the words of each.

Two pages have one shape where everything that a template can ask of them has the same answer; the
rest it can only print. The shape is learned by rendering the theme's own templates over slots.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from mkdocs import __version__ as mkdocs_version
from mkdocs.structure.toc import TableOfContents

from generator.site.filling import Shape
from generator.site.slots import (
    FILTERS,
    OTHER_FILTERS,
    NotShapedError,
    Slot,
    Slots,
    plain_only,
    watched,
)
from generator.site.theme import PageText, Theme, View

_MOST = 2000
"""How many shapes are held at once; a site has some hundreds."""
_ASKED = frozenset({"kind", "template"})
"""What templates compare: part of the shape itself."""
_MARK = re.compile("\0([0-9]+)\0")

Put = Callable[[str], Any]
Note = Callable[[object], object]


class Heading:
    """A heading in the contents of a page."""

    def __init__(self, token: Mapping[str, Any], put: Put, note: Note) -> None:
        self.level: int = token["level"]
        self.title, self.url = put(token["name"]), put("#" + token["id"])
        note(self.level)
        note(len(token["children"]))
        self.children = [Heading(child, put, note) for child in token["children"]]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (there is no value)
        raise NotShapedError(name)

    def __str__(self) -> str:
        raise NotShapedError("heading")


def laid_out(page: PageText, site_url: str | None, put: Put, note: Note) -> View:
    """Take a page, give it as the theme sees it: each word put, all else noted as its shape."""
    view: Any = View(page.url, site_url)
    note(view.is_homepage)
    note(view.canonical_url is None)
    if view.canonical_url is not None:
        view.canonical_url, view.abs_url = put(view.canonical_url), put(view.abs_url)
    view.url, view.title, view.content = put(page.url), put(page.title), put(page.content)
    view.meta = {name: _laid(name, value, put, note) for name, value in page.meta.items()}
    note(len(page.toc))
    view.toc = TableOfContents([Heading(token, put, note) for token in page.toc])  # type: ignore[misc]
    return view  # type: ignore[no-any-return]


def _laid(name: str, value: Any, put: Put, note: Note) -> Any:  # noqa: ANN401 (as written)
    note(name)
    if name in _ASKED:
        note(value)
        return value
    if isinstance(value, str):
        return put(value)
    if isinstance(value, dict):
        note(tuple(value))
        return {part: put(word) for part, word in value.items()}
    note(len(value))
    return [_laid("item", item, put, note) for item in value]


class _Words:
    """The words of one page, and its shape as a key."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.shape: list[object] = []

    def put(self, word: str) -> None:
        """Take the next word of the page."""
        self.words.append(word)
        self.shape.append(bool(word))


class Shapes:
    """The shapes that were met so far."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.site_url: str | None = theme.config.site_url
        self.slots = Slots()
        self.env = theme.config.theme.get_env()
        self.env.code_generator_class = plain_only(self.env.code_generator_class)
        real = {name: self.env.filters[name] for name in FILTERS | OTHER_FILTERS}
        # Typed: what is escaped already is not escaped again.
        self.steps = {name: lru_cache(1024, typed=True)(real[name]) for name in FILTERS - {"url"}}
        for name, filter_ in real.items():
            self.env.filters[name] = watched(name, filter_, lambda: self.slots)
        self.met: dict[tuple[object, ...], Shape | None] = {}

    def render(self, page: PageText) -> bytes:
        """Take a page, give it with the theme around it."""
        said = _Words()
        laid_out(page, self.site_url, said.put, said.shape.append)
        found = tuple(said.shape)
        if found not in self.met:
            if len(self.met) >= _MOST:
                self.met.clear()
            self.met[found] = self._learned(page)
        shape = self.met[found]
        if shape is None:
            return self.theme.render_text(page)
        output = shape.filled(said.words, page.url)
        return output.encode(errors="xmlcharrefreplace")

    def _learned(self, page: PageText) -> Shape | None:
        """Render the theme over slots; none where a template does more than to print a word."""
        self.slots = Slots()
        name = page.meta.get("template", "main.html")
        try:
            view = laid_out(page, self.site_url, self.slots.put, lambda _: None)
            output = self.env.get_template(name).render(self._context(view))
        except Exception:  # noqa: BLE001 (the usual way, taken then, says what is wrong)
            return None
        pieces: list[str | Slot] = list(_MARK.split(output))
        pieces[1::2] = [self.slots.made[int(str(mark))] for mark in pieces[1::2]]
        return Shape(pieces, self.steps) if output.strip() else None

    def _context(self, view: View) -> dict[str, Any]:
        beyond = self.theme.beyond
        others = ("nav", "pages", "base_url", "extra_css", "extra_javascript", "build_date_utc")
        known = {"config": self.theme.shown, "page": view, "mkdocs_version": mkdocs_version}
        return {**dict.fromkeys(others, beyond), **known}
