"""Who handles a procedure at the commune is said only of procedures of the commune level."""

from collections.abc import Iterator

from generator.checks.saying import Rule, listed
from generator.collection import Collection, Entry
from generator.model.procedure import Procedure
from generator.problems import Problem

RULE = Rule("levels-shape")


def check(collection: Collection) -> Iterator[Problem]:
    """Look at the levels of every procedure."""
    for entry in collection.procedures.values():
        yield from _commune(entry)
        yield from _twice(entry)


def _commune(entry: Entry[Procedure]) -> Iterator[Problem]:
    procedure = entry.record
    if procedure.handled_by and "commune" not in procedure.levels:
        yield RULE.error(
            entry,
            ("handled_by",),
            f"Thủ tục {procedure.code} ghi nơi làm ở cấp xã {listed(procedure.handled_by)}, "
            f"nhưng cấp thực hiện chỉ có {listed(procedure.levels)}.",
            "Thêm «commune» vào «levels», hoặc xoá «handled_by».",
        )


def _twice(entry: Entry[Procedure]) -> Iterator[Problem]:
    for field in ("levels", "handled_by", "subjects"):
        values: tuple[str, ...] = getattr(entry.record, field)
        for index, value in enumerate(values):
            if value in values[:index]:
                yield RULE.warning(
                    entry,
                    (field, index),
                    f"«{value}» được ghi hai lần ở «{field}».",
                    "Xoá dòng ghi thừa.",
                )
