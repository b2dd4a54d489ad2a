"""One part of a long posting set: some domains of it, ready for A4."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.collection import Collection, Entry
from generator.model.part_urls import posting_part_url
from generator.model.unit import Listing
from generator.model.urls import UNITS, posting_url, unit_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.packing import PartChip, part_chips
from generator.pages.views.posting import PostedPart, posted_parts
from generator.pages.views.posting_lines import PostedGroup
from generator.pages.views.scans import Mark, Scan, page_mark, scan, site_address
from generator.recipe import Recipe


@dataclass(frozen=True)
class PostingPartView:
    """One part of a unit's posting set."""

    heading: str
    whole_set: Link
    count: int
    year: int
    groups: tuple[PostedGroup, ...]
    parts: tuple[PartChip, ...]
    """All parts, this one among them."""
    mark: Mark
    """Of this part alone: where another part changes, this one on the wall stays right."""
    scan: Scan | None


def posting_part_recipes(listing: Entry[Listing], collection: Collection) -> Iterator[Recipe[Page]]:
    """Take the listing of a unit, give what makes each part of its set.

    None where one page holds it. A part is given its lines: an edit to what another part shows
    does not touch it.
    """
    parts = posted_parts(listing, collection)
    for number, part in enumerate(parts if len(parts) > 1 else (), 1):
        make = partial(_page, listing, part, number, len(parts))
        given = f"{listing.digest} {part.digest} {len(parts)}"
        yield Recipe(f"posting/{listing.record.unit}/{number}", make, given)


def _page(
    listing: Entry[Listing], part: PostedPart, number: int, count: int, collection: Collection
) -> Iterator[Page]:
    key = listing.record.unit
    name, whole = collection.units[key].record.name, posting_url(key)
    url_of = partial(posting_part_url, key)
    view = PostingPartView(
        heading=f"Bộ niêm yết: {name}, phần {number}/{count}",
        whole_set=Link("Cả bộ niêm yết", whole),
        count=len(part.codes),
        year=listing.record.year,
        groups=part.groups,
        parts=part_chips(count, number, url_of),
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
