"""Feeds as RFC 4287 has them: no clock, and ids that stay when the site moves."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from xml.etree import ElementTree as ET

from msgspec import Struct

from generator.collection import Collection
from generator.exports.xml_text import xml_text
from generator.model.urls import absolute, relative
from generator.output import OutputFile

ATOM = "http://www.w3.org/2005/Atom"
NO_TIME = datetime(1970, 1, 1, tzinfo=timezone(timedelta(hours=7)))
"""Atom asks every feed and entry for a time; this one stands where no day is known."""
_XHTML = "http://www.w3.org/1999/xhtml"
_DECLARED = '<?xml version="1.0" encoding="utf-8"?>\n'


class Item(Struct, frozen=True):
    """One entry of a feed."""

    id: str
    """Within its room of names (``Feed.space``)."""
    title: str
    text: str | tuple[str, ...]
    """A text, or sentences of which each is a line of its own."""
    moment: datetime
    page: str
    """Where it stands on this site."""
    about: str = ""
    """The page that it tells of, where that is another."""


class Feed(Struct, frozen=True):
    """One feed: its own address, the page that shows the same, and its entries, newest first."""

    space: str
    """The room of names of its entries: an entry of several feeds has one id."""
    id: str
    title: str
    url: str
    page: str
    items: Sequence[Item]


def feed_file(feed: Feed, collection: Collection) -> OutputFile:
    """Take a feed and the collection, which says who publishes, give the file."""
    return OutputFile.of_text(feed.url.lstrip("/"), feed_text(feed, collection))


def feed_text(feed: Feed, collection: Collection) -> str:
    """Take a feed and the collection, give its XML."""
    publisher = collection.publisher.record if collection.publisher else None
    writer = _Writer(feed, (publisher.site_address or "") if publisher else "")
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "vi"})
    _text(root, "id", writer.urn(feed.id))
    _text(root, "title", f"{feed.title} – {publisher.site_title}" if publisher else feed.title)
    _text(root, "updated", max((item.moment for item in feed.items), default=NO_TIME).isoformat())
    _text(ET.SubElement(root, "author"), "name", publisher.name if publisher else feed.title)
    writer.link(root, "self", feed.url)
    writer.link(root, "alternate", feed.page)
    for item in feed.items:
        writer.entry(root, item)
    ET.indent(root)
    return f"{_DECLARED}{ET.tostring(root, encoding='unicode')}\n"


class _Writer:
    """Writes entries with the ids and links of one feed."""

    def __init__(self, feed: Feed, site: str) -> None:
        self._space = uuid.uuid5(uuid.NAMESPACE_URL, f"niemyet:{feed.space}")
        self._folder = feed.url.rpartition("/")[0]
        self._site = site

    def urn(self, name: str) -> str:
        """An id that holds no address of the site: it may move without telling things twice."""
        return uuid.uuid5(self._space, name).urn

    def link(self, parent: ET.Element, rel: str, url: str) -> None:
        """Whole addresses where the site's own is known, else seen from the feed."""
        href = absolute(self._site, url) if self._site else relative(url, self._folder)
        ET.SubElement(parent, "link", {"rel": rel, "href": href})

    def entry(self, root: ET.Element, item: Item) -> None:
        entry = ET.SubElement(root, "entry")
        _text(entry, "id", self.urn(item.id))
        _text(entry, "title", item.title)
        _text(entry, "updated", item.moment.isoformat())
        self.link(entry, "alternate", item.page)
        if item.about:
            self.link(entry, "related", item.about)
        _content(entry, item.text)


def _content(entry: ET.Element, text: str | tuple[str, ...]) -> None:
    if isinstance(text, str):
        _text(entry, "content", text)
        return
    content = ET.SubElement(entry, "content", {"type": "xhtml"})
    lines = ET.SubElement(ET.SubElement(content, "div", {"xmlns": _XHTML}), "ul")
    for line in text:
        _text(lines, "li", line)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = xml_text(text)
