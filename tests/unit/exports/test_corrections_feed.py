"""The feed of corrections is Atom that any reader understands, with ids that never change."""

from datetime import datetime
from xml.etree import ElementTree as ET

from generator.collection import Collection
from generator.exports.atom import ATOM
from generator.exports.corrections_feed import feed
from tests.builders import SOURCES, Value, collection_of, corrections, publisher, sources

FIX = {
    "id": "sua-1",
    "kind": "our_error",
    "record": "scorecards/results/tinh-mau/2020.yml",
    "field": "Điểm <PAPI> & hạng",
    "old": "1",
    "new": "2",
    "reason": "Chép nhầm",
    "corrected_on": "2026-11-20",
    "sources": SOURCES,
}
LATER = {**FIX, "id": "sua-2", "record": "scorecards/sources.yml", "corrected_on": "2026-11-21"}
CONFLICT = {"id": "khac-1", "subject": "Điểm năm 2020", "values": ["1", "2"], "sources": SOURCES}


def tag(name: str) -> str:
    """Give a name in the namespace of Atom."""
    return f"{{{ATOM}}}{name}"


def collected(*, site: str | None = None, **lists: Value) -> Collection:
    """Take corrections and conflicts, give them with a source of March 2021."""
    address = {"site_address": site} if site else {}
    dated = {"id": "nguon-1", "kind": "press", "title": "Báo", "published_on": "2021-03"}
    return collection_of(publisher(**address), sources(dated), corrections(**lists))


def parsed(collection: Collection) -> ET.Element:
    """Give the feed as a reader understands it."""
    return ET.fromstring(feed(collection))  # noqa: S314  (our own text)


def entries(collection: Collection) -> list[ET.Element]:
    """Give the entries of the feed."""
    return parsed(collection).findall(tag("entry"))


def words(parent: ET.Element, name: str) -> str:
    """Give the text of an element that must be there once."""
    (found,) = parent.findall(tag(name))
    return found.text or ""


def test_every_feed_and_entry_has_what_atom_asks_for(real_collection: Collection) -> None:
    """Id, title, time with zone and link stand once each, with an author; ids are unique."""
    root = parsed(real_collection)
    held = [root, *root.findall(tag("entry"))]
    assert len(held) == 1 + len(real_collection.corrections) + len(real_collection.conflicts)
    for element in held:
        assert words(element, "title")
        assert words(element, "id").startswith("urn:uuid:")
        assert datetime.fromisoformat(words(element, "updated")).utcoffset() is not None
        assert element.find(f"{tag('link')}[@rel='alternate']") is not None
    assert len({words(element, "id") for element in held}) == len(held)
    assert root.findtext(f"{tag('author')}/{tag('name')}")


def test_what_changed_is_said_in_words_and_escaped() -> None:
    """Old, new and reason are in the entry, signs of XML as text, and the page is linked."""
    (entry,) = entries(collected(corrections=[FIX]))
    assert words(entry, "title") == "Đính chính: Điểm <PAPI> & hạng"
    assert words(entry, "content").endswith("Trước: 1. Nay: 2. Lý do: Chép nhầm.")
    links = {link.get("rel"): link.get("href") for link in entry.findall(tag("link"))}
    assert links == {"alternate": "./#sua-sua-1", "related": "../ket-qua/tinh-mau/2020/"}


def test_newest_first_and_the_feed_is_as_new_as_its_newest() -> None:
    """The last correction leads, and its day is the feed's; a conflict has its source's day."""
    collection = collected(corrections=[FIX, LATER], conflicts=[CONFLICT])
    days = [words(entry, "updated")[:10] for entry in entries(collection)]
    assert days == ["2026-11-21", "2026-11-20", "2021-03-01"]
    assert words(parsed(collection), "updated") == "2026-11-21T00:00:00+07:00"


def test_ids_stay_when_words_or_the_site_change() -> None:
    """The id comes from the record's id alone: no reader is told twice."""
    (before,) = entries(collected(corrections=[FIX]))
    changed = {**FIX, "reason": "Chép nhầm dòng"}
    (after,) = entries(collected(site="https://niemyet.gov.vn", corrections=[changed]))
    assert words(before, "id") == words(after, "id")


def test_addresses_are_whole_where_the_site_has_one() -> None:
    """With an address of the site every link is absolute."""
    root = parsed(collected(site="https://niemyet.gov.vn", corrections=[FIX]))
    assert {link.get("href") for link in root.iter(tag("link"))} == {
        "https://niemyet.gov.vn/dinh-chinh/tin.xml",
        "https://niemyet.gov.vn/dinh-chinh/",
        "https://niemyet.gov.vn/dinh-chinh/#sua-sua-1",
        "https://niemyet.gov.vn/ket-qua/tinh-mau/2020/",
    }


def test_a_feed_without_entries_is_still_a_feed() -> None:
    """Before the first correction readers can subscribe already."""
    root = parsed(collection_of())
    assert root.findall(tag("entry")) == []
    assert words(root, "updated")
