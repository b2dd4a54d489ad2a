"""What changed lately on the whole site, by day, and the ways to be told of what comes."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from generator.measures.told_changes import WHY_UNKNOWN, Told, told_changes
from generator.model.urls import (
    API_CHANGES,
    CALENDAR,
    CHANGES,
    CORRECTIONS_FEED,
    DOMAINS,
    RESULTS,
    UNITS,
    feed_url,
)
from generator.pages.formats import day
from generator.pages.render import Link, Meta, Page
from generator.pages.views.packing import MOST_LINES
from generator.past import Past

_LINES = 3
"""How many sentences of one change are shown; the others are where it leads to."""
_FRAME = 80
"""What the frame of a change weighs, beside its words."""


class ChangeLine(Struct, frozen=True):
    """One change: its title with the way to it, its first sentences, and the number of others."""

    link: Link
    lines: tuple[str, ...]
    more: int


class ChangeDay(Struct, frozen=True):
    """The changes of one day."""

    title: str
    lines: tuple[ChangeLine, ...]


class ChangesView(Struct, frozen=True):
    """What the template of the changes places."""

    unknown: str
    since: str
    days: tuple[ChangeDay, ...]
    left_out: int
    """How many older changes are in the data alone."""
    data: Link
    feeds: tuple[Link, ...]
    own_feeds: tuple[Link, ...]
    """Where feeds of one domain or unit are found."""
    calendar: Link


def changes_page(past: Past) -> Page:
    """Take the past, give the page with as much of it as there is room for."""
    every = tuple(told_changes(past.told))
    shown = tuple(_fitting(every))
    days = groupby(shown, key=lambda told: told.moment.date())
    view = ChangesView(
        unknown=WHY_UNKNOWN[past.unknown],
        since=day(past.since) if past.since else "",
        days=tuple(ChangeDay(day(date), tuple(map(_line, told))) for date, told in days),
        left_out=len(every) - len(shown),
        data=Link("dữ liệu theo ngày", API_CHANGES),
        feeds=(
            Link("Mọi thay đổi", feed_url(CHANGES)),
            Link("Kết quả cải cách", feed_url(RESULTS)),
            Link("Đính chính", CORRECTIONS_FEED),
        ),
        own_feeds=(Link("lĩnh vực", DOMAINS), Link("đơn vị", UNITS)),
        calendar=Link("Lịch các ngày có hiệu lực, hết hiệu lực, đến hạn (iCalendar)", CALENDAR),
    )
    words = "Trang này vừa đổi những gì, theo ngày; và các tin để theo dõi."
    feed = Link("Mọi thay đổi", feed_url(CHANGES))
    return Page(CHANGES, "pages/changes.md.j2", view, Meta("changes", words, feed=feed))


def _fitting(every: Iterable[Told]) -> Iterator[Told]:
    room = MOST_LINES
    for told in every:
        room -= _weight(told)
        if room < 0:
            return
        yield told


def _weight(told: Told) -> int:
    words = (told.title, told.page, *told.lines[:_LINES])
    return _FRAME + sum(len(text.encode()) + len("<li></li>") for text in words)


def _line(told: Told) -> ChangeLine:
    lines = told.lines[:_LINES]
    return ChangeLine(Link(told.title, _leads(told)), lines, len(told.lines) - len(lines))


def _leads(told: Told) -> str:
    return "" if told.page == CHANGES else told.page
