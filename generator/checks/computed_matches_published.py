"""What we computed agrees with what was published, or the difference is told."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.checks.printed import explained, numbers_in
from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.measures.disagreements import Disagreement, DisagreementKind, disagreements
from generator.measures.standings import framework_of
from generator.model.edition import Edition
from generator.problems import Problem

RULE = Rule("computed-matches-published")

_WHAT: Mapping[DisagreementKind, str] = {
    DisagreementKind.SCORE: "điểm",
    DisagreementKind.RANK: "hạng",
}


_Index = Mapping[Decimal, set[str]]
"""The conflicts that hold a number, by the number."""


def check(collection: Collection) -> Iterator[Problem]:
    """Compare every computed score and rank with the published one of the same thing."""
    for entry in collection.editions.values():
        differing = [found for found in disagreements(entry, collection) if found.kind in _WHAT]
        conflicts = _conflicts_about(entry, collection) if differing else {}
        for found in differing:
            if not _told(found, conflicts):
                yield _differs(entry, found)


def _told(found: Disagreement, conflicts: _Index) -> bool:
    """Whether a note, or one conflict, names both values."""
    printed, recomputed = found.printed_value, found.recomputed_value
    holding = conflicts.get(printed, set()) & conflicts.get(recomputed, set())
    return bool(holding) or explained(found.note, printed, recomputed)


def _conflicts_about(entry: Entry[Edition], collection: Collection) -> _Index:
    """Give the conflicts whose subject names this edition's year and framework."""
    framework = framework_of(entry.record, collection)
    names = [str(entry.record.period.last_day.year)]
    names += [framework.short_name] if framework is not None else []
    index: dict[Decimal, set[str]] = defaultdict(set)
    for conflict in collection.conflicts:
        if all(name in conflict.record.subject for name in names):
            for number in (n for value in conflict.record.values for n in numbers_in(value)):
                index[number].add(conflict.key)
    return index


def _differs(entry: Entry[Edition], found: Disagreement) -> Problem:
    what = _WHAT[found.kind]
    of = f", mục «{found.node}»" if found.node else ""
    return RULE.warning(
        entry,
        found.path,
        f"«{found.unit or found.unit_name}»{of}: nguồn công bố {what} {found.printed}, "
        f"còn {what} tính lại là {found.recomputed}.",
        "Đối chiếu cả hai; lệch thật thì nêu hai số ở «note» (hạng: ở «note» của kỳ), "
        "hoặc ghi vào «conflicts» của scorecards/corrections.yml.",
    )
