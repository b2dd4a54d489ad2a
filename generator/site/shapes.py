"""The theme rendered once for all pages of one shape, with slots for the words of each.

Two pages have one shape where everything that a template can ask of them has the same answer; the
rest it can only print.
"""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from mkdocs.structure.toc import TableOfContents
from msgspec.json import encode

from generator.site.failures import NotShapedError
from generator.site.filling import Pieces, Shape
from generator.site.view import PageText, View

_MOST = 2000
"""How many shapes are held at once; a site has some hundreds."""
_ASKED = frozenset({"kind", "template"})
"""What templates compare: part of the shape itself."""

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


class Learner(Protocol):
    """The theme, which MkDocs takes a while to load: it is asked where a shape is not known."""

    def learned(self, page: PageText) -> Pieces | None:
        """Take a page, give it in pieces; none where a template does more than to print a word."""

    def render_text(self, page: PageText) -> bytes:
        """Take a page, give it with the theme around it."""


class Shapes:
    """The shapes that were met so far."""

    def __init__(self, site_url: str | None, learner: Callable[[], Learner]) -> None:
        self.site_url, self.learner = site_url, learner
        self.met: dict[str, Shape | None] = {}
        self.fresh: dict[str, Pieces] = {}
        """The shapes that were learned since somebody took them."""

    def know(self, shapes: Mapping[str, Pieces]) -> None:
        """Take shapes that were learned elsewhere."""
        others = {key: pieces for key, pieces in shapes.items() if key not in self.met}
        self.met.update((key, Shape(pieces)) for key, pieces in others.items())

    def known(self) -> dict[str, Pieces]:
        """Give all shapes that were met."""
        return {key: shape.pieces for key, shape in self.met.items() if shape is not None}

    def taken(self) -> dict[str, Pieces]:
        """Give the shapes that were learned here since the last time."""
        fresh, self.fresh = self.fresh, {}
        return fresh

    def render(self, page: PageText) -> bytes:
        """Take a page, give it with the theme around it."""
        said = _Words()
        laid_out(page, self.site_url, said.put, said.shape.append)
        key = encode(said.shape).decode()
        if key not in self.met:
            if len(self.met) >= _MOST:
                self.met.clear()
            self.met[key] = self._learned(page, key)
        shape = self.met[key]
        if shape is None:
            return self.learner().render_text(page)
        output = shape.filled(said.words, page.url)
        return output.encode(errors="xmlcharrefreplace")

    def _learned(self, page: PageText, key: str) -> Shape | None:
        pieces = self.learner().learned(page)
        if pieces is None:
            return None
        self.fresh[key] = pieces
        return Shape(pieces)
