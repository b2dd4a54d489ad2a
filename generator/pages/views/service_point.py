"""Where the citizen goes: what is known of a service point, its week, and what holds for now."""

from collections.abc import Mapping

from msgspec import Struct

from generator.collection import Collection
from generator.model.unit import Opening, ServicePoint, ServicePointNotice
from generator.model.vocabulary import Weekday
from generator.pages.formats import day
from generator.pages.sources import SourceLine, source_lines, why_missing
from generator.pages.views.common import Definition

WEEK: Mapping[Weekday, str] = {
    "mon": "Thứ Hai",
    "tue": "Thứ Ba",
    "wed": "Thứ Tư",
    "thu": "Thứ Năm",
    "fri": "Thứ Sáu",
    "sat": "Thứ Bảy",
    "sun": "Chủ nhật",
}


class Span(Struct, frozen=True):
    """From when to when an office is open on a day: for the script, and in words."""

    opens: str
    closes: str
    words: str


class DayLine(Struct, frozen=True):
    """A day of the week and its openings in order; without any the office is closed."""

    code: str
    name: str
    spans: tuple[Span, ...]


class PointNotice(Struct, frozen=True):
    """A temporary notice: its days in words and for the script, and where it stands."""

    when: str
    text: str
    first: str
    last: str
    closes: bool
    sources: tuple[SourceLine, ...]


class PointView(Struct, frozen=True):
    """A service point: notices, what is known, the week, and what is missing."""

    name: str
    notices: tuple[PointNotice, ...]
    known: tuple[Definition, ...]
    gaps: tuple[Definition, ...]
    map_url: str
    week: tuple[DayLine, ...]
    sources: tuple[SourceLine, ...]


def point_view(point: ServicePoint, collection: Collection) -> PointView:
    """Take a service point and the collection, give what the page of its unit shows."""
    told = {"address": ("Địa chỉ", point.address), "telephone": ("Điện thoại", point.telephone)}
    asked = {
        **told,
        "hours": ("Giờ làm việc", point.hours),
        "map_address": ("Bản đồ", point.map_address),
    }
    return PointView(
        name=point.name,
        notices=tuple(_notice(notice, collection) for notice in _in_order(point)),
        known=tuple(Definition(name, value) for name, value in told.values() if value),
        gaps=tuple(
            Definition(name, why_missing(field, point.missing))
            for field, (name, value) in asked.items()
            if not value
        ),
        map_url=point.map_address or "",
        week=week(point.hours),
        sources=source_lines(point.sources, collection),
    )


def week(hours: tuple[Opening, ...]) -> tuple[DayLine, ...]:
    """Take openings, give the seven days with theirs, the earliest first; nothing for none."""
    if not hours:
        return ()
    return tuple(
        DayLine(code, name, tuple(_span(o) for o in sorted(hours, key=_start) if code in o.days))
        for code, name in WEEK.items()
    )


def _start(opening: Opening) -> str:
    return opening.opens


def _span(opening: Opening) -> Span:
    words = f"{opening.opens.removeprefix('0')}–{opening.closes.removeprefix('0')}"
    return Span(opening.opens, opening.closes, words)


def _in_order(point: ServicePoint) -> list[ServicePointNotice]:
    return sorted(point.notices, key=lambda notice: (notice.valid_from, notice.valid_to))


def _notice(notice: ServicePointNotice, collection: Collection) -> PointNotice:
    first, last = notice.valid_from, notice.valid_to
    when = f"Ngày {day(first)}" if first == last else f"Từ {day(first)} đến hết {day(last)}"
    return PointNotice(
        when=when,
        text=notice.text,
        first=first.isoformat(),
        last=last.isoformat(),
        closes=notice.closes,
        sources=source_lines(notice.sources, collection),
    )
