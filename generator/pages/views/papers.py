"""The papers of a dossier, as lists to tick: by case, and to hand in or only to show."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from generator.model.procedure import Document, Procedure
from generator.pages import labels
from generator.pages.views.cases import case_anchor, case_key

_WAYS = ("", *labels.HAND_IN)
"""Papers of which the record tells no way of handing in come first."""

_ON_PORTAL = "Cổng Dịch vụ công quốc gia"
"""A form of which the source says only that the national portal has it."""

UNKNOWN_COPIES = "chưa rõ số bản"


class Paper(Struct, frozen=True):
    """One paper to bring: its name, how many, its form, and a remark."""

    name: str
    copies: str
    form: str
    form_url: str
    note: str


class PaperCase(Struct, frozen=True):
    """Papers of one case that go the same way; without a title they are for everybody."""

    title: str
    key: str
    anchor: str
    """The id of the case's heading, on its first papers only."""
    label: str
    """Whether they are handed in or shown, where the record tells."""
    note: str
    """A remark that holds for every one of them."""
    papers: tuple[Paper, ...]


class PaperLine(Struct, frozen=True):
    """One paper with the case it is for and the way it goes; without a case it is for everybody."""

    case: str
    way: str
    paper: Paper


def papers(documents: Iterable[Document], portal: str = "") -> tuple[PaperCase, ...]:
    """Take papers and the procedure's page on the national portal, give them group by group."""
    return paper_cases(paper_lines(documents, portal))


def paper_lines(documents: Iterable[Document], portal: str = "") -> tuple[PaperLine, ...]:
    """Take papers and the procedure's page on the national portal, give them one by one."""
    return tuple(PaperLine(d.case or "", d.hand_in or "", _paper(d, portal)) for d in documents)


def paper_cases(lines: Iterable[PaperLine]) -> tuple[PaperCase, ...]:
    """Take papers one by one, give them group by group.

    Papers for everybody come first, then the cases in the order they are written.
    """
    groups: dict[str, dict[str, list[Paper]]] = {"": {}}
    for line in lines:
        groups.setdefault(line.case, {}).setdefault(line.way, []).append(line.paper)
    return tuple(
        _group(title, way, first=place == 0, found=tuple(ways[way]))
        for title, ways in groups.items()
        for place, way in enumerate(way for way in _WAYS if way in ways)
    )


def papers_note(record: Procedure) -> str:
    """Take a procedure, give what is said of papers that its list does not hold."""
    notes = [gap.note for gap in record.missing if gap.field == "documents" and gap.note]
    return notes[0] if notes and record.documents else ""


def _group(title: str, way: str, *, first: bool, found: tuple[Paper, ...]) -> PaperCase:
    key = case_key(title)
    anchor = case_anchor(key) if title and first else ""
    label = labels.HAND_IN.get(way, "")
    notes = {paper.note for paper in found}
    if len(notes) > 1 or "" in notes:
        return PaperCase(title, key, anchor, label, "", found)
    plain = tuple(replace(paper, note="") for paper in found)
    return PaperCase(title, key, anchor, label, notes.pop(), plain)


def _paper(document: Document, portal: str) -> Paper:
    form = document.form or ""
    address = document.form_address or (portal if _ON_PORTAL in form else "")
    # The page writes "Mẫu:" before it.
    words = form.removeprefix("Mẫu ").removeprefix("Có biểu mẫu kèm theo ")
    return Paper(document.name, _copies(document), words, address, document.note or "")


def _copies(document: Document) -> str:
    parts = [
        f"{count} {word}"
        for count, word in ((document.originals, "bản chính"), (document.copies, "bản sao"))
        if count
    ]
    return ", ".join(parts) if parts else UNKNOWN_COPIES
