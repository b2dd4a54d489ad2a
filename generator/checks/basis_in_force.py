"""A procedure checked after the end of a legal document does not stand on it any more."""

from collections.abc import Iterator

from generator.checks.saying import Rule, day, listed
from generator.collection import Collection, Entry
from generator.model.catalog import LegalDocument
from generator.model.procedure import Procedure
from generator.problems import Path, Problem

RULE = Rule("basis-in-force")


def check(collection: Collection) -> Iterator[Problem]:
    """Compare the day each procedure was checked with the end of its documents."""
    for entry in collection.procedures.values():
        for index, basis in enumerate(entry.record.legal_basis):
            document = collection.legal_documents.get(basis.document)
            if document is not None:
                yield from _ended(entry, ("legal_basis", index, "document"), document.record)


def _ended(entry: Entry[Procedure], path: Path, document: LegalDocument) -> Iterator[Problem]:
    checked, end = entry.record.checked_on, document.valid_to
    if checked is None or end is None or checked <= end or entry.record.valid_to is not None:
        return
    after = f" Văn bản thay thế: {listed(document.replaced_by)}." if document.replaced_by else ""
    yield RULE.warning(
        entry,
        path,
        f"Thủ tục kiểm tra ngày {day(checked)} vẫn dẫn văn bản {document.number}, "
        f"hết hiệu lực sau ngày {day(end)}.",
        f"Đối chiếu căn cứ pháp lý với văn bản đang có hiệu lực.{after}",
    )
