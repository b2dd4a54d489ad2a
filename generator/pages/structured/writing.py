"""JSON-LD of pages: addresses, the way from the front page, and text that cannot break out."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.english.places import ENGLISH
from generator.model.urls import absolute, relative
from generator.model.written import compact

Told = Mapping[str, object]
"""A thing of schema.org: its properties; what is not known is absent."""

ROOM = 1600
"""Bytes for the subject of a page: with the way to it and the words around, 2 kB at most."""
_DANGEROUS = re.compile("[<>&\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
"""What could end the element or the text around it, and what YAML does not hold (section 5.1)."""


class Spot(Struct, frozen=True):
    """Where something is told: the address of the page, and of the site if it is known."""

    here: str
    site: str = ""

    def to(self, url: str) -> str:
        """Take an address of this site, give it whole, or as seen from the page."""
        return absolute(self.site, url) if self.site else relative(url, self.here)

    def name(self, part: str) -> str:
        """Take a part of the page, give its address as the name of what is told."""
        return f"{absolute(self.site, self.here) if self.site else ''}#{part}"


def thing(kind: str, told: Told) -> Told:
    """Take a class of schema.org and properties, give the thing without what is not known."""
    kept = {key: value for key, value in told.items() if value not in (None, "", (), [])}
    return {"@type": kind, **kept}


def fitting(told: Told, spare: Iterable[str]) -> Told:
    """Take a thing and the properties that it can spare, give it small enough for a page.

    A property goes with all its values: half a list would look like a whole one.
    """
    kept = dict(told)
    for key in spare:
        if len(_text(kept).encode()) <= ROOM:
            break
        kept.pop(key, None)
    return kept


def breadcrumbs(crumbs: Iterable[tuple[str, str]], spot: Spot) -> Told:
    """Take names and addresses below the front page, give them as the list that search shows."""
    front = ("Home", f"{ENGLISH}/") if spot.here.startswith(f"{ENGLISH}/") else ("Trang đầu", "/")
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": spot.to(url)}
        for number, (name, url) in enumerate((front, *crumbs), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def json_ld(things: Iterable[Told]) -> str:
    """Take things, give them as text for a script element; empty where there are none.

    No ``<`` is left in it, so that no text can end the element.
    """
    told = list(things)
    if not told:
        return ""
    return _text({"@context": "https://schema.org", "@graph": told})


def _text(value: object) -> str:
    return _DANGEROUS.sub(_escaped, compact(value))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
