"""Where the links of a finished page lead, and what in it can be led to."""

import re
from html import unescape
from html.parser import HTMLParser
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import unquote

_ATTRIBUTE = re.compile(r'\s(id|href|src|action)="([^"]*)"')
"""Attributes as our theme, our templates and Python-Markdown write them."""
_LEADING = {"href", "src", "action", "poster", "data"}
_COUNTED = ("href=", "src=", "action=")
_APART = (" =", "\n=", "\t=")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


class Facts(NamedTuple):
    """Of one page: the places in the site that it leads to, some with ``#id``, and its own ids."""

    links: tuple[str, ...]
    ids: tuple[str, ...]


def facts_of(place: str, html: str) -> Facts:
    """Take the place of a page and its HTML, give the facts.

    Quick where all attributes are written in one way; it may then see a link in words that only
    look like one, so whoever finds fault asks ``sure_facts_of`` first.
    """
    found = _ATTRIBUTE.findall(html)
    return _facts(place, found) if _is_even(html) else sure_facts_of(place, html)


def sure_facts_of(place: str, html: str) -> Facts:
    """Take the place of a page and its HTML, give the facts as a browser would see them."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _facts(place, reader.found)


def _is_even(html: str) -> bool:
    """Tell whether each attribute that can lead somewhere is written in the one way."""
    folded = html.lower()
    even = all(folded.count(name) == html.count(f' {name}"') for name in _COUNTED)
    return even and not any(gap in html for gap in _APART)


class _Reader(HTMLParser):
    """Notes attributes of tags, as they are written in the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the attributes of one tag."""
        self.found += [(name, value or "") for name, value in attrs if self._tells(tag, name)]

    def _tells(self, tag: str, name: str) -> bool:
        return name in _LEADING or name == "id" or (tag == "a" and name == "name")


def _facts(place: str, found: list[tuple[str, str]]) -> Facts:
    before = place.rpartition("/")[0]
    links, ids = dict[str, None](), []
    for name, value in dict.fromkeys(found):
        words = unescape(value) if "&" in value else value
        if name in _LEADING:
            links[words] = None
        else:
            ids.append(words)
    led = (_led(place, before, link) for link in links if not _ELSEWHERE.match(link))
    return Facts(tuple(dict.fromkeys(led)), tuple(ids))


def _led(place: str, before: str, link: str) -> str:
    """Take a page's place, its folder and a link of it, give the place that this leads to."""
    path, _, anchor = link.partition("#")
    path = path.partition("?")[0]
    target = _target(before, unquote(path) if "%" in path else path) if path else place
    return f"{target}#{unquote(anchor)}" if anchor else target


def _target(before: str, path: str) -> str:
    joined = path if path.startswith("/") else f"{before}/{path}"
    target = normpath(f"/{joined}").lstrip("/")
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        return f"{target}/index.html" if target else "index.html"
    return target
