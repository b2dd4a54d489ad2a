"""A temporary notice that is over says something untrue to whoever reads without script."""

from collections.abc import Iterator
from datetime import date

from generator.checks.saying import Rule, day
from generator.checks.walking import records_in
from generator.collection import Collection
from generator.model.unit import ServicePointNotice
from generator.problems import Problem

RULE = Rule("notices-current")


def check(collection: Collection, today: date) -> Iterator[Problem]:
    """Compare the last day of each notice with today."""
    for entry in collection.units.values():
        for path, notice in records_in(entry.record, ServicePointNotice):
            if notice.valid_to < today:
                yield RULE.warning(
                    entry,
                    (*path, "valid_to"),
                    f"Thông báo «{notice.text}» chỉ đến hết ngày {day(notice.valid_to)}, "
                    "nay đã qua.",
                    "Xoá thông báo này, hoặc sửa ngày theo nguồn mới nếu được gia hạn.",
                )
