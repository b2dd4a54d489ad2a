"""What makes the pages of posting sets; and one part of a long one, ready for A4."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.part_urls import posting_part_url
from generator.model.unit import Listing
from generator.model.urls import UNITS, posting_url, unit_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.packing import PartChip
from generator.pages.views.posting import PostedPart, PostedSet, posted_set, posting_page
from generator.pages.views.posting_lines import PostedGroup
from generator.pages.views.scans import Mark, Scan, page_mark, scan, site_address
from generator.recipe import Recipe


class PostingPartView(Struct, frozen=True):
    """One part of a unit's posting set."""

    heading: str
    whole_set: Link
    count: int
    codes: str
    """Its codes, for the script that saves it, where the set is too long to be saved at once."""
    year: int
    groups: tuple[PostedGroup, ...]
    parts: tuple[PartChip, ...]
    """All parts, this one among them."""
    mark: Mark
    """Of this part alone: where another part changes, this one on the wall stays right."""
    scan: Scan | None


def posting_recipes(listing: Entry[Listing], collection: Collection) -> Iterator[Recipe[Page]]:
    """Take the listing of a unit, give what makes the page of its set, and each part of a long one.

    They are given what they show, which is worked out once for all units that post the same. An
    edit to what another part shows does not touch a part.
    """
    posted, unit = posted_set(listing, collection), listing.record.unit
    cover = partial(_cover, listing, posted)
    yield Recipe(f"posting/{unit}", cover, f"{listing.digest} {posted.digest}")
    parts = posted.parts if len(posted.parts) > 1 else ()
    for number, part in enumerate(parts, 1):
        make = partial(_page, listing, part, number, posted)
        given = f"{listing.digest} {part.digest} {len(parts)} {posted.is_long}"
        yield Recipe(f"posting/{unit}/{number}", make, given)


def _cover(listing: Entry[Listing], posted: PostedSet, collection: Collection) -> Iterator[Page]:
    yield posting_page(collection.units[listing.record.unit], listing, posted, collection)


def _page(
    listing: Entry[Listing],
    part: PostedPart,
    number: int,
    posted: PostedSet,
    collection: Collection,
) -> Iterator[Page]:
    key = listing.record.unit
    name, whole = collection.units[key].record.name, posting_url(key)
    url_of = partial(posting_part_url, key)
    view = PostingPartView(
        heading=f"Bộ niêm yết: {name}, phần {number}/{len(posted.parts)}",
        whole_set=Link("Cả bộ niêm yết", whole),
        count=len(part.codes),
        codes=" ".join(part.codes) if posted.is_long else "",
        year=listing.record.year,
        groups=part.groups,
        parts=part.chips,
        mark=page_mark(part.printed),
        scan=scan(site_address(collection), url_of(number), part.printed.full),
    )
    crumbs = (
        Link("Đơn vị", UNITS),
        Link(name, unit_url(key)),
        Link("Bộ niêm yết", whole),
    )
    words = f"Bộ niêm yết của {name}, phần {number}: {view.count} thủ tục, in trên giấy A4."
    meta = Meta("posting", words, crumbs, listing.path)
    yield Page(url_of(number), "pages/posting_part.md.j2", view, meta)
