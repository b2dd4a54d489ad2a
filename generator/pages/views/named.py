"""Units, periods and gaps as pages of results name them."""

from collections.abc import Iterable

from msgspec import Struct

from generator.collection import Collection
from generator.model.base import Missing, Period, Record
from generator.model.edition import UnitNamed
from generator.model.fields import title_of
from generator.model.urls import unit_url
from generator.pages import labels
from generator.pages.formats import day, upper_first
from generator.pages.render import Link
from generator.pages.views.common import Notice


class Gap(Struct, frozen=True):
    """What is not known, and why."""

    name: str
    why: str


def unit_name(unit: str, collection: Collection) -> str:
    """Take a unit's id, give its full name."""
    entry = collection.units.get(unit)
    return entry.record.name if entry else unit


def unit_link(unit: str, collection: Collection) -> Link:
    """Take a unit's id, give its name and page; without a record there is no page."""
    return Link(unit_name(unit, collection), unit_url(unit) if unit in collection.units else "")


def named_link(named: UnitNamed, collection: Collection) -> Link:
    """Take a unit as an edition names it, give its name, linked where we have its record."""
    if named.unit is None:
        return Link(named.unit_name or "", "")
    return unit_link(named.unit, collection)


def ended_notice(unit: str, collection: Collection) -> tuple[Notice, ...]:
    """Take a unit's id, give the notice that it has ended and that nobody inherits its results."""
    entry = collection.units.get(unit)
    if entry is None or entry.record.valid_to is None:
        return ()
    has_successors = unit in collection.successors
    inherits = "; đơn vị mới không thừa hưởng kết quả" if has_successors else ""
    own = f"Số liệu trên trang này là của riêng {entry.record.name} khi còn tồn tại{inherits}."
    after = "Trang của đơn vị và nơi tiếp nhận địa bàn" if has_successors else "Trang của đơn vị"
    ended = f"Đã kết thúc ngày {day(entry.record.valid_to)}."
    return (Notice("closed", ended, own, (Link(after, unit_url(unit)),)),)


def period_words(period: Period) -> str:
    """Take a period, give its name with its first and last day."""
    return f"{period.label} (từ {day(period.first_day)} đến hết {day(period.last_day)})"


def overlap(one: Period, other: Period) -> bool:
    """Take two periods, tell whether they share a day."""
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def paragraphs(prose: str | None) -> tuple[str, ...]:
    """Take prose, give its paragraphs."""
    parts = (" ".join(part.split()) for part in (prose or "").split("\n\n"))
    return tuple(part for part in parts if part)


def gaps(record: Record, missing: Iterable[Missing], collection: Collection) -> tuple[Gap, ...]:
    """Take a record and what it says is missing, give each gap with its name and reason."""
    return tuple(Gap(_gap_name(record, gap.field, collection), _why(gap)) for gap in missing)


def _why(gap: Missing) -> str:
    return f"{labels.MISSING[gap.reason]}. {gap.note}" if gap.note else labels.MISSING[gap.reason]


def _gap_name(record: Record, field: str, collection: Collection) -> str:
    indicator = collection.indicators.get(field)
    if indicator:
        return indicator.record.name
    unit = collection.units.get(field)
    if unit:
        return unit.record.name
    top = field.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0]
    return title_of(record, top) or upper_first(field)
