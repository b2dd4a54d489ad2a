"""A page's words put into the shape that it shares with others.

What the theme itself leads to (``'don-vi/' | url``) is worked out once for all pages from which it
is as far; each page then fills in its own words alone.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from mkdocs.utils import normalize_url
from msgspec import Struct

from generator.site.slots import Slot

Steps = Mapping[str, Callable[[Any], Any]]
"""What each filter but ``url`` makes of a word."""
_SIMPLE = re.compile(r"(?:[^./\\][^/\\]*(?:/|\Z))+\Z")
"""An address of which each part has a name."""


class _Form(Struct, frozen=True):
    """A shape as seen from some folders: what is the same there, and gaps for the rest."""

    pieces: list[str]
    gaps: list[tuple[int, Slot]]


class Shape:
    """A page in pieces: words that all pages of the shape have, and slots between them."""

    def __init__(self, pieces: Sequence[str | Slot], steps: Steps) -> None:
        self.pieces, self.steps = pieces, steps
        self.folders = {
            folder
            for piece in pieces
            if isinstance(piece, Slot) and _is_simple(piece.word)
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
        for at, slot in form.gaps:
            made[at] = self._word(slot, words, url)
        return "".join(made)

    def _word(self, slot: Slot, words: Sequence[str], url: str) -> str:
        word: Any = words[slot.place] if slot.word is None else slot.word
        for step in slot.steps:
            word = address(str(word), url) if step == "url" else self.steps[step](word)
        return str(word)

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
                pieces[-1] += self._word(piece, (), url)
            else:
                gaps.append((len(pieces), piece))
                pieces += ["", ""]
        return _Form(pieces, gaps)


def _is_simple(word: str | None) -> bool:
    return word is not None and (word == "." or bool(_SIMPLE.match(word)))


def _folders(word: str) -> list[str]:
    """Take an address, give each folder on the way there; its last part may be one, too."""
    parts = word.rstrip("/").split("/")
    return [_folder(parts[:number]) for number in range(1, len(parts) + 1)]


def _folder(parts: Sequence[str]) -> str:
    return "".join(f"{part}/" for part in parts)


def address(value: str, url: str) -> str:
    """Take what a template leads to and a page's address, give the way there: MkDocs' own.

    It is the same from all pages of one depth, but for those below the same folder.
    """
    if _is_simple(value) and not url.startswith(value.partition("/")[0] + "/"):
        return _from_depth(value, url.count("/"))
    return normalize_url(value, _At(url))  # type: ignore[arg-type]


@lru_cache(4096)
def _from_depth(value: str, depth: int) -> str:
    return normalize_url(value, _At("\0/" * depth))  # type: ignore[arg-type]


class _At(Struct, frozen=True):
    url: str
