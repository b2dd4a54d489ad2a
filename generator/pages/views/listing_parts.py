"""A long listing on several pages: its groups, cut into parts, below the page that counts them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from generator.collection import Collection, Entry
from generator.model.part_urls import listing_part_url
from generator.model.unit import Listing
from generator.model.urls import UNITS, listing_url, listing_year_url, unit_url
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
    """What stands on one part."""

    sets: tuple[PartSet, ...]

    @cached_property
    def digest(self) -> str:
        """A hash of all that a page shows of it."""
        return hash_of((), self)


@dataclass(frozen=True)
class ListingPartView:
    """One part of what a unit posts or posted in a year."""

    heading: str
    whole: Link
    ended: str
    sets: tuple[PartSet, ...]
    parts: tuple[PartChip, ...]
    """All parts of the year, this one among them."""


def years_apart(unit: str, collection: Collection) -> frozenset[int]:
    """Take a unit, give the years whose lists are too long to stand below their counts.

    The newest years stand there while there is room.
    """
    room, apart = MOST_BELOW, set[int]()
    for entry in reversed(collection.listings_by_unit.get(unit, ())):
        heavy = _heaviness(entry, collection)
        if heavy > room:
            apart.add(entry.record.year)
        else:
            room -= heavy
    return frozenset(apart)


def _heaviness(entry: Entry[Listing], collection: Collection) -> int:
    """Take a listing, give about how many bytes its lines have."""

    def heaviness(records: Collection) -> int:
        groups = (group for item in set_views(entry, records) for group in item.groups)
        return sum(_weight(line) for group in groups for line in _lines(group))

    return collection.shared(f"weight of {_named(entry.record)}", heaviness)


def led_on(entry: Entry[Listing], collection: Collection) -> tuple[SetView, ...]:
    """Take a long listing, give its sets with the ways to their groups in place of these."""
    unit, year = entry.record.unit, entry.record.year
    where: dict[str, str] = {}
    for number, part in enumerate(_parts(entry, collection), 1):
        for group in (group for item in part.sets for group in item.groups):
            where.setdefault(group.anchor, f"{listing_part_url(unit, year, number)}#{group.anchor}")
    sets = set_views(entry, collection)
    return tuple(replace(item, groups=_led(item.groups, where)) for item in sets)


def _led(groups: Sequence[SetGroup], where: dict[str, str]) -> tuple[SetGroup, ...]:
    return tuple(replace(g, url=where[g.anchor], lines=(), items=()) for g in groups)


def listing_part_recipes(unit: str, collection: Collection) -> Iterator[Recipe[Page]]:
    """Take a unit's id, give what makes each part of its long lists.

    A part is given its lines: an edit to what another part shows does not touch it.
    """
    apart = years_apart(unit, collection)
    for entry in collection.listings_by_unit.get(unit, ()):
        parts = _parts(entry, collection) if entry.record.year in apart else ()
        for number, part in enumerate(parts, 1):
            make = partial(_page, entry, part, number, len(parts))
            given = f"{entry.digest} {part.digest} {len(parts)}"
            yield Recipe(f"listing/{entry.key}/{number}", make, given)


def _page(
    entry: Entry[Listing], part: ListedPart, number: int, count: int, collection: Collection
) -> Iterator[Page]:
    year, unit = entry.record.year, collection.units[entry.record.unit]
    name, url_of = unit.record.name, partial(listing_part_url, unit.key, year)
    view = ListingPartView(
        heading=f"Thủ tục niêm yết: {name}, năm {year}, phần {number}/{count}",
        whole=Link(f"Cả danh mục năm {year}", listing_year_url(unit.key, year)),
        ended=ended_words(unit.record),
        sets=part.sets,
        parts=part_chips(count, number, url_of),
    )
    crumbs = (
        Link("Đơn vị", UNITS),
        Link(name, unit_url(unit.key)),
        Link("Thủ tục niêm yết", listing_url(unit.key)),
    )
    words = f"Các thủ tục niêm yết tại {name} năm {year}, phần {number}."
    meta = Meta("list", words, crumbs, entry.path)
    yield Page(url_of(number), "pages/listing_part.md.j2", view, meta)


def _parts(entry: Entry[Listing], collection: Collection) -> tuple[ListedPart, ...]:
    """Take a listing, give its parts; listings of the same sets have the very same ones."""

    def parts(records: Collection) -> tuple[ListedPart, ...]:
        sets = set_views(entry, records)
        return tuple(ListedPart(tuple(_part_sets(sets, part))) for part in _packed(sets))

    return collection.shared(f"parts of {_named(entry.record)}", parts)


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
