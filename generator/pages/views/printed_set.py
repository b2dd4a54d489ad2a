"""A unit's whole posting set, as its PDF shows it: cover, list by domain, one sheet each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from itertools import count

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.folding import slug
from generator.model.procedure import Procedure
from generator.model.unit import Listing, ServicePoint, Unit
from generator.model.urls import posting_url
from generator.pages.formats import day, listed, lower_first
from generator.pages.sources import why_missing
from generator.pages.views.common import Definition, ended_words
from generator.pages.views.local import At
from generator.pages.views.posting import (
    posted_listing,
    posted_procedures,
    posted_set,
    printed_set,
)
from generator.pages.views.scans import Scan, scan
from generator.pages.views.service_point import week
from generator.pages.views.sheet import SheetView, publisher_words, sheet_view

_MANY = 20
"""How many units a message names."""

_BY_SCAN = "Quét mã QR để biết bộ này còn đúng không. Hoặc mở địa chỉ bên dưới và so phiên bản."
_BY_EYE = "Bộ này còn đúng khi phiên bản giống phiên bản ở cuối trang bộ niêm yết của đơn vị."


class NoSetError(Exception):
    """There is nothing to print for a unit; the message says why and what to do."""


class Place(Struct, frozen=True):
    """A service point on the cover: its name, and what is known or missing of it."""

    name: str
    lines: tuple[Definition, ...]


class SetLine(Struct, frozen=True):
    """One procedure in the list."""

    number: int
    name: str
    code: str
    whole: str


class SetGroup(Struct, frozen=True):
    """The procedures of one domain."""

    title: str
    lines: tuple[SetLine, ...]


class PrintedSet(Struct, frozen=True):
    """What the template of the PDF places."""

    unit: str
    year: int
    count: int
    basis_note: str
    points: tuple[Place, ...]
    printed: str
    whole: str
    compare: str
    scan: Scan | None
    publisher: str
    groups: tuple[SetGroup, ...]
    sheets: tuple[SheetView, ...]


def units_to_print(typed: Sequence[str], collection: Collection) -> list[Entry[Unit]]:
    """Take what somebody typed for units, give the units.

    Raises:
        NoSetError: no unit was named, or there is no such unit.

    """
    if not typed:
        raise NoSetError(f"Hãy chỉ ra đơn vị bằng --unit. {_choice('', collection)}")
    unknown = [word for word in typed if word not in collection.units]
    if unknown:
        raise NoSetError(f"Không có đơn vị «{unknown[0]}». {_choice(unknown[0], collection)}")
    return [collection.units[word] for word in typed]


def set_to_print(unit: Entry[Unit], collection: Collection, site: str, today: date) -> PrintedSet:
    """Take a unit, the site's address and the day, give the unit's set.

    Raises:
        NoSetError: the unit has ended, or we hold no list of what it posts.

    """
    if unit.record.valid_to is not None and unit.record.valid_to < today:
        told = f"{unit.record.name}: {lower_first(ended_words(unit.record))}"
        raise NoSetError(f"{told} {_choice('', collection)}")
    listing = posted_listing(unit.key, collection)
    if listing is None:
        raise NoSetError(
            f"{unit.record.name} chưa có danh mục niêm yết lập từ hồ sơ đang giữ. Hãy viết "
            f"catalog/units/{unit.key}/listing-<năm>.yml, xem trang /dong-gop/."
        )
    return _set(unit, listing, collection, site, today)


def _choice(typed: str, collection: Collection) -> str:
    """Take what was typed, give the units that may have been meant; else all that have a set."""
    units = [key for key in collection.units if posted_listing(key, collection)]
    word = slug(typed)
    near = [key for key in units if word and word in key] or get_close_matches(word, units)
    if near:
        return f"Có phải bạn muốn nói {listed(near, 'hay')}?"
    return f"Các đơn vị có bộ niêm yết: {listed(units[:_MANY])}{'…' * (len(units) > _MANY)}."


def _set(
    unit: Entry[Unit], listing: Entry[Listing], collection: Collection, site: str, today: date
) -> PrintedSet:
    groups = posted_procedures(listing, collection)
    entries = [entry for _, found in groups for entry in found]
    sheets = posted_set(listing, collection).sheets
    printed = printed_set(unit, listing, sheets, collection)
    return PrintedSet(
        unit=unit.record.name,
        year=listing.record.year,
        count=len(entries),
        basis_note=listing.record.basis_note,
        points=tuple(map(_place, unit.record.service_points)),
        printed=day(today),
        whole=printed.whole,
        compare=_BY_SCAN if site else _BY_EYE,
        scan=scan(site, posting_url(unit.key), printed.full),
        publisher=publisher_words(collection),
        groups=tuple(_groups(groups, collection)),
        sheets=tuple(sheet_view(e, collection, site, At(unit, today)) for e in entries),
    )


def _groups(
    groups: Iterable[tuple[str, list[Entry[Procedure]]]], collection: Collection
) -> Iterator[SetGroup]:
    numbers = count(1)
    for title, found in groups:
        lines = (
            SetLine(number, e.record.name, e.key, collection.fingerprints[e.key].whole)
            for e, number in zip(found, numbers, strict=False)
        )
        yield SetGroup(title, tuple(lines))


def _place(point: ServicePoint) -> Place:
    hours = tuple(
        Definition(line.name, ", ".join(span.words for span in line.spans) or "nghỉ")
        for line in week(point.hours)
    )
    told = (
        Definition("Địa chỉ", point.address or _unknown("address", point)),
        Definition("Điện thoại", point.telephone or _unknown("telephone", point)),
        *(hours or (Definition("Giờ làm việc", _unknown("hours", point)),)),
    )
    return Place(point.name, told)


def _unknown(field: str, point: ServicePoint) -> str:
    return f"chưa có dữ liệu ({why_missing(field, point.missing)})"
