"""What is said of a unit lies inside its life, and so does the life of what stands under it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.checks.saying import Rule, day
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.base import Period
from generator.model.edition import Edition, UnitNamed
from generator.model.unit import Listing, Unit
from generator.problems import Path, Problem

RULE = Rule("unit-lifetimes")


def check(collection: Collection) -> Iterator[Problem]:
    """Compare units with their parents, then what is dated with the life of its unit."""
    for unit in collection.units.values():
        yield from _inside_parent(unit, collection)
    for listing in collection.listings:
        yield from _listing(listing, collection)
    for kind in ("result", "plan"):
        for entry in collection.of_kind(kind):
            unit_of = collection.units.get(entry.record.unit)
            if unit_of is not None:
                yield from _period(entry, ("period",), entry.record.period, unit_of.record)
    for edition in collection.editions.values():
        yield from _ranked(edition, collection)


def _inside_parent(entry: Entry[Unit], collection: Collection) -> Iterator[Problem]:
    unit = entry.record
    held = collection.units.get(unit.parent) if unit.parent else None
    if held is None:
        return
    parent = held.record
    if parent.valid_to is not None and (unit.valid_to is None or unit.valid_to > parent.valid_to):
        yield RULE.error(
            entry,
            ("valid_to",) if unit.valid_to else ("parent",),
            f"{unit.name} (kết thúc: {day(unit.valid_to)}) còn tồn tại sau khi đơn vị cấp trên "
            f"«{parent.id}» kết thúc ngày {day(parent.valid_to)}.",
            "Ghi «valid_to» của đơn vị này, hoặc đổi «parent» sang đơn vị cấp trên mới.",
        )
    if unit.valid_from and parent.valid_from and unit.valid_from < parent.valid_from:
        yield RULE.warning(
            entry,
            ("valid_from",),
            f"{unit.name} bắt đầu ngày {day(unit.valid_from)}, trước đơn vị cấp trên "
            f"«{parent.id}» bắt đầu ngày {day(parent.valid_from)}.",
            "Đối chiếu hai ngày, hoặc đổi «parent» sang đơn vị cấp trên lúc ấy.",
        )


def _listing(entry: Entry[Listing], collection: Collection) -> Iterator[Problem]:
    listing = entry.record
    held = collection.units.get(listing.unit)
    if held is None:
        return
    begin, end = held.record.valid_from, held.record.valid_to
    if end is not None and (listing.valid_to is None or listing.valid_to > end):
        yield RULE.error(
            entry,
            ("valid_to",),
            f"Danh mục (kết thúc: {day(listing.valid_to)}) còn áp dụng sau khi "
            f"«{listing.unit}» kết thúc ngày {day(end)}.",
            f"Ghi «valid_to: {end.isoformat()}» hoặc ngày sớm hơn.",
        )
    if begin is not None and listing.valid_from is not None and listing.valid_from < begin:
        yield RULE.error(
            entry,
            ("valid_from",),
            f"Danh mục áp dụng từ ngày {day(listing.valid_from)}, trước khi "
            f"«{listing.unit}» bắt đầu ngày {day(begin)}.",
            f"Ghi «valid_from: {begin.isoformat()}» hoặc ngày muộn hơn.",
        )


def _ranked(entry: Entry[Edition], collection: Collection) -> Iterator[Problem]:
    """Each unit is judged once in the scores, once in the ranks, once in the groups."""
    seen: set[tuple[str | int, str]] = set()
    for path, named in records_in(entry.record, UnitNamed):
        held = collection.units.get(named.unit) if named.unit else None
        if held is not None and (path[0], held.key) not in seen:
            seen.add((path[0], held.key))
            yield from _period(entry, (*path, "unit"), entry.record.period, held.record)


def _period(entry: Entry[Any], path: Path, period: Period, unit: Unit) -> Iterator[Problem]:
    """Report a period outside the life of its unit; one that only sticks out is a warning.

    A plan looks ahead: when it was made nobody knew of the end, so it may stick out.
    """
    begin, end = unit.valid_from or date.min, unit.valid_to or date.max
    if period.first_day >= begin and period.last_day <= end:
        return
    outside = period.first_day > end or period.last_day < begin
    if entry.kind == "plan" and not outside:
        return
    report = RULE.error if outside else RULE.warning
    yield report(
        entry,
        path,
        f"Kỳ từ {day(period.first_day)} đến {day(period.last_day)} "
        f"{'nằm ngoài' if outside else 'vượt ra ngoài'} thời gian tồn tại của «{unit.id}» "
        f"(bắt đầu: {day(unit.valid_from)}; kết thúc: {day(unit.valid_to)}).",
        "Sửa kỳ, hoặc dùng mã của đơn vị tồn tại trong kỳ ấy; "
        "đơn vị mới không thừa hưởng kết quả của đơn vị cũ.",
    )
