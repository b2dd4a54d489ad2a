"""A unit's posting set for the wall: what it posts today, by domain, and where each part stands."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from msgspec import Struct

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
from generator.pages.views.packing import (
    Group,
    PartChip,
    PartLink,
    PartSpan,
    packed,
    part_chips,
    part_links,
    part_span,
)
from generator.pages.views.posting_lines import (
    PostedGroup,
    PostedLine,
    posted_group,
    posted_line,
    weight,
)
from generator.pages.views.scans import Mark, Scan, scan, set_mark, site_address
from generator.recipe import digest_of

MOST_ON_THE_COVER = 17_000
"""How many bytes of ways to groups and of codes the first page of a set may hold."""
_MARKUP_OF_A_WAY, _MARKUP_OF_A_CODE = 80, 10
"""About how many bytes of HTML stand around the title of a group, and are a code."""


class PostingView(Struct, frozen=True):
    """The posting set of one unit."""

    unit_name: str
    year: int
    basis_note: str
    count: int
    codes: str
    """All codes posted, for the script that saves the whole set; of a very long one, its parts'."""
    groups: tuple[PostedGroup, ...]
    """The lines, where one page holds them all; else they stand on the parts."""
    parts: tuple[PartLink, ...]
    spans: tuple[PartSpan, ...]
    """The ways to the parts, where there are too many for all their groups to be named."""
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


class PostedPart(Struct, frozen=True, dict=True):
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
        return digest_of(self)


class PostedSet(Struct, frozen=True, dict=True):
    """What units of the same rules post: its pages, and the fingerprint of each sheet by code."""

    parts: tuple[PostedPart, ...]
    sheets: Mapping[str, Fingerprint]

    @cached_property
    def is_long(self) -> bool:
        """Whether its first page cannot name all groups and codes, so that only its parts do."""
        titles = (group.title for part in self.parts for group in part.packed)
        ways = sum(_MARKUP_OF_A_WAY + 2 * len(title.encode()) for title in titles)
        return ways + _MARKUP_OF_A_CODE * len(self.sheets) > MOST_ON_THE_COVER

    @cached_property
    def digest(self) -> str:
        """A hash of all that a page shows of it."""
        return digest_of(self)


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
    printed = printed_set(unit, listing, posted.sheets, collection)
    groups, parts, spans = _ways(posted, partial(posting_part_url, unit.key))
    view = PostingView(
        unit_name=unit.record.name,
        year=listing.record.year,
        basis_note=listing.record.basis_note,
        count=len(posted.sheets),
        codes="" if spans else " ".join(posted.sheets),
        groups=groups,
        parts=parts,
        spans=spans,
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


def _ways(
    posted: PostedSet, url_of: Callable[[int], str]
) -> tuple[tuple[PostedGroup, ...], tuple[PartLink, ...], tuple[PartSpan, ...]]:
    """Take a set and what gives the address of a part; give its lines, or the ways to them."""
    if len(posted.parts) <= 1:
        return posted.parts[0].groups if posted.parts else (), (), ()
    if not posted.is_long:
        return (), part_links((part.packed for part in posted.parts), url_of), ()
    spans = (
        part_span(number, url_of(number), [g.title for g in part.packed], len(part.codes))
        for number, part in enumerate(posted.parts, 1)
    )
    return (), (), tuple(spans)
