"""Papers of a dossier from the rows of a source; remarks among them are told apart."""

import re
from collections.abc import Iterable

from msgspec import Struct

from generator.importing.letters import CAPITALS, SMALL
from generator.importing.plain_text import LINE, name_of, plain
from generator.importing.seen import Notes, kept

_FILE_END = re.compile(r"\.(?:docx?|xlsx?|pdf|rtf|zip|rar|odt|png|jpe?g)", re.IGNORECASE)
_SEAM = re.compile(rf"(?<=[{SMALL};.,)\]”\"])(?=[{CAPITALS}0-9])")
_REMARK = re.compile(r"^\W*(lưu ý|ghi chú|chú ý|chú thích)\b", re.IGNORECASE)
_COUNTS = re.compile(r"Bản chính\s*:?\s*(\d+)\s*[-,]?\s*Bản sao\s*:?\s*(\d+)", re.IGNORECASE)
_COUNTED = re.compile(r"(?:(\d{1,3}) bản chính)?\s*,?\s*(?:(\d{1,3}) bản sao)?", re.IGNORECASE)


class Paper(Struct, frozen=True):
    """One row of a dossier: name, counts (None where not told), case, form, submit or show."""

    name: str
    originals: int | None = None
    copies: int | None = None
    case: str = ""
    form: str = ""
    hand_in: str = ""


def documents_of(papers: Iterable[Paper], notes: Notes) -> list[dict[str, object]]:
    """Take rows of a dossier, give the field ``documents``, each paper once."""
    found: list[dict[str, object]] = []
    for paper in papers:
        document = _document(paper, notes)
        if document and document not in found:
            found.append(document)
    return found


def _document(paper: Paper, notes: Notes) -> dict[str, object] | None:
    name, form = name_of(paper.name), plain(paper.form)
    if not form and _FILE_END.search(name):
        name, form = _without_file(name, notes)
    if not name:
        return None
    if (paper.originals == 0 and paper.copies == 0) or _REMARK.match(name):
        notes.add("document_remark", "documents", name)
        return None
    if len(name) > LINE:
        notes.add("document_too_long", "documents", name)
        return None
    counts = {"originals": paper.originals, "copies": paper.copies}
    said = {"case": name_of(paper.case)[:LINE], "form": form[:LINE], "hand_in": paper.hand_in}
    return kept({"name": name, **counts, **said})


def _without_file(name: str, notes: Notes) -> tuple[str, str]:
    """Take a name with the names of form files at its end, give the two apart."""
    end = _FILE_END.search(name)
    first = end.start() if end else len(name)
    seams = [seam.start() for seam in _SEAM.finditer(name[:first])]
    if not seams:
        notes.add("cells_glued", "documents", name)
        return name, ""
    notes.add("form_glued", "documents", name[seams[-1] :])
    return name_of(name[: seams[-1]]), name[seams[-1] :]


def counts_in(text: object) -> tuple[int | None, int | None]:
    """Take «Bản chính: 1 Bản sao: 0», give the two numbers; None where they are not there.

    A cell that holds nothing but «1 bản chính, 1 bản sao» says the same.
    """
    found = _COUNTS.search(plain(text))
    if found:
        return int(found[1]), int(found[2])
    told = _COUNTED.fullmatch(plain(text))
    if told is None or not (told[1] or told[2]):
        return None, None
    return int(told[1] or 0), int(told[2] or 0)
