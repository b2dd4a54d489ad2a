"""Pieces that many pages show alike are rendered once: the long lists that communes have in common.

A piece depends on its page by nothing but its links. They are the same from two pages where both
stand equally deep and neither begins like an address that the piece leads to. That all pages in
English begin alike changes nothing: what comes after it decides.
"""

from collections import OrderedDict
from collections.abc import Callable

from markupsafe import Markup
from msgspec import Struct

from generator.english.places import ENGLISH
from generator.model.urls import relative

MOST_HELD = 256
"""How many pieces are held, the latest used: more than the parts of one list, little memory."""


class _Piece(Struct, frozen=True):
    things: object
    """What was shown, held so that its identity is not given to another."""
    depth: int
    led: frozenset[str]
    """What the addresses that it leads to begin with."""
    html: Markup


class Once:
    """Renders a piece, or knows it again."""

    def __init__(self, placed: Callable[[str], str] = str) -> None:
        """Take what gives an address in the language of the pages."""
        self._placed = placed
        self._held: OrderedDict[tuple[object, int], _Piece] = OrderedDict()
        self._led: set[str] | None = None

    def rel(self, url: str, here: str) -> str:
        """Take an address and the page's, give the link between them (the filter of templates)."""
        if self._led is not None and url.startswith("/"):
            self._led.add(_first(url))
        return relative(self._placed(url), here)

    def __call__(self, macro: Callable[[object, str], Markup], things: object, here: str) -> Markup:
        """Take a macro, the things that it shows and the page's address, give the HTML.

        The same things, not equal ones, are known again.
        """
        name, depth, first = (macro, id(things)), _depth(here), _first(here)
        known = self._held.get(name)
        if known and known.things is things and known.depth == depth and first not in known.led:
            self._held.move_to_end(name)
            return known.html
        html, led = self._rendered(macro, things, here)
        if first not in led:
            self._keep(name, _Piece(things, depth, led, html))
        return html

    def _rendered(
        self, macro: Callable[[object, str], Markup], things: object, here: str
    ) -> tuple[Markup, frozenset[str]]:
        outer, self._led = self._led, set()
        try:
            html = macro(things, here)
            led = frozenset(self._led)
        finally:
            self._led = outer
        if outer is not None:
            outer |= led
        return html, led

    def _keep(self, name: tuple[object, int], piece: _Piece) -> None:
        self._held[name] = piece
        if len(self._held) > MOST_HELD:
            self._held.popitem(last=False)


def _first(url: str) -> str:
    return url.removeprefix(f"{ENGLISH}/").strip("/").partition("#")[0].partition("/")[0]


def _depth(url: str) -> int:
    return len([part for part in url.split("/") if part])
