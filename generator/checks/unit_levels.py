"""A unit stands under a unit of a higher level, and no district lives on after 2025-06-30."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.checks.saying import Rule, day
from generator.collection import Collection, Entry
from generator.model.unit import Unit
from generator.problems import Problem

RULE = Rule("unit-levels")

_LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)
"""Since 2025-07-01 local government has two levels: province and commune."""

_ABOVE: Mapping[str, frozenset[str]] = {
    "country": frozenset(),
    "ministry": frozenset({"country"}),
    "region": frozenset({"country"}),
    "province": frozenset({"country", "region"}),
    "department": frozenset({"country", "province", "district"}),
    "district": frozenset({"province"}),
    "commune": frozenset({"province", "district"}),
    "office": frozenset({"country", "province", "department", "district", "commune"}),
}
"""For each level: the levels that a parent may have."""

_WORDS: Mapping[str, str] = {
    "country": "cả nước",
    "ministry": "cấp bộ",
    "region": "vùng",
    "province": "cấp tỉnh",
    "department": "sở, ban, ngành",
    "district": "cấp huyện",
    "commune": "cấp xã",
    "office": "cơ quan",
}


def check(collection: Collection) -> Iterator[Problem]:
    """Compare each unit's level with that of its parent and with the law."""
    for entry in collection.units.values():
        parent = collection.units.get(entry.record.parent) if entry.record.parent else None
        if parent is not None and parent.record.level not in _ABOVE[entry.record.level]:
            yield _wrong_parent(entry, parent.record)
        if entry.record.level == "district":
            yield from _no_district_now(entry)


def _wrong_parent(entry: Entry[Unit], parent: Unit) -> Problem:
    unit = entry.record
    allowed = ", ".join(_WORDS[level] for level in _ABOVE if level in _ABOVE[unit.level])
    return RULE.error(
        entry,
        ("parent",),
        f"{unit.name} ({_WORDS[unit.level]}) không thể trực thuộc «{parent.id}» "
        f"({_WORDS[parent.level]}).",
        f"Sửa «level» hoặc «parent»; cấp trên có thể là: {allowed or 'không có'}.",
    )


def _no_district_now(entry: Entry[Unit]) -> Iterator[Problem]:
    unit = entry.record
    if unit.valid_to is None or unit.valid_to > _LAST_DAY_OF_DISTRICTS:
        yield RULE.error(
            entry,
            ("valid_to",) if unit.valid_to else ("level",),
            f"{unit.name} là cấp huyện, kết thúc: {day(unit.valid_to)}; "
            f"cấp huyện chỉ còn đến hết ngày {day(_LAST_DAY_OF_DISTRICTS)}.",
            "Ghi «valid_to: 2025-06-30» hoặc ngày sớm hơn; nếu không phải cấp huyện, sửa «level».",
        )
