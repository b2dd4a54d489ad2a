"""What a unit posts: each year's listing, its sets, declared and held counts, procedures."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.unit import Listing, Unit
from generator.model.urls import (
    UNITS,
    listing_url,
    listing_year_url,
    posting_url,
    record_url,
    unit_url,
)
from generator.pages import labels
from generator.pages.formats import day
from generator.pages.render import Link, Meta, Page
from generator.pages.sources import SourceLine, source_lines
from generator.pages.views.common import ended_words
from generator.pages.views.listing_parts import ListedYear, listed_years, listing_part_recipes
from generator.pages.views.listing_sets import SetView, declared_words, held_words
from generator.recipe import Recipe


class SetCount(Struct, frozen=True):
    """A set in numbers: what the unit declared and what we hold; words where unknown."""

    name: str
    declared: str
    held: str


class Comparison(Struct, frozen=True):
    """One listing beside others, set by set: whose it is, and the number in each set."""

    link: Link
    counts: tuple[str, ...]


class YearView(Struct, frozen=True):
    """The listing of one year."""

    year: int
    valid: str
    basis: str
    basis_note: str
    decision: str
    sets: tuple[SetView, ...]
    apart: bool
    """Whether the lines of the groups stand on pages of their own."""
    set_names: tuple[str, ...]
    compared: tuple[Comparison, ...]
    sources: tuple[SourceLine, ...]
    data_url: str


class ListingView(Struct, frozen=True):
    """All listings of one unit, the newest first."""

    unit: Link
    unit_name: str
    ended: str
    onward: tuple[Link, ...]
    posting: Link | None
    years: tuple[YearView, ...]


def listing_recipes(unit: str, collection: Collection) -> Iterator[Recipe[Page]]:
    """Take a unit's id, give what makes the page of what it posts, and the parts of long lists.

    They are given what they show, which is worked out once for all units that post the same.
    """
    years = listed_years(unit, collection)
    given = " ".join(listed.digest for listed in years.values())
    yield Recipe(f"listing/{unit}", partial(_pages, unit, years), given)
    for entry in collection.listings_by_unit[unit]:
        yield from listing_part_recipes(entry, years[entry.record.year])


def _pages(unit: str, years: Mapping[int, ListedYear], collection: Collection) -> Iterator[Page]:
    yield listing_page(collection.units[unit], years, collection)


def listing_page(
    unit: Entry[Unit], years: Mapping[int, ListedYear], collection: Collection
) -> Page:
    """Take a unit and its lists by year, give the page of what it posts and posted."""
    record = unit.record
    entries = collection.listings_by_unit.get(unit.key, ())
    successors = collection.successors.get(unit.key, ())
    view = ListingView(
        unit=Link(record.name, unit_url(unit.key)),
        unit_name=record.name,
        ended=ended_words(record),
        onward=tuple(
            Link(e.record.name, listing_url(e.key))
            for e in successors
            if e.key in collection.listings_by_unit
        ),
        posting=_posting(unit.key, entries),
        years=tuple(_year(e, years[e.record.year], collection) for e in reversed(entries)),
    )
    words = f"Các thủ tục hành chính niêm yết tại {record.name}."
    meta = Meta("list", words, (Link("Đơn vị", UNITS), view.unit), entries[-1].path)
    return Page(listing_url(unit.key), "pages/listing.md.j2", view, meta)


def _posting(unit: str, entries: Sequence[Entry[Listing]]) -> Link | None:
    """Take a unit and its listings, lead to the whole list on paper where there is one."""
    made = any(item.selection for entry in entries for item in entry.record.sets)
    return Link("Cả danh mục trên giấy A4", posting_url(unit)) if made else None


def set_counts(listing: Listing, collection: Collection) -> tuple[SetCount, ...]:
    """Take a listing and the collection, give each set's declared and held numbers."""
    return tuple(
        SetCount(s.name, declared_words(s), held_words(s, collection)) for s in listing.sets
    )


def _year(entry: Entry[Listing], listed: ListedYear, collection: Collection) -> YearView:
    record = entry.record
    since = f"từ ngày {day(record.valid_from)}" if record.valid_from else ""
    until = f"đến hết ngày {day(record.valid_to)}" if record.valid_to else ""
    return YearView(
        year=record.year,
        valid=" ".join(part for part in (since, until) if part),
        basis=labels.LISTING_BASIS[record.basis],
        basis_note=record.basis_note,
        decision=record.decision or "",
        sets=listed.sets,
        apart=bool(listed.parts),
        set_names=tuple(item.name for item in record.sets),
        compared=_compared(entry, collection),
        sources=source_lines(record.sources, collection),
        data_url=record_url("listing", entry.key),
    )


def _compared(entry: Entry[Listing], collection: Collection) -> tuple[Comparison, ...]:
    """Where no list is held: the declared counts beside the nearest real lists and today's."""
    record = entry.record
    if any(item.items or item.selection for item in record.sets):
        return ()
    successors = (unit.key for unit in collection.successors.get(record.unit, ()))
    others = [
        collection.listings_by_unit[unit][-1]
        for unit in dict.fromkeys((*record.see_also, *successors))
        if unit in collection.listings_by_unit
    ]
    ids = tuple(item.id for item in record.sets)
    compared = (entry, *others) if others else ()
    return tuple(_comparison(other, ids, collection) for other in compared)


def _comparison(entry: Entry[Listing], ids: tuple[str, ...], collection: Collection) -> Comparison:
    record = entry.record
    sets = {item.id: item for item in record.sets}
    name = f"{collection.units[record.unit].record.name}, năm {record.year}"
    counts = (
        (held_words(sets[i], collection) or declared_words(sets[i]))
        if i in sets
        else "không có bộ này"
        for i in ids
    )
    return Comparison(Link(name, listing_year_url(record.unit, record.year)), tuple(counts))
