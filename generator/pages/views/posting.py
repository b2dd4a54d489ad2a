"""A unit's posting set for the wall: what it posts today, by domain, ready for A4."""

from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.procedure import Procedure
from generator.model.unit import Listing, Unit
from generator.model.urls import UNITS, listing_url, posting_url, procedure_url, unit_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.answers import answers
from generator.pages.views.common import by_domain, in_order


@dataclass(frozen=True)
class PostedLine:
    """One procedure on the wall: number, name, code, how long, how much; empty where unknown."""

    number: int
    link: Link
    code: str
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


def posted_listing(unit: str, collection: Collection) -> Entry[Listing] | None:
    """Take a unit's id, give its newest listing that is made from records we hold."""
    entries = collection.listings_by_unit.get(unit, ())
    chosen = [e for e in entries if any(s.selection for s in e.record.sets)]
    return chosen[-1] if chosen else None


def posting_page(unit: Entry[Unit], listing: Entry[Listing], collection: Collection) -> Page:
    """Take a unit and its listing, give the page to print."""
    posted = {
        entry.key: entry
        for item in listing.record.sets
        if item.selection
        for entry in collection.selected(item.selection)
        if entry.record.valid_to is None
    }
    view = PostingView(
        unit_name=unit.record.name,
        year=listing.record.year,
        basis_note=listing.record.basis_note,
        count=len(posted),
        groups=_groups(list(posted.values()), collection),
        listing=Link("Danh mục niêm yết", listing_url(unit.key)),
    )
    words = f"Bộ niêm yết của {view.unit_name}: {view.count} thủ tục, in trên giấy A4."
    meta = Meta(
        "posting",
        words,
        (Link("Đơn vị", UNITS), Link(view.unit_name, unit_url(unit.key))),
        listing.path,
    )
    return Page(posting_url(unit.key), "pages/posting.md.j2", view, meta)


def _groups(entries: list[Entry[Procedure]], collection: Collection) -> tuple[PostedGroup, ...]:
    groups: list[PostedGroup] = []
    number = 0
    for title, found in by_domain(entries, collection):
        lines = tuple(_line(number + index, e.record) for index, e in enumerate(in_order(found), 1))
        number += len(lines)
        groups.append(PostedGroup(title, lines))
    return tuple(groups)


def _line(number: int, record: Procedure) -> PostedLine:
    _, how_long, how_much, _ = answers(record)
    return PostedLine(
        number,
        Link(record.name, procedure_url(record.code)),
        record.code,
        how_long.words,
        how_much.words,
    )
