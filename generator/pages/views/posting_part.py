"""One part of a long posting set: some domains of it, ready for A4."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.part_urls import posting_part_url
from generator.model.unit import Listing, Unit
from generator.model.urls import UNITS, posting_url, unit_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.packing import PartChip, part_chips
from generator.pages.views.posting import posted_parts
from generator.pages.views.posting_lines import PostedGroup
from generator.pages.views.scans import Mark, Scan, page_mark, scan, site_address


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


def posting_part_pages(
    unit: Entry[Unit], listing: Entry[Listing], collection: Collection
) -> Iterator[Page]:
    """Take a unit and its listing, give the parts of its set; none where one page holds it."""
    parts = posted_parts(listing, collection)
    if len(parts) <= 1:
        return
    name, whole = unit.record.name, posting_url(unit.key)

    def url_of(number: int) -> str:
        return posting_part_url(unit.key, number)

    for number, part in enumerate(parts, 1):
        view = PostingPartView(
            heading=f"Bộ niêm yết: {name}, phần {number}/{len(parts)}",
            whole_set=Link("Cả bộ niêm yết", whole),
            count=len(part.codes),
            year=listing.record.year,
            groups=part.groups,
            parts=part_chips(len(parts), number, url_of),
            mark=page_mark(part.printed),
            scan=scan(site_address(collection), url_of(number), part.printed.full),
        )
        crumbs = (
            Link("Đơn vị", UNITS),
            Link(name, unit_url(unit.key)),
            Link("Bộ niêm yết", whole),
        )
        words = f"Bộ niêm yết của {name}, phần {number}: {view.count} thủ tục, in trên giấy A4."
        meta = Meta("posting", words, crumbs, listing.path)
        yield Page(url_of(number), "pages/posting_part.md.j2", view, meta)
