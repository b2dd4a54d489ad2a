"""Where the links of a finished page lead, and what in it can be led to."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import unquote

_ATTRIBUTE = re.compile(rb' ((?:id|href|src|action)="[^"]*)"')
"""Attributes as our theme, our templates and Python-Markdown write them."""
_ID = b'id="'
_LEADING = {"href", "src", "action", "poster", "data"}
_COUNTED = (b"href=", b"src=", b"action=")
_SPACES = bytes.maketrans(b"\n\t", b"  ")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_HELD = 1 << 16
"""How many addresses are known again: most of a page's stand on many others."""
_TO_TOP = 1 << 16
"""More folders than any page is below."""


class Facts(NamedTuple):
    """Of one page: the places in the site that it leads to, some with ``#id``, and its own ids."""

    links: tuple[str, ...]
    ids: tuple[str, ...]


class _Way(NamedTuple):
    """Where a link leads: from its page (0), that one's folder (1), the one above …, then on."""

    up: int
    on: str


def facts_of(place: str, page: bytes) -> Facts:
    """Take the place of a page and its bytes, give the facts.

    Quick where all links are written in one way; it may then see a link in words that only look
    like one, or miss an id, so whoever finds fault asks ``sure_facts_of`` first.
    """
    found = _ATTRIBUTE.findall(page)
    if not _is_even(page, len(found)):
        return sure_facts_of(place, page)
    told = dict.fromkeys(found)
    ids = [each for each in told if each.startswith(_ID)]
    for each in ids:
        del told[each]
    return Facts(_led(place, map(_read_way, told)), tuple(map(_read_id, ids)))


def sure_facts_of(place: str, page: bytes) -> Facts:
    """Take the place of a page and its bytes, give the facts as a browser would see them."""
    reader = _Reader()
    reader.feed(page.decode(errors="replace"))
    reader.close()
    return Facts(_led(place, map(_way, reader.links)), tuple(dict.fromkeys(reader.ids)))


def _is_even(page: bytes, found: int) -> bool:
    """Tell whether each attribute that can lead somewhere is written in the one way.

    Takes how many attributes were found that are: none that leads is another's words then.
    """
    folded = page.lower()
    leading = sum(map(folded.count, _COUNTED))
    if leading + page.count(b" " + _ID) != found:
        return False
    return b" =" not in folded.translate(_SPACES)


class _Reader(HTMLParser):
    """Notes attributes of tags, as they are meant in the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the attributes of one tag."""
        for name, value in attrs:
            if name in _LEADING:
                self.links.append(value or "")
            elif name == "id" or (tag == "a" and name == "name"):
                self.ids.append(value or "")


def _words(value: bytes) -> str:
    """Take what stands between the quotes, give what it means."""
    words = value.decode(errors="replace")
    return unescape(words) if "&" in words else words


def _read_id(attribute: bytes) -> str:
    return _words(attribute[len(_ID) :])


@lru_cache(_HELD)
def _read_way(attribute: bytes) -> _Way | None:
    return _way(_words(attribute.partition(b'"')[2]))


def _led(place: str, ways: Iterable[_Way | None]) -> tuple[str, ...]:
    """Take the place of a page and its ways, give the places that they lead to, each once."""
    bases = _bases(place)
    top = len(bases)
    led = [bases[up] + on if up < top else on for up, on in filter(None, ways)]
    return tuple(dict.fromkeys(led))


def _bases(place: str) -> list[str]:
    """Take the place of a page, give it, its folder, the folder above, … but the top."""
    bases = [place]
    while "/" in place:
        place = place.rpartition("/")[0]
        bases.append(f"{place}/")
    return bases


def _way(link: str) -> _Way | None:
    """Take a link, give its way; none if it leaves the site."""
    if _ELSEWHERE.match(link):
        return None
    path, _, anchor = link.partition("#")
    path = unquote(path.partition("?")[0])
    end = f"#{unquote(anchor)}" if anchor else ""
    if not path:
        return _Way(0, end)
    up, on = _target(path)
    return _Way(up, on + end)


def _target(path: str) -> tuple[int, str]:
    """Take a path, give how far up it goes, and the file that it means from there."""
    up = _TO_TOP if path.startswith("/") else 1
    on = normpath(path).lstrip("/")
    while on == ".." or on.startswith("../"):
        up, on = up + 1, on[3:]
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        return up, f"{on}/index.html" if on not in {"", "."} else "index.html"
    return up, on
