"""What is said to be missing is absent, and what matters and is absent is said to be missing."""

from collections.abc import Iterator
from typing import Any

from generator.checks.saying import Rule, Suggester, field_label
from generator.checks.walking import records_with
from generator.collection import Collection, Entry
from generator.load.field_names import meant_field
from generator.model.base import Missing, Record
from generator.model.edition import Edition
from generator.model.procedure import Procedure
from generator.model.scorecard import Result
from generator.model.unit import Unit
from generator.problems import Path, Problem

RULE = Rule("missing-is-missing")

IMPORTANT = ("agency", "time_limits", "fees", "documents")
"""What a citizen asks first of a procedure: who, how long, how much, which papers."""

IDS: dict[type[Record], tuple[str, tuple[str, ...], str]] = {
    Edition: ("unit", ("scores", "ranks"), "unit"),
    Result: ("indicator", ("observations",), "indicator"),
}
"""Records whose gaps may also name an id: its kind, the lists it would stand in, the field there.

So an edition says which unit it lacks, and a result which indicator.
"""

BESIDE_FIELDS: dict[type[Record], tuple[str, ...]] = {Unit: ("successors",)}
"""Facts that other records state (``succeeds``), and whose lack is told here."""


def check(collection: Collection) -> Iterator[Problem]:
    """Compare each list of gaps with the fields of its record, then look for silent gaps."""
    for entry in collection.entries:
        for path, record in records_with(entry.record, "missing"):
            gaps: tuple[Missing, ...] = getattr(record, "missing", ())
            for index, gap in enumerate(gaps):
                yield from _gap(entry, (*path, "missing", index), record, gap, collection)
    for entry in collection.procedures.values():
        yield from _silent(entry)


def _gap(
    entry: Entry[Any], path: Path, record: Record, gap: Missing, collection: Collection
) -> Iterator[Problem]:
    if _names_id(record, gap, collection):
        yield from _there_by_id(entry, path, record, gap)
        return
    known = [*type(record).model_fields, *BESIDE_FIELDS.get(type(record), ())]
    if gap.field not in known:
        yield RULE.error(
            entry,
            (*path, "field"),
            f"Mục «missing» nói thiếu «{gap.field}», nhưng hồ sơ loại này không có trường ấy.",
            f"{_meant(gap.field, record, known)}Ghi đúng tên trường, hoặc xoá mục này.",
        )
    elif _is_there(getattr(record, gap.field, None), gap):
        yield RULE.error(
            entry,
            (*path, "field"),
            f"{field_label(record, gap.field)} vừa có giá trị, vừa bị ghi là thiếu "
            f"(lý do: {gap.reason}).",
            "Xoá trường này khỏi «missing», hoặc xoá giá trị nếu chưa có nguồn; "
            "nếu chỉ thiếu một phần danh sách, nói rõ phần ấy ở «note» của mục «missing».",
        )


def _meant(name: str, record: Record, known: list[str]) -> str:
    """Ask for the field that was meant: by its Vietnamese name or by near letters."""
    meant = meant_field(name, type(record))
    return f"Có phải bạn muốn viết «{meant}»? " if meant else Suggester(known).ask(name)


def _names_id(record: Record, gap: Missing, collection: Collection) -> bool:
    held = {"unit": collection.units, "indicator": collection.indicators}
    kind = IDS[type(record)][0] if type(record) in IDS else ""
    return gap.field in held.get(kind, {})


def _there_by_id(entry: Entry[Any], path: Path, record: Record, gap: Missing) -> Iterator[Problem]:
    _, lists, field = IDS[type(record)]
    figures = [figure for name in lists for figure in getattr(record, name)]
    if gap.note is None and any(getattr(figure, field) == gap.field for figure in figures):
        yield RULE.error(
            entry,
            (*path, "field"),
            f"«{gap.field}» vừa có số liệu ở đây, vừa bị ghi là thiếu (lý do: {gap.reason}).",
            "Xoá mục này khỏi «missing»; nếu chỉ thiếu một phần, nói rõ phần ấy ở «note» của nó.",
        )


def _is_there(value: object, gap: Missing) -> bool:
    """A list may be there in part; then the gap's note says which part is not."""
    return bool(value) and not (isinstance(value, tuple) and gap.note is not None)


def _silent(entry: Entry[Procedure]) -> Iterator[Problem]:
    procedure = entry.record
    said = {gap.field for gap in procedure.missing}
    for field in IMPORTANT:
        if not getattr(procedure, field) and field not in said:
            yield RULE.error(
                entry,
                (),
                f"Thủ tục {procedure.code} không có {field_label(procedure, field)} "
                "mà cũng không nói vì sao.",
                f"Ghi «{field}» theo nguồn, hoặc thêm «{field}» vào «missing» kèm lý do.",
            )
