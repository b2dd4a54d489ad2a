"""What has ended points onward: to what took its place, or to the reason why nothing is named."""

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.saying import Rule, day, listed
from generator.collection import Collection, Entry
from generator.model.catalog import LegalDocument
from generator.model.procedure import Procedure
from generator.model.unit import Unit
from generator.problems import Problem

RULE = Rule("successors-named")


def check(collection: Collection) -> Iterator[Problem]:
    """Look at units, procedures and legal documents that have ended or were replaced."""
    for unit in collection.units.values():
        yield from _unit(unit, collection)
    for procedure in collection.procedures.values():
        yield from _procedure(procedure)
    for document in collection.legal_documents.values():
        yield from _document(document)


def _unit(entry: Entry[Unit], collection: Collection) -> Iterator[Problem]:
    unit = entry.record
    after = collection.successors.get(unit.id, ())
    if unit.valid_to is None:
        return
    if not after and not any(gap.field == "successors" for gap in unit.missing):
        yield RULE.error(
            entry,
            ("valid_to",),
            f"{unit.name} kết thúc ngày {day(unit.valid_to)}, "
            "nhưng chưa đơn vị nào ghi là thay cho đơn vị này.",
            f"Thêm «{unit.id}» vào «succeeds» của đơn vị mới; nếu chưa có hồ sơ đơn vị mới, "
            "ghi «successors» vào «missing» kèm lý do.",
        )
    for successor in after:
        yield from _begins_next_day(successor, unit)


def _begins_next_day(entry: Entry[Unit], before: Unit) -> Iterator[Problem]:
    begin, end = entry.record.valid_from, before.valid_to
    if begin is None or end is None or begin == end + timedelta(days=1):
        return
    yield RULE.warning(
        entry,
        ("valid_from",),
        f"{entry.record.name} thay cho «{before.id}» từ ngày {day(begin)}, "
        f"nhưng đơn vị ấy kết thúc ngày {day(end)}.",
        "Đối chiếu hai ngày với văn bản sắp xếp đơn vị; thường đơn vị mới bắt đầu vào hôm sau.",
    )


def _procedure(entry: Entry[Procedure]) -> Iterator[Problem]:
    procedure = entry.record
    gaps = {gap.field for gap in procedure.missing}
    if procedure.valid_to is not None and not procedure.replaced_by and "replaced_by" not in gaps:
        yield RULE.error(
            entry,
            ("valid_to",),
            f"Thủ tục {procedure.code} áp dụng đến hết ngày {day(procedure.valid_to)}, "
            "nhưng không nói thủ tục nào thay thế.",
            "Ghi «replaced_by», hoặc ghi «replaced_by» vào «missing»: "
            "not_applicable nếu bị bãi bỏ hẳn, no_source_held nếu chưa rõ.",
        )
    if procedure.replaced_by and procedure.valid_to is None and "valid_to" not in gaps:
        yield RULE.error(
            entry,
            ("replaced_by",),
            f"Thủ tục {procedure.code} đã được thay bằng {listed(procedure.replaced_by)}, "
            "nhưng chưa có ngày thôi áp dụng.",
            "Ghi «valid_to», hoặc ghi «valid_to» vào «missing» kèm lý do.",
        )


def _document(entry: Entry[LegalDocument]) -> Iterator[Problem]:
    document = entry.record
    if document.valid_to is not None and not document.replaced_by:
        yield RULE.warning(
            entry,
            ("valid_to",),
            f"Văn bản {document.number} hết hiệu lực sau ngày {day(document.valid_to)}, "
            "nhưng không nói văn bản nào thay thế.",
            "Ghi số văn bản mới vào «replaced_by» nếu có.",
        )
