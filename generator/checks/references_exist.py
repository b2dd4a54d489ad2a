"""What a record names is there: every reference leads to a record that we hold."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator.checks.saying import Rule, Suggester
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.base import Record, SourceRef
from generator.model.catalog import LegalDocument, LifeEventStep, Synonym
from generator.model.edition import Edition, UnitNamed
from generator.model.plan import Plan, Target
from generator.model.procedure import Fee, LegalBasis, Procedure
from generator.model.scorecard import Observation, Result
from generator.model.unit import ListedItem, Listing, LocalDifference, Succession, Unit
from generator.problems import Path, Problem

RULE = Rule("references-exist")

REFERENCES: Mapping[tuple[type[Record], str], str] = {
    (SourceRef, "source"): "source",
    (Procedure, "domain"): "domain",
    (Procedure, "decision"): "decision",
    (Procedure, "replaced_by"): "procedure",
    (LegalBasis, "document"): "legal_document",
    (Fee, "legal_document"): "legal_document",
    (LegalDocument, "replaced_by"): "legal_document",
    (LifeEventStep, "procedure"): "procedure",
    (Synonym, "procedures"): "procedure",
    (Unit, "parent"): "unit",
    (Unit, "ended_by"): "legal_document",
    (Succession, "unit"): "unit",
    (Listing, "unit"): "unit",
    (Listing, "decision"): "decision",
    (Listing, "see_also"): "unit",
    (ListedItem, "procedure"): "procedure",
    (LocalDifference, "unit"): "unit",
    (LocalDifference, "procedure"): "procedure",
    (UnitNamed, "unit"): "unit",
    (Observation, "indicator"): "indicator",
    (Edition, "framework"): "framework",
    (Result, "unit"): "unit",
    (Plan, "unit"): "unit",
    (Target, "indicator"): "indicator",
    (Target, "framework"): "framework",
}
"""Model and field, and the kind of record that the field names."""

_KINDS: Mapping[str, tuple[str, str]] = {
    "source": ("Nguồn", "scorecards/sources.yml"),
    "domain": ("Lĩnh vực", "catalog/domains.yml"),
    "decision": ("Quyết định công bố", "catalog/decisions.yml"),
    "legal_document": ("Văn bản pháp lý", "catalog/legal_documents.yml"),
    "procedure": ("Thủ tục", "catalog/procedures/"),
    "unit": ("Đơn vị", "catalog/units/"),
    "indicator": ("Chỉ tiêu", "scorecards/indicators.yml"),
    "framework": ("Bộ chỉ số", "scorecards/frameworks/"),
}
"""For each kind that is named: what a person calls it, and where its records stand."""

_Reference = tuple[Entry[Any], Path, str]


def check(collection: Collection) -> Iterator[Problem]:
    """Follow every reference of every record."""
    known = {kind: {entry.key for entry in collection.of_kind(kind)} for kind in _KINDS}
    lost: dict[str, list[_Reference]] = {kind: [] for kind in _KINDS}
    for entry in collection.entries:
        for path, kind, name in _references_in(entry.record):
            if name not in known[kind]:
                lost[kind].append((entry, path, name))
    for kind, references in lost.items():
        if references and not known[kind]:
            yield _nothing_of(kind, references)
        else:
            suggester = Suggester(sorted(known[kind]))
            yield from (_lost(kind, reference, suggester) for reference in references)


def _references_in(record: Record) -> Iterator[tuple[Path, str, str]]:
    for path, inner in records_in(record, Record):
        for field, kind in _fields_of(type(inner)):
            value = getattr(inner, field)
            if isinstance(value, tuple):
                yield from (((*path, field, i), kind, name) for i, name in enumerate(value))
            elif value is not None:
                yield (*path, field), kind, value


@cache
def _fields_of(model: type[Record]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (field, kind) for (owner, field), kind in REFERENCES.items() if issubclass(model, owner)
    )


def _lost(kind: str, reference: _Reference, suggester: Suggester) -> Problem:
    entry, path, name = reference
    title, place = _KINDS[kind]
    return RULE.error(
        entry,
        path,
        f"{title} «{name}» không có trong {place}.",
        f"{suggester.ask(name)}Sửa lại cho đúng, hoặc thêm mục này vào {place}; "
        "nếu mục ấy đang có lỗi khác thì sửa lỗi ấy trước.",
    )


def _nothing_of(kind: str, references: list[_Reference]) -> Problem:
    """One problem instead of hundreds where a whole list is missing or could not be read."""
    title, place = _KINDS[kind]
    entry, path, name = references[0]
    return RULE.error(
        entry,
        path,
        f"{title} «{name}» không tra được, vì chưa đọc được mục nào ở {place}; "
        f"có {len(references)} chỗ dẫn tới các mục ấy.",
        "Sửa các lỗi ở đó trước; nếu chưa có thì thêm vào.",
    )
