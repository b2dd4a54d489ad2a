"""A unit: what it is or was, what took its place, where to go, what it posts, how it did."""

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.unit import Unit
from generator.model.urls import (
    UNITS,
    feed_url,
    listing_year_url,
    posting_url,
    record_url,
    unit_url,
)
from generator.model.vocabulary import PLACE_LEVELS
from generator.pages import labels
from generator.pages.formats import day, listed
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine, source_lines
from generator.pages.structured.office import government_office
from generator.pages.views.common import Definition, Notice, ended_words
from generator.pages.views.listing import SetCount, set_counts
from generator.pages.views.posting import posted_listing
from generator.pages.views.service_point import PointView, point_view
from generator.pages.views.unit_results import ResultLink, unit_results
from generator.pages.views.units import ways_below

MOST_BELOW = 13_000
"""How many bytes of units below it may stand on the page of a unit."""
_MARKUP = 50
"""About how many bytes of HTML stand around the name of one, in English too."""


class ListingLine(Struct, frozen=True):
    """A listing of the unit: its year, its counts and its basis."""

    link: Link
    basis: str
    counts: tuple[SetCount, ...]


class UnitView(Struct, frozen=True):
    """What the template of a unit places."""

    name: str
    level: str
    parent: Link | None
    notices: tuple[Notice, ...]
    place_id: str
    """The id by which a reader can choose the unit; empty where nobody lives in it now."""
    points: tuple[PointView, ...]
    points_unknown: bool
    listings: tuple[ListingLine, ...]
    posting: Link | None
    results: tuple[ResultLink, ...]
    children: tuple[Link, ...]
    former_children: tuple[Link, ...]
    below: Link | None
    """The way to all of them, where they are too many to stand here."""
    facts_more: tuple[Definition, ...]
    website: str
    predecessors: tuple[Link, ...]
    sources: tuple[SourceLine, ...]
    data_url: str


def unit_page(entry: Entry[Unit], collection: Collection) -> Page:
    """Take a unit and the collection, give its page."""
    record = entry.record
    children = _children(entry, collection, ended=False)
    former = _children(entry, collection, ended=True)
    below = _below(entry, (*children, *former), collection)
    view = UnitView(
        name=record.name,
        level=labels.LEVEL.get(record.level) or labels.UNIT_LEVEL[record.level],
        parent=_link(record.parent, collection),
        notices=_notices(entry, collection),
        place_id=entry.key if record.level in PLACE_LEVELS and record.valid_to is None else "",
        points=tuple(point_view(point, collection) for point in record.service_points),
        points_unknown=not record.service_points and record.valid_to is None,
        listings=_listings(entry, collection),
        posting=_posting(entry, collection),
        results=unit_results(entry.key, collection),
        children=() if below else children,
        former_children=() if below else former,
        below=below,
        facts_more=_facts(record),
        website=record.website or "",
        predecessors=tuple(
            link for s in record.succeeds if (link := _link(s.unit, collection)) is not None
        ),
        sources=source_lines(record.sources, collection),
        data_url=record_url("unit", entry.key),
    )
    crumbs = (Link("Đơn vị", UNITS), *((view.parent,) if view.parent else ()))
    title = f"{view.name}, {view.parent.text}" if view.parent else None
    about = (government_office(entry, collection),)
    meta = Meta(
        "unit",
        _description(view),
        crumbs,
        entry.path,
        title=title,
        about=about,
        data=view.data_url,
        feed=Link(f"Thay đổi của {view.name}", feed_url(unit_url(entry.key))),
    )
    return Page(unit_url(entry.key), "pages/unit.md.j2", view, meta)


def _description(view: UnitView) -> str:
    ended = view.notices[0].strong if view.notices else ""
    return " ".join(
        part
        for part in (f"{view.name}.", ended, "Nơi tiếp nhận, thủ tục niêm yết và kết quả.")
        if part
    )


def _link(unit: str | None, collection: Collection) -> Link | None:
    entry = collection.units.get(unit) if unit else None
    return Link(entry.record.name, unit_url(entry.key)) if entry else None


def _notices(entry: Entry[Unit], collection: Collection) -> tuple[Notice, ...]:
    if entry.record.valid_to is None:
        return ()
    successors = collection.successors.get(entry.key, ())
    links = tuple(Link(e.record.name, unit_url(e.key)) for e in successors)
    words = (
        "Địa bàn này nay thuộc:"
        if links
        else "Chúng tôi chưa có nguồn về đơn vị tiếp nhận địa bàn này."
    )
    return (Notice("closed", ended_words(entry.record), words, links),)


def _listings(entry: Entry[Unit], collection: Collection) -> tuple[ListingLine, ...]:
    found = collection.listings_by_unit.get(entry.key, ())
    return tuple(
        ListingLine(
            Link(
                f"Danh mục niêm yết năm {e.record.year}",
                listing_year_url(entry.key, e.record.year),
            ),
            labels.LISTING_BASIS[e.record.basis],
            set_counts(e.record, collection),
        )
        for e in reversed(found)
    )


def _posting(entry: Entry[Unit], collection: Collection) -> Link | None:
    posted = posted_listing(entry.key, collection)
    return Link("Bộ niêm yết để in", posting_url(entry.key)) if posted else None


def _children(entry: Entry[Unit], collection: Collection, *, ended: bool) -> tuple[Link, ...]:
    below = collection.units_by_parent.get(entry.key, ())
    kept = [e for e in below if (e.record.valid_to is not None) is ended]
    ordered = sorted(kept, key=lambda e: (e.record.level, sort_key(e.record.name)))
    return tuple(Link(e.record.name, unit_url(e.key)) for e in ordered)


def _below(entry: Entry[Unit], children: tuple[Link, ...], collection: Collection) -> Link | None:
    """Take a unit and those below it, lead to the list where these stand if they are too many."""
    if sum(_MARKUP + len(f"{link.url}{link.text}".encode()) for link in children) <= MOST_BELOW:
        return None
    return Link(f"{len(children)} đơn vị", ways_below(collection).get(entry.key, UNITS))


def _facts(record: Unit) -> tuple[Definition, ...]:
    pairs = (
        ("Cấp", labels.UNIT_LEVEL[record.level]),
        *((f"Mã ({code.scheme})", code.code) for code in record.codes),
        ("Bắt đầu từ ngày", day(record.valid_from) if record.valid_from else ""),
        ("Kết thúc hết ngày", day(record.valid_to) if record.valid_to else ""),
        ("Văn bản kết thúc", record.ended_by or ""),
        ("Tên gọi khác", listed(record.other_names)),
        ("Cách chuyển tiếp", "; ".join(dict.fromkeys(s.note for s in record.succeeds if s.note))),
    )
    return tuple(Definition(name, value) for name, value in pairs if value)
