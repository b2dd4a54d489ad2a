"""The maxima and counts in the tree of a version add up to those of the whole."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checks.printed import explained
from generator.checks.saying import Rule, number
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.framework import Framework, Node, Tree
from generator.problems import Path, Problem

RULE = Rule("shares-add-up")

_COMPARE = "Đối chiếu với nguồn; nếu nguồn in như vậy thì giữ nguyên và nêu cả hai con số ở «note»."


def check(collection: Collection) -> Iterator[Problem]:
    """Add up every tree of every framework."""
    for entry in collection.frameworks.values():
        for path, tree in records_in(entry.record, Tree):
            yield from _survey(entry, path, tree)
            yield from _maxima(entry, (*path, "nodes"), tree.nodes, tree.max, tree.note)
            for inner, node in records_in(tree, Node, path):
                below = (*inner, "children")
                yield from _maxima(entry, below, node.children, node.max, tree.note)
            yield from _counts(entry, path, tree)


def _survey(entry: Entry[Framework], path: Path, tree: Tree) -> Iterator[Problem]:
    if tree.max is not None and tree.survey_max is not None and tree.survey_max > tree.max:
        yield RULE.error(
            entry,
            (*path, "survey_max"),
            f"Điểm điều tra xã hội học {number(tree.survey_max)} "
            f"lớn hơn điểm tối đa {number(tree.max)}.",
            "Đối chiếu hai con số với nguồn rồi sửa.",
        )


def _maxima(
    entry: Entry[Framework],
    path: Path,
    parts: Sequence[Node],
    whole: Decimal | None,
    note: str | None,
) -> Iterator[Problem]:
    """Parts that exceed the whole are wrong; parts that fall short may not all be in the source."""
    total = sum((part.max for part in parts if part.max is not None), Decimal())
    complete = all(part.max is not None for part in parts)
    if not parts or whole is None or total == whole or (total < whole and not complete):
        return
    if not explained(note, total, whole):
        report = RULE.error if total > whole else RULE.warning
        yield report(
            entry,
            path,
            f"Điểm tối đa của {len(parts)} mục cộng lại là {number(total)}, "
            f"{'vượt' if total > whole else 'chưa tới'} điểm tối đa chung {number(whole)}.",
            _COMPARE,
        )


def _counts(entry: Entry[Framework], path: Path, tree: Tree) -> Iterator[Problem]:
    if tree.counts is None or not tree.nodes:
        return
    criteria = _total([area.criteria_count for area in tree.nodes])
    sub_criteria = _total([area.sub_criteria_count for area in tree.nodes])
    pairs = (
        ("areas", "lĩnh vực", tree.counts.areas, len(tree.nodes)),
        ("criteria", "tiêu chí", tree.counts.criteria, criteria),
        ("sub_criteria", "tiêu chí thành phần", tree.counts.sub_criteria, sub_criteria),
    )
    for field, noun, stated, held in pairs:
        if stated is None or held is None or stated == held or explained(tree.note, stated, held):
            continue
        yield RULE.warning(
            entry,
            (*path, "counts", field),
            f"Nguồn nói có {stated} {noun}, nhưng các mục đang có cộng lại được {held}.",
            _COMPARE,
        )


def _total(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
