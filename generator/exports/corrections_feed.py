"""The feed of corrections and of facts on which sources disagree: Atom, as RFC 4287 has it."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from generator.collection import Collection
from generator.model.base import SourceRef
from generator.model.correction import Conflict, Correction
from generator.model.record_pages import page_of_file
from generator.model.urls import (
    CORRECTIONS,
    CORRECTIONS_FEED,
    absolute,
    conflict_url,
    correction_url,
    relative,
)
from generator.output import OutputFile

ATOM = "http://www.w3.org/2005/Atom"
TITLE = "Đính chính và chỗ các nguồn in khác nhau"
_ID_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "niemyet:corrections")
"""Ids must never change, not even when the site moves: so they do not hold its address."""
_NO_DAY = date(1970, 1, 1)
"""Atom asks every entry for a time; this one stands where no source states a day."""
_DECLARED = '<?xml version="1.0" encoding="utf-8"?>\n'
_WHOLE_DAY = len("2026-11-21")


@dataclass(frozen=True)
class Item:
    """One entry of the feed."""

    id: str
    title: str
    text: str
    day: date
    page: str
    """Where it stands on this site."""
    about: str = ""
    """The page with the corrected figure, where one page has it."""


def feed_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give the feed."""
    yield OutputFile.of_text(CORRECTIONS_FEED.lstrip("/"), feed(collection))


def feed(collection: Collection) -> str:
    """Take the collection, give the feed as XML, the newest entry first."""
    items = sorted(items_of(collection), key=lambda item: (item.day, item.id), reverse=True)
    publisher = collection.publisher.record if collection.publisher else None
    site = (publisher.site_address or "") if publisher else ""
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "vi"})
    _text(root, "id", _urn("feed"))
    _text(root, "title", f"{TITLE} – {publisher.site_title}" if publisher else TITLE)
    _text(root, "updated", _moment(max((item.day for item in items), default=_NO_DAY)))
    _text(ET.SubElement(root, "author"), "name", publisher.name if publisher else TITLE)
    _link(root, "self", CORRECTIONS_FEED, site)
    _link(root, "alternate", CORRECTIONS, site)
    for item in items:
        _entry(root, item, site)
    ET.indent(root)
    return f"{_DECLARED}{ET.tostring(root, encoding='unicode')}\n"


def items_of(collection: Collection) -> Iterator[Item]:
    """Take the collection, give its corrections and conflicts as entries."""
    for correction in collection.corrections:
        yield _of_correction(correction.record)
    for conflict in collection.conflicts:
        yield _of_conflict(conflict.record, collection)


def _of_correction(correction: Correction) -> Item:
    told = (
        f"Chỗ sửa: {correction.field}.",
        f"Trước: {correction.old}.",
        f"Nay: {correction.new}.",
        f"Lý do: {correction.reason.rstrip('.')}.",
    )
    return Item(
        id=f"correction:{correction.id}",
        title=f"Đính chính: {correction.field}",
        text=" ".join(told),
        day=correction.corrected_on,
        page=correction_url(correction.id),
        about=page_of_file(correction.record),
    )


def _of_conflict(conflict: Conflict, collection: Collection) -> Item:
    values = "; ".join(conflict.values)
    note = f" {conflict.note}" if conflict.note else ""
    return Item(
        id=f"conflict:{conflict.id}",
        title=f"Các nguồn in khác nhau: {conflict.subject}",
        text=f"Các giá trị đã in: {values}.{note}",
        day=_newest(conflict.sources, collection),
        page=conflict_url(conflict.id),
    )


def _newest(refs: Iterable[SourceRef], collection: Collection) -> date:
    """Take the sources of a conflict, give when the last of them was published or read.

    Of a source that states only a month or a year, its first day counts.
    """
    entries = (collection.sources.get(ref.source) for ref in refs)
    held = [entry.record for entry in entries if entry]
    told = [day for source in held for day in (source.published_on, source.accessed_on) if day]
    return max((date.fromisoformat(f"{day}-01-01"[:_WHOLE_DAY]) for day in told), default=_NO_DAY)


def _entry(root: ET.Element, item: Item, site: str) -> None:
    entry = ET.SubElement(root, "entry")
    _text(entry, "id", _urn(item.id))
    _text(entry, "title", item.title)
    _text(entry, "updated", _moment(item.day))
    _link(entry, "alternate", item.page, site)
    if item.about:
        _link(entry, "related", item.about, site)
    _text(entry, "content", item.text)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = "".join(filter(_is_allowed, text))


def _is_allowed(letter: str) -> bool:
    """Whether XML 1.0 may hold the letter at all, escaped or not (section 2.2)."""
    return (
        letter in "\t\n"
        or " " <= letter <= "\ud7ff"
        or "\ue000" <= letter <= "\ufffd"
        or (letter > "\uffff")
    )


def _link(parent: ET.Element, rel: str, url: str, site: str) -> None:
    """Whole addresses where the site's own is known, else seen from the feed."""
    href = absolute(site, url) if site else relative(url, CORRECTIONS_FEED.rpartition("/")[0])
    ET.SubElement(parent, "link", {"rel": rel, "href": href})


def _urn(name: str) -> str:
    return uuid.uuid5(_ID_SPACE, name).urn


def _moment(day: date) -> str:
    """A day in Vietnam as the point of time that Atom asks for."""
    return f"{day.isoformat()}T00:00:00+07:00"
