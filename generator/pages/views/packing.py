"""Long lists are cut into pages that load at once: whole groups first, none too heavy."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct

from generator.model.folding import slug
from generator.model.urls import relative
from generator.pages.render import Link

Line = TypeVar("Line")

MOST_LINES = 16_000
"""How many bytes of lines one page may hold; with its frame, words and QR code it has 25,000."""
OF_A_MARK = 17
"""How many bytes words add in English where they are marked as Vietnamese."""
MOST_HEADS = 2_400
"""How many bytes the titles of groups may add to that."""


class Group(Struct, Generic[Line], frozen=True):
    """Lines under one title; ``goes_on`` where the page before ended in the midst of them."""

    title: str
    lines: tuple[Line, ...]
    goes_on: bool = False

    @property
    def anchor(self) -> str:
        """Where links to the group lead."""
        return slug(self.title)


class GroupLink(Struct, frozen=True):
    """A group on one of the pages, and how many of its lines stand there."""

    link: Link
    count: int


class PartLink(Struct, frozen=True):
    """One of the pages: its link, how many lines it has, and its groups."""

    link: Link
    count: int
    groups: tuple[GroupLink, ...]


class PartSpan(Struct, frozen=True):
    """One of so many pages that their groups are not named: from which to which, how many lines."""

    link: Link
    words: str
    count: int


class PartChip(Struct, frozen=True):
    """A way to one of the pages; ``here`` where it is the page that shows it."""

    link: Link
    here: bool


_ALL, _NEAR = 12, 5
"""Of so many pages each leads to all; of more, to the first, the last and so many on both sides."""


def part_chips(count: int, here: int, url_of: Callable[[int], str]) -> tuple[PartChip, ...]:
    """Take how many pages there are, which one this is and what gives addresses, give the ways.

    They lead on from that page, and are the same below every unit: those that post alike share
    them.
    """
    near = {1, *range(max(here - _NEAR, 1), min(here + _NEAR, count) + 1), count}
    numbers = range(1, count + 1) if count <= _ALL else sorted(near)
    return tuple(_chip(number, here, url_of) for number in numbers)


def chips_of_many(count: int, here: int, url_of: Callable[[int], str]) -> tuple[PartChip, ...]:
    """Take the same, give the ways; none from the only page of a list."""
    return part_chips(count, here, url_of) if count > 1 else ()


def words_of_part(number: int, count: int) -> str:
    """Take which page this is and how many there are, give what a title adds; empty for one."""
    return f", phần {number}/{count}" if count > 1 else ""


def _chip(number: int, here: int, url_of: Callable[[int], str]) -> PartChip:
    way = relative(url_of(number), url_of(here))
    return PartChip(Link(f"Phần {number}", way), number == here)


def part_links(
    parts: Iterable[Sequence[Group[Any]]], url_of: Callable[[int], str]
) -> tuple[PartLink, ...]:
    """Take pages of groups and what gives the address of each, give the links to them."""
    return tuple(_part_link(part, number, url_of(number)) for number, part in enumerate(parts, 1))


def _part_link(part: Sequence[Group[Any]], number: int, url: str) -> PartLink:
    groups = tuple(
        GroupLink(Link(group.title, f"{url}#{group.anchor}"), len(group.lines)) for group in part
    )
    return PartLink(Link(f"Phần {number}", url), sum(g.count for g in groups), groups)


def weight_of(*shown: object) -> int:
    """Take what a template places, give about how many bytes it has.

    The name of a field weighs like the tags that stand in its place.
    """
    return len(repr(shown).encode())


def part_span(number: int, url: str, titles: Sequence[str], count: int) -> PartSpan:
    """Take a page's number, address, titles of groups and number of lines, give the way to it."""
    words = " – ".join(dict.fromkeys((titles[0], titles[-1])))
    return PartSpan(Link(f"Phần {number}", url), words, count)


def packed(
    groups: Iterable[tuple[str, Sequence[Line]]],
    weigh: Callable[[Line], int],
    most: int = MOST_LINES,
    head: int = 0,
) -> tuple[tuple[Group[Line], ...], ...]:
    """Take titled lines, what one weighs, how much a page may hold and what a title weighs.

    Give the pages. A group stands on one page where it fits on one; a heavier one is cut, and
    goes on.
    """
    pages: list[list[Group[Line]]] = []
    room = heads = 0
    for title, lines in groups:
        for part in _cut(title, lines, weigh, most):
            weight = sum(map(weigh, part.lines))
            if not pages or weight > room or weight + head > room + heads:
                pages.append([])
                room, heads = most, MOST_HEADS
            pages[-1].append(part)
            room, heads = room - weight, heads - head
    return tuple(map(tuple, pages))


def _cut(
    title: str, lines: Sequence[Line], weigh: Callable[[Line], int], most: int
) -> Iterator[Group[Line]]:
    """Take a group, give it in pieces of which none weighs more than a page holds."""
    piece: list[Line] = []
    goes_on = False
    weight = 0
    for line in lines:
        if piece and weight + weigh(line) > most:
            yield Group(title, tuple(piece), goes_on)
            piece, weight, goes_on = [], 0, True
        piece.append(line)
        weight += weigh(line)
    yield Group(title, tuple(piece), goes_on)
