"""A target speaks the words of its indicator or index, and asks for what can be."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.printed import explained
from generator.checks.saying import Rule, listed, number
from generator.collection import Collection, Entry
from generator.model.plan import Plan, Target
from generator.problems import Path, Problem

RULE = Rule("targets-reachable")

_MOST = {"percent": Decimal(100), "ratio": Decimal(1)}


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every target of every plan."""
    groups = _Groups(collection)
    for entry in collection.plans.values():
        for index, target in enumerate(entry.record.targets):
            path: Path = ("targets", index)
            yield from _same_unit(entry, path, target, collection)
            yield from _range(entry, path, target)
            yield from _known_group(entry, path, target, groups)


def _same_unit(
    entry: Entry[Plan], path: Path, target: Target, collection: Collection
) -> Iterator[Problem]:
    held = collection.indicators.get(target.indicator or "")
    if held is None or target.value_unit in (None, held.record.value_unit):
        return
    yield RULE.error(
        entry,
        (*path, "value_unit"),
        f"Mục tiêu tính bằng «{target.value_unit}», nhưng chỉ tiêu «{held.key}» "
        f"đo bằng «{held.record.value_unit}».",
        "Ghi cùng đơn vị đo, hoặc dẫn tới đúng chỉ tiêu.",
    )


def _range(entry: Entry[Plan], path: Path, target: Target) -> Iterator[Problem]:
    value, most = target.value, _MOST.get(target.value_unit or "")
    if value is None or (value >= 0 and (most is None or value <= most)):
        return
    if not explained(entry.record.note, value):
        yield RULE.warning(
            entry,
            (*path, "value"),
            f"Mức cần đạt là {number(value)}, "
            f"{'dưới 0' if most is None else f'ngoài khoảng từ 0 đến {number(most)}'}.",
            "Đối chiếu với nguồn; nếu nguồn in như vậy thì nêu con số ấy ở «note» của kế hoạch.",
        )


def _known_group(
    entry: Entry[Plan], path: Path, target: Target, groups: "_Groups"
) -> Iterator[Problem]:
    """Where no edition has groups, nobody can say that one does not exist."""
    if target.operator != "in_group" or target.group is None or target.framework is None:
        return
    known = groups.of(target.framework)
    wanted = target.group.casefold()
    if known and not any(wanted in label.casefold() for label in known):
        yield RULE.warning(
            entry,
            (*path, "group"),
            f"Mục tiêu là vào nhóm «{target.group}», nhưng các kỳ của «{target.framework}» "
            f"chỉ có nhóm {listed(known)}.",
            "Ghi tên nhóm như nguồn của bộ chỉ số.",
        )


class _Groups:
    """The groups that the editions of each framework have, looked for once."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, framework: str) -> tuple[str, ...]:
        """Take a framework's id, give the labels of its groups, each once."""
        if framework not in self._known:
            editions = self._collection.editions_by_framework.get(framework, ())
            labels = [group.label for entry in editions for group in entry.record.groups]
            self._known[framework] = tuple(dict.fromkeys(labels))
        return self._known[framework]
