"""The years in the name of a period are the years of its days."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.saying import Rule, day
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.base import Period
from generator.problems import Path, Problem

RULE = Rule("labels-match-days")

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every period of every edition, result and plan."""
    for kind in ("edition", "result", "plan"):
        for entry in collection.of_kind(kind):
            for path, period in records_in(entry.record, Period):
                yield from _years(entry, path, period)


def _years(entry: Entry[Any], path: Path, period: Period) -> Iterator[Problem]:
    named = [int(year) for year in _YEAR.findall(period.label)]
    meant = (period.first_day.year, period.last_day.year)
    if named and (named[0], named[-1]) != meant:
        yield RULE.warning(
            entry,
            (*path, "label"),
            f"Tên kỳ «{period.label}» nói năm khác với các ngày của kỳ: "
            f"từ {day(period.first_day)} đến {day(period.last_day)}.",
            "Sửa tên kỳ hoặc sửa «first_day», «last_day».",
        )
