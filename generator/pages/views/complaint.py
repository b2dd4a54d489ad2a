"""Where to turn when one does not agree: only what a source of ours tells."""

from msgspec import Struct

from generator.collection import Collection
from generator.model.procedure import Procedure

LAW = "02/2011/QH13"
"""Luật Khiếu nại, as the national portal names it."""


class Complaint(Struct, frozen=True):
    """Whom to ask besides the office that took the papers, and the law where we hold it."""

    office: str
    law: str
    law_url: str


def complaint(record: Procedure, collection: Collection) -> Complaint:
    """Take a procedure, give where to turn."""
    entry = collection.legal_documents.get(LAW)
    if entry is None:
        return Complaint(record.agency or "", "", "")
    law = " ".join(part for part in (entry.record.title, f"số {LAW}") if part)
    return Complaint(record.agency or "", law, entry.record.address or "")
