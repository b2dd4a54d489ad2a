"""A page's words put into the shape that it shares with others.

What the theme itself leads to (``'don-vi/' | url``) is worked out once for all pages from which it
is as far; each page then fills in its own words alone.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from markupsafe import Markup, escape
from msgspec import Struct

from generator.model.urls import relative


class Gap(NamedTuple):
    """A place for a word: the number of the word among those of a page, and its way into the page.

    A word of the template itself has no number.
    """

    place: int
    word: str | None
    steps: tuple[str, ...]


Pieces = list[str | Gap]
"""A page in pieces: words that all pages of a shape have, and gaps for the others."""

Step = Callable[[Any], Any]


def _without_tags(word: Any) -> str:  # noqa: ANN401 (as the filter has it)
    return Markup(str(word)).striptags()  # noqa: S704 (nothing is marked safe by it)


_STEPS: Mapping[str, Step] = {
    # Typed: what is escaped already is not escaped again.
    name: lru_cache(1024, typed=True)(step)
    for name, step in (("e", escape), ("escape", escape), ("striptags", _without_tags))
}
"""What each filter but ``url`` makes of a word, as Jinja has it."""
_SIMPLE = re.compile(r"(?:[^./\\][^/\\]*(?:/|\Z))+\Z")
"""An address of which each part has a name."""
_PLAIN = re.compile(r"(?:[\w%-][\w%.-]*(?:/|\Z))+\Z|\.\Z")
"""An address in this site, without anything that has a meaning elsewhere."""


class _Form(Struct, frozen=True):
    """A shape as seen from some folders: what is the same there, and gaps for the rest."""

    pieces: list[str]
    gaps: list[tuple[int, Gap]]


class Shape:
    """A page in pieces."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces
        self.folders = {
            folder
            for piece in pieces
            if isinstance(piece, Gap) and _is_simple(piece.word)
            for folder in _folders(str(piece.word))
        }
        self.forms: dict[str, _Form] = {}

    def filled(self, words: Sequence[str], url: str) -> str:
        """Take a page's words and its address, give the page."""
        stand = self._stand_in(url)
        form = self.forms.get(stand)
        if form is None:
            form = self.forms[stand] = self._seen_from(stand)
        made = form.pieces.copy()
        for at, gap in form.gaps:
            made[at] = _word(gap, words, url)
        return "".join(made)

    def _stand_in(self, url: str) -> str:
        """Take a page's address, give that of any page from which the theme leads the same way.

        The way depends on how deep the page lies, and on the folders that it shares with the goal.
        """
        *parts, last = url.split("/")
        shared = 0
        while shared < len(parts) and _folder(parts[: shared + 1]) in self.folders:
            shared += 1
        return _folder(parts[:shared]) + "\0/" * (len(parts) - shared) + last

    def _seen_from(self, url: str) -> _Form:
        pieces, gaps = [""], []
        for piece in self.pieces:
            if isinstance(piece, str):
                pieces[-1] += piece
            elif _is_simple(piece.word):
                pieces[-1] += _word(piece, (), url)
            else:
                gaps.append((len(pieces), piece))
                pieces += ["", ""]
        return _Form(pieces, gaps)


def _word(gap: Gap, words: Sequence[str], url: str) -> str:
    word: Any = words[gap.place] if gap.word is None else gap.word
    for step in gap.steps:
        word = address(str(word), url) if step == "url" else _STEPS[step](word)
    return str(word)


def _is_simple(word: str | None) -> bool:
    return word is not None and (word == "." or bool(_SIMPLE.match(word)))


def _folders(word: str) -> list[str]:
    """Take an address, give each folder on the way there; its last part may be one, too."""
    parts = word.rstrip("/").split("/")
    return [_folder(parts[:number]) for number in range(1, len(parts) + 1)]


def _folder(parts: Sequence[str]) -> str:
    return "".join(f"{part}/" for part in parts)


def address(value: str, url: str) -> str:
    """Take what a template leads to and a page's address, give the way there, as MkDocs does."""
    if _PLAIN.match(value) and not url.rpartition("/")[2]:
        return _way(value, url)
    # Imported here: it takes a while to load, and our own templates never lead elsewhere.
    from mkdocs.utils import normalize_url  # noqa: PLC0415

    return normalize_url(value, _At(url))  # type: ignore[arg-type]


@lru_cache(4096)
def _way(value: str, url: str) -> str:
    if value == ".":
        return relative("/", f"/{url}").rstrip("/")
    return relative(f"/{value}", f"/{url}")


class _At(Struct, frozen=True):
    url: str
