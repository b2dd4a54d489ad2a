"""What differs at very many units, on pages of its own below the procedure's."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.part_urls import differences_url
from generator.model.procedure import Procedure
from generator.model.urls import procedure_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import below_procedure, short_name
from generator.pages.views.differences import Difference, differences
from generator.pages.views.packing import (
    Group,
    PartChip,
    PartSpan,
    chips_of_many,
    packed,
    part_span,
    weight_of,
    words_of_part,
)

MOST_OF_A_PART = 13_500
"""How many bytes of differences one page may hold; in English they are a sixth more."""
_OF_A_WAY, _OF_A_HEAD = 40, 100
"""About how many bytes of HTML stand around the way to a unit, and around what it belongs to."""


class WaysBelow(Struct, frozen=True):
    """The ways to units that belong to one."""

    title: str
    units: tuple[Link, ...]


class Apart(Struct, frozen=True):
    """How many units differ on pages of their own, and the ways there: by unit, or by page."""

    count: int = 0
    groups: tuple[WaysBelow, ...] = ()
    spans: tuple[PartSpan, ...] = ()


class DifferenceGroup(Struct, frozen=True):
    """Units of one province that differ, under its name."""

    title: str
    differences: tuple[Difference, ...]


class DifferencesView(Struct, frozen=True):
    """One page of what differs by place."""

    part: str
    procedure: Link
    code: str
    groups: tuple[DifferenceGroup, ...]
    chips: tuple[PartChip, ...]
    """The ways to the other pages."""


_Parts = tuple[tuple[Group[Difference], ...], ...]


def differences_within(
    room: int, entry: Entry[Procedure], collection: Collection
) -> tuple[tuple[Difference, ...], Apart]:
    """Take how many bytes there is room for, a procedure and the collection.

    Give what differs where all of it fits; else the ways to it, by unit where these fit.
    """
    told = differences(entry, collection)
    if not told or weight_of(told) <= room:
        return told, Apart()
    parts = _parts(told, collection)
    groups = tuple(_ways(entry.key, parts))
    if sum(map(_weight_of_ways, groups)) <= room:
        return (), Apart(len(told), groups)
    return (), Apart(len(told), spans=tuple(_spans(entry.key, parts)))


def differences_pages(entry: Entry[Procedure], collection: Collection) -> Iterator[Page]:
    """Take a procedure and the collection, give the pages of what differs by place."""
    parts = _parts(differences(entry, collection), collection)
    for number, part in enumerate(parts, 1):
        yield _page(entry, part, number, len(parts))


def _page(
    entry: Entry[Procedure], part: Sequence[Group[Difference]], number: int, count: int
) -> Page:
    code, name = entry.key, short_name(entry.record.name)
    view = DifferencesView(
        part=words_of_part(number, count),
        procedure=Link(name, procedure_url(code)),
        code=code,
        groups=tuple(DifferenceGroup(_title(group), group.lines) for group in part),
        chips=chips_of_many(count, number, partial(differences_url, code)),
    )
    words = f"Thủ tục {name} (mã {code}) khác đi thế nào tại từng địa phương{view.part}."
    title = f"Khác biệt tại địa phương: {name}{view.part}"
    meta = Meta("list", words, below_procedure(code), title=title)
    return Page(differences_url(code, number), "pages/differences.md.j2", view, meta)


def _title(group: Group[Difference]) -> str:
    return f"{group.title} (tiếp)" if group.goes_on else group.title


def _parts(told: Sequence[Difference], collection: Collection) -> _Parts:
    """Give the pages: units by what they belong to, each in the order of names."""
    tops: dict[str, list[Difference]] = {}
    for item in sorted(told, key=lambda item: sort_key(item.unit.text)):
        tops.setdefault(_top(item.key, collection), []).append(item)
    groups = ((top, tops[top]) for top in sorted(tops, key=sort_key))
    return packed(groups, weight_of, MOST_OF_A_PART, _OF_A_HEAD)


def _top(unit: str, collection: Collection) -> str:
    """Take a unit's id, give the name of what it belongs to; a province stands among its own."""
    entry = collection.units.get(unit)
    above = collection.units.get(entry.record.parent or "") if entry else None
    found = above or entry
    return found.record.name if found else unit


def _ways(code: str, parts: _Parts) -> Iterator[WaysBelow]:
    for number, part in enumerate(parts, 1):
        url = differences_url(code, number)
        for group in part:
            links = (Link(item.unit.text, f"{url}#{item.key}") for item in group.lines)
            yield WaysBelow(_title(group), tuple(links))


def _weight_of_ways(group: WaysBelow) -> int:
    links = (_OF_A_WAY + len(f"{link.text}{link.url}".encode()) for link in group.units)
    return _OF_A_HEAD + len(group.title.encode()) + sum(links)


def _spans(code: str, parts: _Parts) -> Iterator[PartSpan]:
    """Give the ways to pages: from which province to which, within one from which unit to which."""
    for number, part in enumerate(parts, 1):
        units = [item.unit.text for group in part for item in group.lines]
        titles = [group.title for group in part] if len(part) > 1 else units
        yield part_span(number, differences_url(code, number), titles, len(units))
