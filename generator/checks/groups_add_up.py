"""The groups of an edition hold together the units that were ranked, each unit in one group."""

from collections.abc import Iterator

from generator.checks.editions import who
from generator.checks.printed import explained
from generator.checks.saying import Rule, listed
from generator.collection import Collection, Entry
from generator.model.edition import Edition, Group
from generator.problems import Path, Problem

RULE = Rule("groups-add-up")


def check(collection: Collection) -> Iterator[Problem]:
    """Add up the groups of every edition and look at their members."""
    for entry in collection.editions.values():
        yield from _counts(entry)
        group_of: dict[str, str] = {}
        for index, group in enumerate(entry.record.groups):
            path: Path = ("groups", index, "units")
            yield from _too_many(entry, path, group)
            yield from _in_two_groups(entry, path, group, group_of)


def _counts(entry: Entry[Edition]) -> Iterator[Problem]:
    edition = entry.record
    counts = [group.count for group in edition.groups if group.count is not None]
    stated, counted = edition.population.count, sum(counts)
    complete = len(counts) == len(edition.groups)
    if not counts or stated is None or counted == stated or (counted < stated and not complete):
        return
    if not explained(edition.note, stated, counted):
        yield RULE.warning(
            entry,
            ("groups",),
            f"Số đơn vị của {len(counts)} nhóm cộng lại là {counted}, "
            f"nhưng kỳ này xếp hạng {stated} đơn vị.",
            "Đối chiếu với nguồn; nếu nguồn in như vậy thì nêu cả hai con số ở «note».",
        )


def _too_many(entry: Entry[Edition], path: Path, group: Group) -> Iterator[Problem]:
    if group.count is not None and len(group.units) > group.count:
        yield RULE.error(
            entry,
            path,
            f"Nhóm «{group.label}» có {group.count} đơn vị, nhưng ở đây kể "
            f"{len(group.units)}: {listed(who(unit) for unit in group.units)}.",
            "Bỏ đơn vị ghi thừa, hoặc sửa «count».",
        )


def _in_two_groups(
    entry: Entry[Edition], path: Path, group: Group, group_of: dict[str, str]
) -> Iterator[Problem]:
    """Remember the group of every member, and report one that has a group already."""
    for position, unit in enumerate(group.units):
        member = who(unit)
        if member in group_of:
            yield RULE.error(
                entry,
                (*path, position),
                f"Đơn vị «{member}» được kể hai lần: ở nhóm «{group_of[member]}» "
                f"và ở nhóm «{group.label}».",
                "Đối chiếu với nguồn, chỉ giữ ở nhóm đúng.",
            )
        group_of.setdefault(member, group.label)
