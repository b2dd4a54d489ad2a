"""Time limits are credible and say one thing; an office opens before it closes, once at a time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from generator.checks.saying import Rule, listed, number
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.procedure import TimeLimit
from generator.model.unit import Opening, ServicePoint
from generator.problems import Path, Problem

RULE = Rule("time-shape")

_MOST: Mapping[str, int] = {"hour": 240, "working_day": 365, "day": 730, "month": 24}
"""Longer limits are more often two glued cells of a table than a limit."""

_WORDS: Mapping[str, str] = {
    "hour": "giờ",
    "working_day": "ngày làm việc",
    "day": "ngày",
    "month": "tháng",
}


def check(collection: Collection) -> Iterator[Problem]:
    """Look at all time limits, then at the hours of all service points."""
    for kind in ("procedure", "local_difference"):
        for entry in collection.of_kind(kind):
            first: dict[object, tuple[Path, TimeLimit]] = {}
            for path, limit in records_in(entry.record, TimeLimit):
                yield from _credible(entry, path, limit)
                case = (path[:-1], limit.case, limit.channels, limit.note)
                yield from _one_answer(entry, path, limit, first.setdefault(case, (path, limit)))
    for entry in collection.units.values():
        for path, opening in records_in(entry.record, Opening):
            yield from _hours(entry, path, opening)
        for path, point in records_in(entry.record, ServicePoint):
            yield from _one_at_a_time(entry, path, point)


def _shown(limit: TimeLimit) -> str:
    return f"{number(limit.amount)} {_WORDS[limit.unit]}"


def _credible(entry: Entry[Any], path: Path, limit: TimeLimit) -> Iterator[Problem]:
    if limit.amount > _MOST[limit.unit]:
        yield RULE.warning(
            entry,
            (*path, "amount"),
            f"Thời hạn {_shown(limit)} dài hơn mức thường gặp "
            f"({_MOST[limit.unit]} {_WORDS[limit.unit]}); có thể hai ô của bảng bị dính vào nhau.",
            "Đối chiếu với nguồn rồi sửa số lượng hoặc đơn vị.",
        )


def _one_answer(
    entry: Entry[Any], path: Path, limit: TimeLimit, known: tuple[Path, TimeLimit]
) -> Iterator[Problem]:
    first_path, first = known
    if first_path != path:
        yield RULE.warning(
            entry,
            path,
            f"Hai thời hạn cho cùng một trường hợp: {_shown(first)} ở "
            f"{entry.place(*first_path)} và {_shown(limit)} ở đây.",
            "Ghi «case» hoặc «channels» cho rõ khi nào dùng thời hạn nào, hoặc xoá dòng trùng.",
        )


def _hours(entry: Entry[Any], path: Path, opening: Opening) -> Iterator[Problem]:
    if opening.opens >= opening.closes:
        yield RULE.error(
            entry,
            (*path, "closes"),
            f"Giờ mở cửa {opening.opens} không trước giờ đóng cửa {opening.closes}.",
            "Sửa giờ; nếu nghỉ trưa, ghi buổi sáng và buổi chiều thành hai mục.",
        )


def _one_at_a_time(entry: Entry[Any], path: Path, point: ServicePoint) -> Iterator[Problem]:
    """On each day an opening begins when the one before it has ended, or later."""
    for (first, second), days in _overlaps(point.hours).items():
        one, other = point.hours[first], point.hours[second]
        yield RULE.error(
            entry,
            (*path, "hours", max(first, second)),
            f"Giờ {one.opens}–{one.closes} và giờ {other.opens}–{other.closes} "
            f"chồng lên nhau vào {listed(days)}.",
            "Sửa giờ cho hai buổi rời nhau, hoặc gộp thành một mục; mỗi ngày chỉ ghi một lần.",
        )


def _overlaps(hours: tuple[Opening, ...]) -> Mapping[tuple[int, int], list[str]]:
    """Take openings, give the numbers of each two that share some time, and on which days."""
    spans = sorted(
        (day, opening.opens, opening.closes, index)
        for index, opening in enumerate(hours)
        if opening.opens < opening.closes
        for day in opening.days
    )
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for before, after in pairwise(spans):
        if before[0] == after[0] and after[1] < before[2]:
            found[before[3], after[3]].append(before[0])
    return found
