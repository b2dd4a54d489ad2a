"""A unit's posting set for the wall: what it posts today, by domain, and where each part stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from generator.collection import Collection, Entry
from generator.model.fingerprint import (
    Fingerprint,
    local_fingerprint,
    page_fingerprint,
    set_fingerprint,
)
from generator.model.part_urls import posting_part_url
from generator.model.procedure import Procedure
from generator.model.unit import Listing, Unit
from generator.model.urls import UNITS, listing_url, posting_url, unit_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import by_domain, in_order
from generator.pages.views.packing import Group, PartChip, PartLink, packed, part_chips, part_links
from generator.pages.views.posting_lines import (
    PostedGroup,
    PostedLine,
    posted_group,
    posted_line,
    weight,
)
from generator.pages.views.scans import Mark, Scan, scan, set_mark, site_address
from generator.past import hash_of


@dataclass(frozen=True)
class PostingView:
    """The posting set of one unit."""

    unit_name: str
    year: int
    basis_note: str
    count: int
    codes: str
    """All codes posted, for the script that saves the whole set."""
    groups: tuple[PostedGroup, ...]
    """The lines, where one page holds them all; else they stand on the parts."""
    parts: tuple[PartLink, ...]
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
    name = f"posted by {_rules(listing)}"
    return collection.shared(name, lambda records: _posted_procedures(listing, records))


def _rules(listing: Entry[Listing]) -> str:
    """Give what the set of a listing is chosen by: listings of the same rules post the same."""
    return " ".join(s.selection.model_dump_json() for s in listing.record.sets if s.selection)


def _posted_procedures(
    listing: Entry[Listing], collection: Collection
) -> list[tuple[str, list[Entry[Procedure]]]]:
    posted = {
        entry.key: entry
        for item in listing.record.sets
        if item.selection
        for entry in collection.selected(item.selection)
        if entry.record.valid_to is None
    }
    return [(title, in_order(found)) for title, found in by_domain(posted.values(), collection)]


def printed_set(
    unit: Entry[Unit],
    listing: Entry[Listing],
    sheets: Mapping[str, Fingerprint],
    collection: Collection,
) -> Fingerprint:
    """Take a unit, its listing and the sheets posted by code, give the whole set's fingerprint."""
    differences = collection.differences_by_unit.get(unit.key, ())
    return set_fingerprint(
        listing.record,
        sheets,
        unit.record.service_points,
        {
            e.record.procedure: local_fingerprint(e.record)
            for e in differences
            if e.record.procedure in sheets
        },
    )


@dataclass(frozen=True)
class PostedPart:
    """One page of a set: its lines as they were packed and as a page places them."""

    packed: tuple[Group[PostedLine], ...]
    groups: tuple[PostedGroup, ...]
    codes: tuple[str, ...]
    printed: Fingerprint
    chips: tuple[PartChip, ...]
    """The ways to all pages, this one among them."""

    @cached_property
    def digest(self) -> str:
        """A hash of all that a page shows of it."""
        return hash_of((), self)


@dataclass(frozen=True)
class PostedSet:
    """What units of the same rules post: its pages, and the fingerprint of each sheet by code."""

    parts: tuple[PostedPart, ...]
    sheets: Mapping[str, Fingerprint]

    @cached_property
    def digest(self) -> str:
        """A hash of all that a page shows of it."""
        return hash_of((), self)


def posted_set(listing: Entry[Listing], collection: Collection) -> PostedSet:
    """Take a listing, give its lines by domain, cut into pages that load at once.

    Listings of the same rules have the very same set.
    """

    def made(records: Collection) -> PostedSet:
        groups = posted_procedures(listing, records)
        sheets = {e.key: records.fingerprints[e.key] for _, found in groups for e in found}
        lines = ((title, [posted_line(e) for e in found]) for title, found in groups)
        pages = packed(lines, weight)
        url_of = partial(posting_part_url, listing.record.unit)
        parts = (
            _part(page, sheets, part_chips(len(pages), number, url_of))
            for number, page in enumerate(pages, 1)
        )
        return PostedSet(tuple(parts), sheets)

    return collection.shared(f"set posted by {_rules(listing)}", made)


def _part(
    packed: tuple[Group[PostedLine], ...],
    sheets: Mapping[str, Fingerprint],
    chips: tuple[PartChip, ...],
) -> PostedPart:
    codes = tuple(line.code for group in packed for line in group.lines)
    printed = page_fingerprint({code: sheets[code] for code in codes})
    return PostedPart(packed, tuple(map(posted_group, packed)), codes, printed, chips)


def posting_page(
    unit: Entry[Unit], listing: Entry[Listing], posted: PostedSet, collection: Collection
) -> Page:
    """Take a unit, its listing and set, give the page that leads to the set, or prints a short one.

    It is given the set: nothing that only another unit posts is asked for.
    """
    parts = posted.parts
    printed = printed_set(unit, listing, posted.sheets, collection)
    whole = len(parts) <= 1
    view = PostingView(
        unit_name=unit.record.name,
        year=listing.record.year,
        basis_note=listing.record.basis_note,
        count=len(posted.sheets),
        codes=" ".join(posted.sheets),
        groups=parts[0].groups if parts and whole else (),
        parts=()
        if whole
        else part_links((p.packed for p in parts), partial(posting_part_url, unit.key)),
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
