"""Every stretch of time begins before it ends, and a unit posts one listing at a time."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.checks.saying import Rule, day
from generator.checks.walking import records_with
from generator.collection import Collection, Entry
from generator.model.base import Period, Record
from generator.model.unit import Listing
from generator.problems import Path, Problem

RULE = Rule("periods-do-not-overlap")

_PAIRS = (("valid_from", "valid_to"), ("first_day", "last_day"), ("first_year", "last_year"))
"""Fields that say when a stretch of time begins and ends, wherever they stand together."""


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every stretch of time, then at those that must not overlap."""
    for entry in collection.entries:
        for first, last in _PAIRS:
            for path, record in records_with(entry.record, last):
                yield from _in_order(entry, path, record, (first, last))
    for listings in collection.listings_by_unit.values():
        yield from _one_at_a_time(listings)
    yield from _same_period_twice(collection)


def _in_order(
    entry: Entry[Any], path: Path, record: Record, fields: tuple[str, str]
) -> Iterator[Problem]:
    first, last = fields
    begin, end = getattr(record, first, None), getattr(record, last)
    if begin is not None and end is not None and begin > end:
        yield RULE.error(
            entry,
            (*path, last),
            f"«{first}» là {_shown(begin)}, sau «{last}» là {_shown(end)}.",
            "Đối chiếu với nguồn; lúc bắt đầu phải trước hoặc trùng lúc kết thúc.",
        )


def _shown(value: date | int) -> str:
    return day(value) if isinstance(value, date) else f"năm {value}"


def _one_at_a_time(listings: tuple[Entry[Listing], ...]) -> Iterator[Problem]:
    """A listing whose first day is not known is left out: it may have stood at any time."""
    dated = [(e.record.valid_from, e) for e in listings if e.record.valid_from is not None]
    dated.sort(key=lambda pair: (pair[0], pair[1].key))
    before: Entry[Listing] | None = None
    for begin, entry in dated:
        if before is not None and begin <= _end(before):
            yield RULE.error(
                entry,
                ("valid_from",),
                f"Danh mục này áp dụng từ ngày {day(begin)}, trong khi «{before.path}» "
                f"còn áp dụng (kết thúc: {day(before.record.valid_to)}).",
                "Ghi «valid_to» của danh mục trước là ngày liền trước ngày danh mục này bắt đầu.",
            )
        before = max(before or entry, entry, key=_end)


def _end(entry: Entry[Listing]) -> date:
    return entry.record.valid_to or date.max


def _same_period_twice(collection: Collection) -> Iterator[Problem]:
    seen: dict[tuple[str, str, date, date], Entry[Any]] = {}
    for kind in ("result", "plan"):
        for entry in collection.of_kind(kind):
            period: Period = entry.record.period
            known = seen.setdefault(
                (kind, entry.record.unit, period.first_day, period.last_day), entry
            )
            if known is not entry:
                yield RULE.error(
                    entry,
                    ("period",),
                    f"«{entry.path}» và «{known.path}» cùng nói về một đơn vị và một kỳ, "
                    f"từ {day(period.first_day)} đến {day(period.last_day)}.",
                    "Gộp hai tệp làm một, hoặc sửa kỳ của một trong hai tệp.",
                )
