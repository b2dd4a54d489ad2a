"""The legal basis of a procedure, in the order of rank."""

from collections.abc import Iterable

from msgspec import Struct

from generator.collection import Collection
from generator.model.procedure import LegalBasis, Procedure

_LAW_ORDER = (
    "law",
    "ordinance",
    "resolution",
    "decree",
    "circular",
    "joint_circular",
    "decision",
    "other",
)


class LawLine(Struct, frozen=True):
    """One legal document: number, title, clause, and its text where we know the address."""

    number: str
    title: str
    clause: str
    url: str


def laws(record: Procedure, collection: Collection) -> tuple[LawLine, ...]:
    """Take a procedure, give its laws before decrees before circulars, each newest first."""
    return law_lines(record.legal_basis, collection)


def law_lines(basis: Iterable[LegalBasis], collection: Collection) -> tuple[LawLine, ...]:
    """Take a legal basis, give its documents in the same order."""

    def key(item: LegalBasis) -> tuple[int, int, str]:
        entry = collection.legal_documents.get(item.document)
        kind = entry.record.kind if entry else "other"
        return _LAW_ORDER.index(kind), -_year_of(item.document), item.document

    return tuple(_law_line(item, collection) for item in sorted(basis, key=key))


def basis_words(basis: Iterable[LegalBasis]) -> str:
    """Take a legal basis, give its documents and clauses in a line."""
    return "; ".join(f"{b.document}, {b.clause}" if b.clause else b.document for b in basis)


def _law_line(basis: LegalBasis, collection: Collection) -> LawLine:
    entry = collection.legal_documents.get(basis.document)
    title = (entry.record.title or "") if entry else ""
    url = (entry.record.address or "") if entry else ""
    return LawLine(basis.document, title, basis.clause or "", url)


def _year_of(number: str) -> int:
    return next((int(p) for p in number.split("/") if p.isdigit() and len(p) == len("2025")), 0)
