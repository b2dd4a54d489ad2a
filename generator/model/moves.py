"""Addresses that moved or closed: one a line, written by hand, kept for ever."""

import re
import unicodedata
from datetime import date

from msgspec import Struct

MOVES = "docs/redirects.txt"
"""Where addresses that moved or closed are told."""
MOVED, CLOSED = "chuyển", "đóng"
_OLD = r"/(?:[a-z0-9][a-z0-9.-]*/)+"
_LINE = re.compile(
    rf"({MOVED}|{CLOSED})\s+({_OLD})\s+(/|{_OLD})\s+([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})\s+(\S.*\S)"
)


class Move(Struct, frozen=True):
    """An address whose page is no more: where to go instead, since which day, and why."""

    line: int
    old: str
    new: str
    """What took its place; of a closed one, where to look."""
    day: date
    reason: str
    closed: bool
    """Whether nothing took its place."""


class Moves(Struct, frozen=True):
    """All lines that could be read, and the numbers of those that could not."""

    held: tuple[Move, ...] = ()
    unread: tuple[int, ...] = ()

    @property
    def redirects(self) -> tuple[Move, ...]:
        """Those whose place another address took."""
        return tuple(move for move in self.held if not move.closed)


def read_moves(text: str) -> Moves:
    """Take the text of the file, give what it tells; of an address told twice, the first line.

    Empty lines and those that begin with «#» tell nothing. A second line about one address counts
    as one that could not be read.
    """
    held: dict[str, Move] = {}
    unread = []
    for number, line in enumerate(text.splitlines(), 1):
        told = unicodedata.normalize("NFC", line.strip())
        if not told or told.startswith("#"):
            continue
        move = _read(number, told)
        if move is None or move.old in held:
            unread.append(number)
        else:
            held[move.old] = move
    return Moves(tuple(held.values()), tuple(unread))


def _read(number: int, line: str) -> Move | None:
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    word, old, new, day, reason = found.groups()
    try:
        return Move(number, old, new, date.fromisoformat(day), reason, word == CLOSED)
    except ValueError:
        return None
