"""A unit's posting set for the wall: what it posts today, by domain, ready for A4."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.fingerprint import Fingerprint, local_fingerprint, set_fingerprint
from generator.model.procedure import Procedure
from generator.model.unit import Listing, Unit
from generator.model.urls import UNITS, listing_url, posting_url, procedure_url, sheet_url, unit_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.answers import answers
from generator.pages.views.common import by_domain, in_order
from generator.pages.views.scans import Mark, Scan, scan, set_mark, site_address


@dataclass(frozen=True)
class PostedLine:
    """One procedure on the wall: name, code, sheet, how long, how much; empty where unknown."""

    link: Link
    code: str
    sheet_url: str
    time: str
    fee: str


@dataclass(frozen=True)
class PostedGroup:
    """The procedures of one domain."""

    title: str
    lines: tuple[PostedLine, ...]


@dataclass(frozen=True)
class PostingView:
    """The posting set of one unit."""

    unit_name: str
    year: int
    basis_note: str
    count: int
    groups: tuple[PostedGroup, ...]
    listing: Link
    mark: Mark
    scan: Scan | None


def posted_listing(unit: str, collection: Collection) -> Entry[Listing] | None:
    """Take a unit's id, give its newest listing that is made from records we hold."""
    entries = collection.listings_by_unit.get(unit, ())
    chosen = [e for e in entries if any(s.selection for s in e.record.sets)]
    return chosen[-1] if chosen else None


def posted_procedures(
    listing: Entry[Listing], collection: Collection
) -> list[tuple[str, list[Entry[Procedure]]]]:
    """Take a listing, give the names of its domains in order, each with its procedures."""
    posted = {
        entry.key: entry
        for item in listing.record.sets
        if item.selection
        for entry in collection.selected(item.selection)
        if entry.record.valid_to is None
    }
    return [(title, in_order(found)) for title, found in by_domain(posted.values(), collection)]


def printed_set(
    unit: Entry[Unit], listing: Entry[Listing], codes: Sequence[str], collection: Collection
) -> Fingerprint:
    """Take a unit, its listing and the codes posted, give the fingerprint of the whole set."""
    differences = collection.differences_by_unit.get(unit.key, ())
    return set_fingerprint(
        listing.record,
        {code: collection.fingerprints[code] for code in codes},
        unit.record.service_points,
        {
            e.record.procedure: local_fingerprint(e.record)
            for e in differences
            if e.record.procedure in codes
        },
    )


def posting_page(unit: Entry[Unit], listing: Entry[Listing], collection: Collection) -> Page:
    """Take a unit and its listing, give the page to print."""
    groups = posted_procedures(listing, collection)
    codes = [entry.key for _, entries in groups for entry in entries]
    printed = printed_set(unit, listing, codes, collection)
    view = PostingView(
        unit_name=unit.record.name,
        year=listing.record.year,
        basis_note=listing.record.basis_note,
        count=len(codes),
        groups=tuple(PostedGroup(title, tuple(map(_line, found))) for title, found in groups),
        listing=Link("Danh mục niêm yết", listing_url(unit.key)),
        mark=set_mark(printed),
        scan=scan(site_address(collection), posting_url(unit.key), printed.full),
    )
    words = f"Bộ niêm yết của {view.unit_name}: {view.count} thủ tục, in trên giấy A4."
    meta = Meta(
        "posting",
        words,
        (Link("Đơn vị", UNITS), Link(view.unit_name, unit_url(unit.key))),
        listing.path,
    )
    return Page(posting_url(unit.key), "pages/posting.md.j2", view, meta)


def _line(entry: Entry[Procedure]) -> PostedLine:
    record = entry.record
    _, how_long, how_much, _ = answers(record)
    link = Link(record.name, procedure_url(record.code))
    sheet = sheet_url(record.code)
    return PostedLine(link, record.code, sheet, how_long.words, how_much.words)
