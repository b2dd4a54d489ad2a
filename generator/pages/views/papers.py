"""The papers of a dossier, as a list to tick, by case."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.procedure import Document, Procedure


@dataclass(frozen=True)
class Paper:
    """One paper to bring: its name, how many, and its form."""

    name: str
    copies: str
    form: str
    form_url: str


@dataclass(frozen=True)
class PaperCase:
    """The papers of one case; without a title they are for everybody."""

    title: str
    papers: tuple[Paper, ...]


def papers(documents: Iterable[Document]) -> tuple[PaperCase, ...]:
    """Take the papers of a procedure, give them under their cases in the order they are written."""
    cases: dict[str, list[Paper]] = {}
    for document in documents:
        paper = Paper(
            document.name, _copies(document), document.form or "", document.form_address or ""
        )
        cases.setdefault(document.case or "", []).append(paper)
    return tuple(PaperCase(title, tuple(papers)) for title, papers in cases.items())


def _copies(document: Document) -> str:
    parts = [
        f"{count} {word}"
        for count, word in ((document.originals, "bản chính"), (document.copies, "bản sao"))
        if count
    ]
    return ", ".join(parts) if parts else "chưa rõ số bản"


def papers_note(record: Procedure) -> str:
    """Take a procedure, give what is said of papers that its list does not hold."""
    notes = [gap.note for gap in record.missing if gap.field == "documents" and gap.note]
    return notes[0] if notes and record.documents else ""
