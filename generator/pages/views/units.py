"""The list of all units: today's first, the ended ones after them."""

from dataclasses import dataclass

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.unit import Unit
from generator.model.urls import UNITS, unit_url
from generator.pages.formats import day
from generator.pages.render import Link, Meta, Page


@dataclass(frozen=True)
class UnitLine:
    """A unit in the list: its link, and a few words (what it has here, when it ended)."""

    link: Link
    words: str


@dataclass(frozen=True)
class UnitGroup:
    """Units that belong together: a province and what is below it."""

    title: Link
    anchor: str
    words: str
    lines: tuple[UnitLine, ...]


@dataclass(frozen=True)
class UnitsView:
    """All units, by province."""

    count: int
    current: tuple[UnitGroup, ...]
    ended: tuple[UnitGroup, ...]


def units_page(collection: Collection) -> Page:
    """Take the collection, give the list of units."""
    tops = [e for e in collection.units.values() if e.record.parent is None]
    tops.sort(key=lambda e: sort_key(e.record.name))
    view = UnitsView(
        count=len(collection.units),
        current=tuple(_group(e, collection) for e in tops if e.record.valid_to is None),
        ended=tuple(_group(e, collection) for e in tops if e.record.valid_to is not None),
    )
    meta = Meta("list", f"{view.count} đơn vị hành chính, gồm cả các đơn vị đã kết thúc.")
    return Page(UNITS, "pages/units.md.j2", view, meta)


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
