"""One side of A4 for every sheet: the largest type that fits, and at the smallest, shorter lists.

Pages cannot be measured here, so lines are counted from letters, for the widest of the fonts that
devices have: a sheet may end early, never late.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from generator.pages.views.sheet_rows import Group, Row


class Size(Struct, frozen=True):
    """A size of type: the end of its CSS class, its points, and how many letters fill a line."""

    name: str
    points: float
    letters: int


SIZES = (
    Size("1", 13, 55),
    Size("2", 12, 60),
    Size("3", 11, 65),
    Size("4", 10, 72),
    Size("5", 9.25, 78),
    Size("6", 8, 91),
)
"""Sizes of the rows, the largest first; beside its question an answer is 146 mm wide."""

NAME_SIZES = (Size("short", 24, 31), Size("middle", 18, 44), Size("long", 13, 58))
_LONGEST = {"short": 60, "middle": 180}
"""Sizes of the heading, and the longest name for each."""

_SIDE = 258.0
_FOOT = 37.0
_ABOVE = 8.0
"""Millimetres: a side of A4 without its margins; the foot with its QR code; the byline."""

_MM = 0.3528 * 1.31
"""The height of a line of one point, in millimetres."""

_WHOLE_WIDTH = 1.2
_ROW_GAP = 0.6
_ITEM_GAP = 0.15


BOOK = 1.4
"""How many more letters a line of the PDF holds, whose font we know."""


def name_size(name: str) -> Size:
    """Take a procedure's name, give the size of its heading."""
    fits = (size for size in NAME_SIZES if len(name) <= _LONGEST.get(size.name, len(name)))
    return next(fits)


def fitted(
    name: str, rows: Sequence[Row], where_all: str, face: float = 1
) -> tuple[Size, tuple[Row, ...]]:
    """Take a name, rows, where everything stands and a font; give a size and rows that fill a side.

    At the smallest size the longest lists give way: a row that had to lose lines says how many.
    """
    sizes = _sizes(face)
    for size in sizes:
        if _fits(rows, size, _room(name, size, face)):
            return size, tuple(rows)
    return sizes[-1], _shortened(rows, sizes[-1], _room(name, sizes[-1], face), where_all)


@lru_cache(maxsize=8)
def _sizes(face: float) -> tuple[Size, ...]:
    return tuple(replace(size, letters=int(size.letters * face)) for size in SIZES)


def _fits(rows: Sequence[Row], size: Size, room: float) -> bool:
    """Add up what rows need, no further than there is room."""
    return all(need <= room for need in accumulate(height(row, size) for row in rows))


def height(row: Row, size: Size) -> float:
    """Take a row and a size, give how many lines it takes."""
    # At the smallest size papers stand under their question, over the whole width.
    wide = row.ticks and size.name == SIZES[-1].name
    letters = int(size.letters * _WHOLE_WIDTH) if wide else size.letters
    heads = sum(_lines(text, letters) for text in (row.unknown, row.detail, row.more) if text)
    groups = sum(_group_height(group, letters) for group in row.groups)
    answer = _lines(row.words, letters, 1.2) + heads + groups
    title = _lines(row.title, size.letters // 6)
    return (title + answer if wide else max(title, answer)) + _ROW_GAP


def _group_height(group: Group, letters: int) -> float:
    items = (_lines(f"{item.words} {item.note}", letters) + _ITEM_GAP for item in group.items)
    return _lines(group.title, letters) + sum(items)


def _lines(text: str, letters: int, scale: float = 1) -> float:
    return ceil(len(text.rstrip()) * scale / letters) * scale


def _room(name: str, size: Size, face: float) -> float:
    """Take a name, a size and a font; give how many lines are between the heading and the foot."""
    heading = name_size(name)
    lines = _lines(name, int(heading.letters * face))
    left = _SIDE - _FOOT - _ABOVE - lines * heading.points * _MM
    return left / (size.points * _MM)


def _shortened(rows: Sequence[Row], size: Size, room: float, where_all: str) -> tuple[Row, ...]:
    needs = [height(row, size) for row in rows]
    shares = _shares(needs, room)
    return tuple(
        row if need <= share else _cut(row, size, share, where_all)
        for row, need, share in zip(rows, needs, shares, strict=True)
    )


def _shares(needs: Sequence[float], room: float) -> list[float]:
    """Take what each row needs, give what each gets: the small all, the large the same."""
    shares = [0.0] * len(needs)
    order = sorted(range(len(needs)), key=lambda index: needs[index])
    for done, index in enumerate(order):
        shares[index] = min(needs[index], room / (len(needs) - done))
        room -= shares[index]
    return shares


def _cut(row: Row, size: Size, share: float, where_all: str) -> Row:
    """Take a row too high for its share, leave out lines at its end, and say so."""
    total = sum(len(group.items) for group in row.groups)
    if total < 2:  # noqa: PLR2004  (there is nothing to leave out of one line)
        return row
    fewer = range(2, total)
    fitting = bisect_right(
        fewer, share, key=lambda kept: height(_kept(row, kept, total, where_all), size)
    )
    return _kept(row, 1 + fitting, total, where_all)


def _kept(row: Row, kept: int, total: int, where_all: str) -> Row:
    groups: list[Group] = []
    left = kept
    for group in row.groups:
        if left > 0:
            groups.append(replace(group, items=group.items[:left]))
            left -= len(group.items)
    more = f"Tờ này chỉ in {kept} trong {total} mục. Xem đủ {where_all}."
    return replace(row, groups=tuple(groups), more=more)
