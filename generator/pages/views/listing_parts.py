"""A long listing on several pages: its groups, cut into parts, below the page that counts them."""

from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from msgspec import Struct
from msgspec.structs import replace

from generator.collection import Collection, Entry
from generator.model.part_urls import listing_part_url
from generator.model.unit import Listing
from generator.model.urls import UNITS, listing_url, listing_year_url, relative, unit_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import ProcedureLine, ended_words, line_weight
from generator.pages.views.listing_sets import ItemLine, SetGroup, SetView, set_views
from generator.pages.views.packing import (
    Group,
    PartChip,
    PartSpan,
    chips_of_many,
    packed,
    part_span,
    words_of_part,
)
from generator.recipe import Recipe, digest_of

MOST_ON_THE_WHOLE = 17_400
"""How many bytes of lines, and of ways to lists elsewhere, the page of all years may hold."""
MOST_OF_A_PART = 15_600
"""How many bytes of lines a part may hold: in English each has marks besides."""
_MARKUP, _MARKUP_OF_A_HEAD, _MARKUP_OF_A_WAY, _MARKUP_OF_A_SPAN = 110, 170, 110, 160
"""About how many bytes of HTML stand around a line, a title with its own, a way, one to a part."""
_MARKS = 46
"""What names add to a line in English, where they are marked as Vietnamese."""

_Line = ProcedureLine | ItemLine
_Parts = tuple[tuple[Group[_Line], ...], ...]


class PartSet(Struct, frozen=True):
    """The groups of one set that stand on a part."""

    name: str
    groups: tuple[SetGroup, ...]


class ListedPart(Struct, frozen=True, dict=True):
    """What stands on one part of a year, and the ways from it to the others."""

    sets: tuple[PartSet, ...]
    chips: tuple[PartChip, ...]

    @cached_property
    def digest(self) -> str:
        """A hash of all that a page shows of it."""
        return digest_of(self)


class ListedYear(Struct, frozen=True, dict=True):
    """The sets of a year with their lines; or with the ways to these, where they are on parts."""

    sets: tuple[SetView, ...]
    parts: tuple[ListedPart, ...] = ()

    @cached_property
    def digest(self) -> str:
        """A hash of all that the page of all years shows of it."""
        return digest_of(self.sets, bool(self.parts))

    @cached_property
    def weight(self) -> int:
        """About how many bytes it has there."""
        domains = (_way(f"{d.link.text}{d.link.url}") for item in self.sets for d in item.domains)
        groups = [group for item in self.sets for group in item.groups]
        heads = (_way(f"{group.title}{group.anchor}{group.url}") for group in groups)
        lines = (_weight(line) + _MARKS for group in groups for line in _lines(group))
        spans = (_MARKUP_OF_A_SPAN + len(s.words.encode()) for i in self.sets for s in i.spans)
        return sum((*domains, *heads, *lines, *spans))


class ListingPartView(Struct, frozen=True):
    """One part of what a unit posts or posted in a year."""

    heading: str
    whole: Link
    ended: str
    sets: tuple[PartSet, ...]
    parts: tuple[PartChip, ...]
    """The ways to the parts of the year, this one among them."""


def listed_years(unit: str, collection: Collection) -> dict[int, ListedYear]:
    """Take a unit, give what it posts by year; long lists go on in parts.

    The newest years stand below their counts while there is room; then each group is named with
    the way to it, while there is room for that.
    """
    room, years = MOST_ON_THE_WHOLE, dict[int, ListedYear]()
    for entry in reversed(collection.listings_by_unit.get(unit, ())):
        listed = _below(entry, collection)
        if listed.weight > room:
            listed = _on_parts(entry, collection)
        if listed.weight > room:
            listed = _by_part(entry, collection)
        years[entry.record.year] = listed
        room -= listed.weight
    return years


def _below(entry: Entry[Listing], collection: Collection) -> ListedYear:
    """Take a short listing, give it whole."""
    name = f"whole {_named(entry.record)}"
    return collection.shared(name, lambda records: ListedYear(set_views(entry, records)))


def _on_parts(entry: Entry[Listing], collection: Collection) -> ListedYear:
    """Take a long listing, give its parts; listings of the same sets have the very same ones.

    The ways to them lead on from the page of the listing, and are the same below every unit.
    """

    def on_parts(records: Collection) -> ListedYear:
        sets = set_views(entry, records)
        pages = _packed(sets)
        where: dict[str, str] = {}
        for number, page in enumerate(pages, 1):
            for group in page:
                where.setdefault(group.title, f"{_way_to(number, entry.record)}#{group.title}")
        led = tuple(replace(item, groups=_led(item.groups, where)) for item in sets)
        return ListedYear(led, _parts(sets, pages, entry.record))

    return collection.shared(f"parts of {_named(entry.record)}", on_parts)


def _by_part(entry: Entry[Listing], collection: Collection) -> ListedYear:
    """Take a listing of very many groups, give its parts, and the ways to these alone."""

    def by_part(records: Collection) -> ListedYear:
        sets = set_views(entry, records, whole=True)
        pages = _packed(sets)
        parts = _parts(sets, pages, entry.record)
        led = (
            replace(item, groups=(), spans=tuple(_spans(item.name, parts, entry.record)))
            for item in sets
        )
        return ListedYear(tuple(led), parts)

    return collection.shared(f"spans of {_named(entry.record)}", by_part)


def _parts(sets: Sequence[SetView], pages: _Parts, listing: Listing) -> tuple[ListedPart, ...]:
    url_of = partial(listing_part_url, listing.unit, listing.year)
    return tuple(
        ListedPart(tuple(_part_sets(sets, page)), chips_of_many(len(pages), number, url_of))
        for number, page in enumerate(pages, 1)
    )


def _spans(name: str, parts: Sequence[ListedPart], listing: Listing) -> Iterator[PartSpan]:
    """Take a set's name and all parts, give the ways to those that hold some of it."""
    for number, part in enumerate(parts, 1):
        for groups in (item.groups for item in part.sets if item.name == name):
            titles, count = [group.title for group in groups], sum(g.count for g in groups)
            yield part_span(number, _way_to(number, listing), titles, count)


def _way_to(number: int, listing: Listing) -> str:
    """Take the number of a part and its listing, give the way from the page of all years."""
    url = listing_part_url(listing.unit, listing.year, number)
    return relative(url, listing_url(listing.unit))


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
        heading=f"Thủ tục niêm yết: {name}, năm {year}{words_of_part(number, count)}",
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
    words = f"Các thủ tục niêm yết tại {name} năm {year}{f', phần {number}' if count > 1 else ''}."
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
    lines = ((group.anchor, _lines(group)) for group in groups)
    return packed(lines, _weight, MOST_OF_A_PART, _MARKUP_OF_A_HEAD)


def _lines(group: SetGroup) -> tuple[_Line, ...]:
    return (*group.lines, *group.items)


def _way(words: str) -> int:
    return _MARKUP_OF_A_WAY + len(words.encode())


def _weight(line: _Line) -> int:
    if isinstance(line, ItemLine):
        return _MARKUP + len(f"{line.name}{line.code}".encode())
    return line_weight(line)
