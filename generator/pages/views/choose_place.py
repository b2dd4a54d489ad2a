"""Choosing a place: without a script a list of links, today's units first, then old names."""

from msgspec import Struct
from msgspec.structs import replace

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.unit import Unit
from generator.model.urls import PLACE, UNITS, unit_url
from generator.model.vocabulary import PLACE_LEVELS
from generator.pages.formats import day
from generator.pages.render import Link, Meta, Page
from generator.pages.views.units import ways_below

MOST_PLACES = 160
"""How many units may stand below their provinces; more stand on the pages of the list of units."""


class PlaceGroup(Struct, frozen=True):
    """A province and the living units in it."""

    title: Link
    anchor: str
    places: tuple[Link, ...]
    more: Link | None = None
    """The way to its units, where they stand on another page."""


class FormerPlace(Struct, frozen=True):
    """A province or district that ended: when, and what took its place."""

    link: Link
    ended: str
    onward: tuple[Link, ...]


class ChoosePlaceView(Struct, frozen=True):
    """What the page for choosing a place shows."""

    groups: tuple[PlaceGroup, ...]
    former: tuple[FormerPlace, ...]
    all_units: Link


def choose_place_page(collection: Collection) -> Page:
    """Take the collection, give the page on which a reader chooses a place."""
    view = ChoosePlaceView(
        groups=_groups(collection),
        former=_former(collection),
        all_units=Link("Mọi đơn vị, cả những xã đã kết thúc", UNITS),
    )
    words = "Chọn xã, phường của bạn một lần để biết nơi nộp, giờ làm việc và khác biệt ở đó."
    return Page(PLACE, "pages/choose_place.md.j2", view, Meta("list", words))


def _in_order(collection: Collection) -> list[Entry[Unit]]:
    units = (e for e in collection.units.values() if e.record.level in PLACE_LEVELS)
    return sorted(units, key=lambda entry: (sort_key(entry.record.name), entry.key))


def _link(entry: Entry[Unit]) -> Link:
    return Link(entry.record.name, unit_url(entry.key))


def _groups(collection: Collection) -> tuple[PlaceGroup, ...]:
    living = [entry for entry in _in_order(collection) if entry.record.valid_to is None]
    below: dict[str, list[Entry[Unit]]] = {}
    for entry in living:
        below.setdefault(_top(entry, collection), []).append(entry)
    groups = tuple(
        PlaceGroup(_link(top), top.key, tuple(_link(e) for e in below[top.key] if e is not top))
        for top in living
        if top.key in below
    )
    many = sum(len(group.places) for group in groups) > MOST_PLACES
    return _led(groups, ways_below(collection)) if many else groups


def _led(groups: tuple[PlaceGroup, ...], ways: dict[str, str]) -> tuple[PlaceGroup, ...]:
    """Take provinces and where the units below each begin, give them with the ways there."""
    return tuple(
        replace(g, places=(), more=Link(f"{len(g.places)} đơn vị", ways[g.anchor]))
        if g.places and g.anchor in ways
        else g
        for g in groups
    )


def _top(entry: Entry[Unit], collection: Collection) -> str:
    """Take a unit, give the id of the highest one that it belongs to."""
    parent = collection.units.get(entry.record.parent or "")
    return entry.key if parent is None else _top(parent, collection)


def _former(collection: Collection) -> tuple[FormerPlace, ...]:
    """Give old provinces and districts; their own pages lead on to the communes they had."""
    return tuple(
        FormerPlace(_link(entry), f"đến hết ngày {day(entry.record.valid_to)}", onward)
        for entry in _in_order(collection)
        if entry.record.valid_to is not None and entry.record.level != "commune"
        if (onward := tuple(map(_link, collection.successors.get(entry.key, ()))))
    )
