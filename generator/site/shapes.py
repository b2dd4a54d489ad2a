"""The theme rendered once for all pages of one shape, with slots for the words of each.

Two pages have one shape where everything that a template can ask of them has the same answer; the
rest it can only print. The shape is learned by rendering the theme's own templates over slots.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mkdocs import __version__ as mkdocs_version
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import normalize_url

from generator.site.slots import (
    FILTERS,
    OTHER_FILTERS,
    NotShapedError,
    Slot,
    Slots,
    is_plain,
    watched,
)
from generator.site.theme import PageText, Theme, View

_MOST = 2000
"""How many shapes are held at once; a site has some hundreds."""
_ASKED = frozenset({"kind", "template"})
"""What templates compare: part of the shape itself."""
_SIMPLE = re.compile(r"(?:[^./\\][^/\\]*(?:/|\Z))+\Z")
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


@dataclass(frozen=True)
class Shape:
    """A page in pieces: words that all pages of the shape have, and slots between them."""

    pieces: list[str | Slot]

    def filled(self, words: list[str], steps: Mapping[str, Callable[..., Any]], url: str) -> str:
        """Take a page's words, what the theme does to them, and its address; give the page."""
        return "".join(
            piece if isinstance(piece, str) else _word(piece, words, steps, url)
            for piece in self.pieces
        )


def _word(slot: Slot, words: list[str], steps: Mapping[str, Callable[..., Any]], url: str) -> str:
    word: Any = words[slot.place] if slot.word is None else slot.word
    for step in slot.steps:
        word = steps["url"](str(word), url) if step == "url" else steps[step](word)
    return str(word)


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
        real = {name: self.env.filters[name] for name in FILTERS | OTHER_FILTERS}
        self.steps: dict[str, Callable[..., Any]] = {"url": address}
        for name in FILTERS - {"url"}:
            self.steps[name] = lru_cache(1024, typed=True)(real[name])
        for name, filter_ in real.items():
            self.env.filters[name] = watched(name, filter_, lambda: self.slots)
        self.plain: dict[str, bool] = {}
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
        output = shape.filled(said.words, self.steps, page.url)
        return output.encode(errors="xmlcharrefreplace")

    def _learned(self, page: PageText) -> Shape | None:
        """Render the theme over slots; none where a template does more than to print a word."""
        self.slots = Slots()
        name = page.meta.get("template", "main.html")
        try:
            if not self._is_plain(name):
                return None
            view = laid_out(page, self.site_url, self.slots.put, lambda _: None)
            output = self.env.get_template(name).render(self._context(view))
        except Exception:  # noqa: BLE001 (the usual way, taken then, says what is wrong)
            return None
        pieces: list[str | Slot] = list(_MARK.split(output))
        pieces[1::2] = [self.slots.made[int(str(mark))] for mark in pieces[1::2]]
        return Shape(pieces) if output.strip() else None

    def _is_plain(self, name: str) -> bool:
        if name not in self.plain:
            self.plain[name] = is_plain(self.env, name)
        return self.plain[name]

    def _context(self, view: View) -> dict[str, Any]:
        beyond = self.theme.beyond
        others = ("nav", "pages", "base_url", "extra_css", "extra_javascript", "build_date_utc")
        known = {"config": self.theme.shown, "page": view, "mkdocs_version": mkdocs_version}
        return {**dict.fromkeys(others, beyond), **known}


def address(value: str, url: str) -> str:
    """Take what a template leads to and a page's address, give the way there: MkDocs' own.

    It is the same from all pages of one depth, but for those below the same folder.
    """
    if value == "." or (_SIMPLE.match(value) and not url.startswith(value.partition("/")[0] + "/")):
        return _from_depth(value, url.count("/"))
    return normalize_url(value, _At(url))  # type: ignore[arg-type]


@lru_cache(4096)
def _from_depth(value: str, depth: int) -> str:
    return normalize_url(value, _At("\0/" * depth))  # type: ignore[arg-type]


@dataclass(frozen=True)
class _At:
    url: str
