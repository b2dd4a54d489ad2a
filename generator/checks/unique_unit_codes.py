"""A code of a national list belongs to one unit at a time; a later unit may take it over."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.checks.saying import Rule, day
from generator.collection import Collection, Entry
from generator.model.unit import Unit
from generator.problems import Problem

RULE = Rule("unique-unit-codes")

_Holder = tuple[Entry[Unit], int]


def check(collection: Collection) -> Iterator[Problem]:
    """Compare the lives of the units that hold the same code."""
    holders: dict[tuple[str, str], list[_Holder]] = defaultdict(list)
    for entry in collection.units.values():
        for index, held in enumerate(entry.record.codes):
            holders[held.scheme, held.code].append((entry, index))
    for (scheme, code), found in holders.items():
        if len(found) > 1:
            yield from _at_the_same_time(f"«{code}» ({scheme})", found)


def _at_the_same_time(code: str, holders: list[_Holder]) -> Iterator[Problem]:
    in_order = sorted(holders, key=lambda h: (_first(h[0].record), h[0].key))
    before = in_order[0][0]
    for entry, index in in_order[1:]:
        if _first(entry.record) <= _last(before.record):
            yield RULE.error(
                entry,
                ("codes", index, "code"),
                f"Mã số {code} cũng là mã của «{before.key}», đơn vị tồn tại cùng lúc "
                f"(đến hết ngày {day(before.record.valid_to)}; đơn vị này bắt đầu từ ngày "
                f"{day(entry.record.valid_from)}).",
                "Đối chiếu danh mục đơn vị hành chính rồi sửa mã, hoặc sửa ngày của hai đơn vị.",
            )
        before = max(before, entry, key=lambda e: _last(e.record))


def _first(unit: Unit) -> date:
    return unit.valid_from or date.min


def _last(unit: Unit) -> date:
    return unit.valid_to or date.max
