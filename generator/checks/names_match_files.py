"""A record's own ids agree with the names of the file and folders that hold it."""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.saying import Rule, day, field_label
from generator.collection import Collection, Entry
from generator.model.base import Period
from generator.problems import Problem

RULE = Rule("names-match-files")

_FIELDS: dict[str, dict[str, str]] = {
    "procedure": {"domain": "domain", "code": "code"},
    "unit": {"unit": "id"},
    "listing": {"unit": "unit", "year": "year"},
    "local_difference": {"unit": "unit", "procedure": "procedure"},
    "framework": {"id": "id"},
    "edition": {"framework": "framework"},
    "result": {"unit": "unit"},
    "plan": {"unit": "unit"},
}
"""For each kind: part of the file's path, and the field that must say the same."""

_PERIOD_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What may stand in an address as a folder, and never looks like a file of a page."""
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def check(collection: Collection) -> Iterator[Problem]:
    """Compare each record with the path of its file."""
    for kind, fields in _FIELDS.items():
        for entry in collection.of_kind(kind):
            for part, field in fields.items():
                yield from _same(entry, part, field)
            yield from _plain_name(entry)
            yield from _same_years(entry)


def _same(entry: Entry[Any], part: str, field: str) -> Iterator[Problem]:
    written, named = str(getattr(entry.record, field)), entry.parts.get(part)
    if named is not None and written != named:
        yield RULE.error(
            entry,
            (field,),
            f"Trường {field_label(entry.record, field)} ghi «{written}», "
            f"nhưng đường dẫn của tệp ghi «{named}».",
            "Sửa trường cho trùng đường dẫn, hoặc đổi tên tệp, thư mục cho trùng trường.",
        )


def _plain_name(entry: Entry[Any]) -> Iterator[Problem]:
    name = entry.parts.get("period")
    if name is not None and not _PERIOD_NAME.fullmatch(name):
        yield RULE.error(
            entry,
            ("period",),
            f"Tên tệp «{name}» của kỳ đứng trong địa chỉ trang, nên chỉ được có chữ thường "
            "không dấu, chữ số và từng dấu gạch nối.",
            "Đổi tên tệp, ví dụ 2024.yml, 2024-quy-1.yml hay 2021-2025.yml.",
        )


def _same_years(entry: Entry[Any]) -> Iterator[Problem]:
    period, name = getattr(entry.record, "period", None), entry.parts.get("period", "")
    years = [int(year) for year in _YEAR.findall(name)]
    if not isinstance(period, Period) or not years:
        return
    if years[0] != period.first_day.year or years[-1] != period.last_day.year:
        yield RULE.error(
            entry,
            ("period",),
            f"Tên tệp ghi kỳ «{name}», nhưng kỳ trong hồ sơ kéo dài "
            f"từ {day(period.first_day)} đến {day(period.last_day)}.",
            "Sửa ngày đầu, ngày cuối của kỳ, hoặc đổi tên tệp theo đúng kỳ.",
        )
