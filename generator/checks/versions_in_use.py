"""An edition is scored by rules that were in use in its year."""

from collections.abc import Iterator

from generator.checks.printed import explained
from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.measures.standings import framework_of, version_of
from generator.model.edition import Edition
from generator.model.framework import Version
from generator.problems import Problem

RULE = Rule("versions-in-use")


def check(collection: Collection) -> Iterator[Problem]:
    """Compare the year of every edition with the years of its version."""
    for entry in collection.editions.values():
        version = version_of(entry.record, framework_of(entry.record, collection))
        if version is not None:
            yield from _in_use(entry, version)


def _in_use(entry: Entry[Edition], version: Version) -> Iterator[Problem]:
    """Where the years of use were not seen in a source, they prove nothing: a warning."""
    year = entry.record.period.last_day.year
    early = version.first_year is not None and year < version.first_year
    late = version.last_year is not None and year > version.last_year
    if not (early or late) or explained(entry.record.note, year):
        return
    report = RULE.error if version.years_verified else RULE.warning
    yield report(
        entry,
        ("version",),
        f"Kỳ này là năm {year}, nhưng phiên bản «{version.id}» dùng {_years(version)}.",
        "Ghi đúng phiên bản của năm ấy, để trống nếu chưa rõ, "
        "hoặc sửa năm dùng của phiên bản theo nguồn.",
    )


def _years(version: Version) -> str:
    first = f"từ năm {version.first_year}" if version.first_year is not None else ""
    last = f"đến năm {version.last_year}" if version.last_year is not None else ""
    return " ".join(part for part in (first, last) if part)
