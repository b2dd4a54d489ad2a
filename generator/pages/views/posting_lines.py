"""The lines of a posting set: one procedure on the wall, and how much room it takes on a page."""

from msgspec import Struct

from generator.collection import Entry
from generator.model.procedure import Procedure
from generator.model.urls import procedure_url, sheet_url
from generator.pages.render import Link
from generator.pages.views.answers import answers
from generator.pages.views.packing import Group

_MARKUP = 260
"""About how many bytes of HTML stand around the words of a line."""


class PostedLine(Struct, frozen=True):
    """One procedure on the wall: name, code, sheet, how long, how much; empty where unknown."""

    link: Link
    code: str
    sheet_url: str
    time: str
    fee: str


class PostedGroup(Struct, frozen=True):
    """The lines of one domain on a page; ``goes_on`` where the page before ended in its midst."""

    title: str
    anchor: str
    goes_on: bool
    lines: tuple[PostedLine, ...]


def posted_group(group: Group[PostedLine]) -> PostedGroup:
    """Take lines as they were packed, give the group as a page places it."""
    return PostedGroup(group.title, group.anchor, group.goes_on, group.lines)


def posted_line(entry: Entry[Procedure]) -> PostedLine:
    """Take a procedure, give its line."""
    record = entry.record
    _, how_long, how_much, _ = answers(record)
    link = Link(record.name, procedure_url(record.code))
    sheet = sheet_url(record.code)
    return PostedLine(link, record.code, sheet, how_long.words, how_much.words)


def weight(line: PostedLine) -> int:
    """Take a line, give about how many bytes it has on a page."""
    return _MARKUP + len(f"{line.link.text}{line.time}{line.fee}".encode())
