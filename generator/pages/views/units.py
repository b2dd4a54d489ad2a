"""The list of all units: today's first, the ended ones after them; a long one on several pages."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.part_urls import units_part_url
from generator.model.unit import Unit
from generator.model.urls import UNITS, unit_url
from generator.pages.formats import day
from generator.pages.render import Link, Meta, Page
from generator.pages.views.packing import Group, PartChip, packed, part_chips

MOST_BELOW, MOST_OF_A_PART = 13_000, 13_000
"""How many bytes of units may stand below their provinces, and on a page of their own."""
_MARKUP = 50
"""About how many bytes of HTML stand around the name of a unit."""


class UnitLine(Struct, frozen=True):
    """A unit in the list: its link, and a few words (what it has here, when it ended)."""

    link: Link
    words: str


class UnitGroup(Struct, frozen=True):
    """Units that belong together: a province and what is below it."""

    title: Link
    anchor: str
    words: str
    lines: tuple[UnitLine, ...]
    count: int = 0
    """How many units are below it, where they stand on another page."""
    url: str = ""
    """Where they begin there."""


class UnitsView(Struct, frozen=True):
    """All units, by province, or one page of those below provinces."""

    title: str
    whole: Link | None
    """The list that such a page belongs to; nothing there."""
    count: int
    current: tuple[UnitGroup, ...]
    ended: tuple[UnitGroup, ...]
    chips: tuple[PartChip, ...]
    """The ways to pages near such a page."""


_Piece = Group[UnitLine]


def units_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the list of units, and pages of those below if they are many."""
    view, pages = _listed(collection)
    ways = _ways(pages)
    led = replace(view, current=_led(view.current, ways), ended=_led(view.ended, ways))
    meta = Meta("list", f"{view.count} đơn vị hành chính, gồm cả các đơn vị đã kết thúc.")
    yield Page(UNITS, "pages/units.md.j2", led, meta)
    for number, pieces in enumerate(pages, 1):
        yield _part_page(view, pieces, number, len(pages))


def ways_below(collection: Collection) -> dict[str, str]:
    """Take the collection, give where the units below each one begin; nothing if all fit a page."""
    _, pages = _listed(collection)
    return _ways(pages)


def _listed(collection: Collection) -> tuple[UnitsView, tuple[tuple[_Piece, ...], ...]]:
    """Take the collection, give all units, and the pages of those below if they are many."""

    def listed(records: Collection) -> tuple[UnitsView, tuple[tuple[_Piece, ...], ...]]:
        view = _view(records)
        return view, _parts(view)

    return collection.shared("list of units", listed)


def _parts(view: UnitsView) -> tuple[tuple[_Piece, ...], ...]:
    """Take all units, give the pages of those below others; none where they fit on the list."""
    groups = (*view.current, *view.ended)
    if sum(_weight(line) for group in groups for line in group.lines) <= MOST_BELOW:
        return ()
    return packed([(g.anchor, g.lines) for g in groups if g.lines], _weight, MOST_OF_A_PART)


def _ways(pages: Sequence[Sequence[_Piece]]) -> dict[str, str]:
    ways: dict[str, str] = {}
    for number, pieces in enumerate(pages, 1):
        for piece in pieces:
            ways.setdefault(piece.title, f"{units_part_url(number)}#{piece.title}")
    return ways


def _led(groups: Sequence[UnitGroup], ways: dict[str, str]) -> tuple[UnitGroup, ...]:
    """Take groups and where each begins on another page, give these without their units."""
    return tuple(
        replace(g, lines=(), count=len(g.lines), url=ways[g.anchor]) if g.anchor in ways else g
        for g in groups
    )


def _part_page(view: UnitsView, pieces: Sequence[_Piece], number: int, count: int) -> Page:
    """Take all units, the pieces of one page, its number and how many there are; give the page."""
    held = {piece.title: piece.lines for piece in pieces}

    def of_page(groups: Sequence[UnitGroup]) -> tuple[UnitGroup, ...]:
        return tuple(replace(g, lines=held[g.anchor]) for g in groups if g.anchor in held)

    part = replace(
        view,
        title=f"Đơn vị, phần {number}/{count}",
        whole=Link("Tất cả đơn vị", UNITS),
        count=sum(map(len, held.values())),
        current=of_page(view.current),
        ended=of_page(view.ended),
        chips=part_chips(count, number, units_part_url),
    )
    said = f"Các đơn vị hành chính theo tỉnh, thành phố, phần {number}/{count}."
    meta = Meta("list", said, (Link("Đơn vị", UNITS),))
    return Page(units_part_url(number), "pages/units.md.j2", part, meta)


def _weight(line: UnitLine) -> int:
    return _MARKUP + len(f"{line.link.url}{line.link.text}{line.words}".encode())


def _view(collection: Collection) -> UnitsView:
    tops = [e for e in collection.units.values() if e.record.parent is None]
    tops.sort(key=lambda e: sort_key(e.record.name))
    return UnitsView(
        title="Đơn vị",
        whole=None,
        count=len(collection.units),
        current=tuple(_group(e, collection) for e in tops if e.record.valid_to is None),
        ended=tuple(_group(e, collection) for e in tops if e.record.valid_to is not None),
        chips=(),
    )


def _group(top: Entry[Unit], collection: Collection) -> UnitGroup:
    below = sorted(_below(top.key, collection), key=_order)
    return UnitGroup(
        Link(top.record.name, unit_url(top.key)),
        top.key,
        _ended(top.record),
        tuple(_line(e) for e in below),
    )


def _order(entry: Entry[Unit]) -> tuple[object, ...]:
    record = entry.record
    return (record.valid_to is not None, record.level, sort_key(record.name))


def _below(unit: str, collection: Collection) -> list[Entry[Unit]]:
    found: list[Entry[Unit]] = []
    for child in collection.units_by_parent.get(unit, ()):
        found.extend((child, *_below(child.key, collection)))
    return found


def _line(entry: Entry[Unit]) -> UnitLine:
    return UnitLine(Link(entry.record.name, unit_url(entry.key)), _ended(entry.record))


def _ended(record: Unit) -> str:
    return f"đến hết ngày {day(record.valid_to)}" if record.valid_to else ""
