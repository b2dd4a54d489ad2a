"""The online level of a channel fits its scheme, its channel and the time of the record."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from generator.checks.saying import Rule, day
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.procedure import ChannelUse, Online, Procedure
from generator.problems import Path, Problem

RULE = Rule("online-shape")

_LEVELS: Mapping[str, tuple[str, ...]] = {
    "level-1-4": ("1", "2", "3", "4"),
    "full-partial": ("full", "partial"),
}

_FULL_PARTIAL_SINCE = date(2022, 8, 15)
"""Nghị định số 42/2022/NĐ-CP put full and partial in the place of levels 1 to 4."""


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every channel of every procedure and local difference."""
    for kind in ("procedure", "local_difference"):
        for entry in collection.of_kind(kind):
            seen: set[object] = set()
            for path, use in records_in(entry.record, ChannelUse):
                if use.online is not None:
                    yield from _online(entry, path, use, use.online)
                if (path[:-1], use.channel) in seen:
                    yield _twice(entry, path, use)
                seen.add((path[:-1], use.channel))


def _online(entry: Entry[Any], path: Path, use: ChannelUse, online: Online) -> Iterator[Problem]:
    if use.channel != "online":
        yield RULE.error(
            entry,
            (*path, "online"),
            f"Hình thức nộp «{use.channel}» không thể có mức trực tuyến «{online.level}».",
            "Chuyển «online» sang mục «channel: online», hoặc xoá.",
        )
    if online.level not in _LEVELS[online.scheme]:
        yield RULE.error(
            entry,
            (*path, "online", "level"),
            f"Mức «{online.level}» không thuộc cách phân mức «{online.scheme}».",
            f"Với «{online.scheme}», chọn: {', '.join(_LEVELS[online.scheme])}; "
            "giữ đúng như nguồn, không quy đổi.",
        )
    yield from _old_scheme(entry, path, online)


def _old_scheme(entry: Entry[Any], path: Path, online: Online) -> Iterator[Problem]:
    record = entry.record
    checked = record.checked_on if isinstance(record, Procedure) else None
    if online.scheme == "level-1-4" and checked is not None and checked >= _FULL_PARTIAL_SINCE:
        yield RULE.warning(
            entry,
            (*path, "online", "scheme"),
            f"Thủ tục kiểm tra ngày {day(checked)} còn dùng cách phân mức 1-4, "
            f"vốn chỉ dùng trước ngày {day(_FULL_PARTIAL_SINCE)}.",
            "Tra mức toàn trình hoặc một phần ở Cổng Dịch vụ công; không tự quy đổi.",
        )


def _twice(entry: Entry[Any], path: Path, use: ChannelUse) -> Problem:
    return RULE.error(
        entry,
        (*path, "channel"),
        f"Hình thức nộp «{use.channel}» được ghi hai lần.",
        "Gộp hai mục làm một; điều riêng ghi ở «note».",
    )
