"""A long listing on several pages: its groups, cut into parts, below the page that counts them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from generator.collection import Collection, Entry
from generator.model.part_urls import listing_part_url
from generator.model.unit import Listing
from generator.model.urls import UNITS, listing_url, listing_year_url, relative, unit_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import ProcedureLine, ended_words
from generator.pages.views.listing_sets import ItemLine, SetGroup, SetView, set_views
from generator.pages.views.packing import Group, PartChip, packed, part_chips
from generator.past import hash_of
from generator.recipe import Recipe

MOST_BELOW = 10_000
"""How many bytes of lines may stand below the counts, all years together."""
_MARKUP = 110
"""About how many bytes of HTML stand around the words of a line."""

_Line = ProcedureLine | ItemLine
_Parts = tuple[tuple[Group[_Line], ...], ...]


@dataclass(frozen=True)
class PartSet:
    """The groups of one set that stand on a part."""

    name: str
    groups: tuple[SetGroup, ...]


@dataclass(frozen=True)
class ListedPart:
    """What stands on one part of a year, and the ways from it to the others."""

    sets: tuple[PartSet, ...]
    chips: tuple[PartChip, ...]

    @cached_property
    def digest(self) -> str:
        """A hash of all that a page shows of it."""
        return hash_of((), self)


@dataclass(frozen=True)
class ListedYear:
    """The sets of a year with their lines; or with the ways to these, where they are on parts."""

    sets: tuple[SetView, ...]
    parts: tuple[ListedPart, ...] = ()

    @cached_property
    def digest(self) -> str:
        """A hash of all that the page of all years shows of it."""
        return hash_of((), self.sets, bool(self.parts))


@dataclass(frozen=True)
class ListingPartView:
    """One part of what a unit posts or posted in a year."""

    heading: str
    whole: Link
    ended: str
    sets: tuple[PartSet, ...]
    parts: tuple[PartChip, ...]
    """The ways to the parts of the year, this one among them."""


def listed_years(unit: str, collection: Collection) -> dict[int, ListedYear]:
    """Take a unit, give what it posts by year; long lists go on in parts.

    The newest years stand below their counts while there is room.
    """
    room, years = MOST_BELOW, dict[int, ListedYear]()
    for entry in reversed(collection.listings_by_unit.get(unit, ())):
        heavy = _heaviness(entry, collection)
        years[entry.record.year] = (_on_parts if heavy > room else _below)(entry, collection)
        room -= heavy if heavy <= room else 0
    return years


def _heaviness(entry: Entry[Listing], collection: Collection) -> int:
    """Take a listing, give about how many bytes its lines have."""

    def heaviness(records: Collection) -> int:
        groups = (group for item in set_views(entry, records) for group in item.groups)
        return sum(_weight(line) for group in groups for line in _lines(group))

    return collection.shared(f"weight of {_named(entry.record)}", heaviness)


def _below(entry: Entry[Listing], collection: Collection) -> ListedYear:
    """Take a short listing, give it whole."""

    def below(records: Collection) -> ListedYear:
        return ListedYear(set_views(entry, records))

    return collection.shared(f"whole {_named(entry.record)}", below)


def _on_parts(entry: Entry[Listing], collection: Collection) -> ListedYear:
    """Take a long listing, give its parts; listings of the same sets have the very same ones.

    The ways to them lead on from the page of the listing, and are the same below every unit.
    """
    unit, year = entry.record.unit, entry.record.year
    url_of = partial(listing_part_url, unit, year)

    def on_parts(records: Collection) -> ListedYear:
        sets = set_views(entry, records)
        pages = _packed(sets)
        where: dict[str, str] = {}
        for number, page in enumerate(pages, 1):
            for group in page:
                way = f"{relative(url_of(number), listing_url(unit))}#{group.title}"
                where.setdefault(group.title, way)
        led = tuple(replace(item, groups=_led(item.groups, where)) for item in sets)
        parts = (
            ListedPart(tuple(_part_sets(sets, page)), part_chips(len(pages), number, url_of))
            for number, page in enumerate(pages, 1)
        )
        return ListedYear(led, tuple(parts))

    return collection.shared(f"parts of {_named(entry.record)}", on_parts)


def _led(groups: Sequence[SetGroup], where: dict[str, str]) -> tuple[SetGroup, ...]:
    return tuple(replace(g, url=where[g.anchor], lines=(), items=()) for g in groups)


def listing_part_recipes(entry: Entry[Listing], listed: ListedYear) -> Iterator[Recipe[Page]]:
    """Take a listing and what is shown of it, give what makes each of its parts.

    A part is given its lines: an edit to what another part shows does not touch it.
    """
    for number, part in enumerate(listed.parts, 1):
        make = partial(_page, entry, part, number, len(listed.parts))
        given = f"{entry.digest} {part.digest} {len(listed.parts)}"
        yield Recipe(f"listing/{entry.key}/{number}", make, given)


def _page(
    entry: Entry[Listing], part: ListedPart, number: int, count: int, collection: Collection
) -> Iterator[Page]:
    year, unit = entry.record.year, collection.units[entry.record.unit]
    name = unit.record.name
    view = ListingPartView(
        heading=f"Thủ tục niêm yết: {name}, năm {year}, phần {number}/{count}",
        whole=Link(f"Cả danh mục năm {year}", listing_year_url(unit.key, year)),
        ended=ended_words(unit.record),
        sets=part.sets,
        parts=part.chips,
    )
    crumbs = (
        Link("Đơn vị", UNITS),
        Link(name, unit_url(unit.key)),
        Link("Thủ tục niêm yết", listing_url(unit.key)),
    )
    words = f"Các thủ tục niêm yết tại {name} năm {year}, phần {number}."
    meta = Meta("list", words, crumbs, entry.path)
    yield Page(listing_part_url(unit.key, year, number), "pages/listing_part.md.j2", view, meta)


def _named(listing: Listing) -> str:
    """Give all that the sets of a listing are made by."""
    return f"{listing.year}: {' '.join(item.model_dump_json() for item in listing.sets)}"


def _part_sets(sets: Sequence[SetView], part: Sequence[Group[_Line]]) -> Iterator[PartSet]:
    pieces = {piece.title: piece for piece in part}
    for item in sets:
        held = tuple(_piece(g, pieces[g.anchor]) for g in item.groups if g.anchor in pieces)
        if held:
            yield PartSet(item.name, held)


def _piece(group: SetGroup, piece: Group[_Line]) -> SetGroup:
    lines = tuple(line for line in piece.lines if isinstance(line, ProcedureLine))
    items = tuple(line for line in piece.lines if isinstance(line, ItemLine))
    title = f"{group.title} (tiếp)" if piece.goes_on else group.title
    return replace(group, title=title, count=len(piece.lines), lines=lines, items=items)


def _packed(sets: Sequence[SetView]) -> _Parts:
    groups = (group for item in sets for group in item.groups)
    return packed(((group.anchor, _lines(group)) for group in groups), _weight)


def _lines(group: SetGroup) -> tuple[_Line, ...]:
    return (*group.lines, *group.items)


def _weight(line: _Line) -> int:
    if isinstance(line, ItemLine):
        return _MARKUP + len(f"{line.name}{line.code}".encode())
    return _MARKUP + len(f"{line.link.text}{line.plain_name}{line.facts}".encode())
