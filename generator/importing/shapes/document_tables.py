"""The tables of a document as ways of handing in, papers, laws and results."""

import re
from collections.abc import Iterator

from generator.importing.methods import Cost, Row
from generator.importing.papers import Paper, counts_in
from generator.importing.plain_text import LINE, name_of, numbers_in, plain, told
from generator.importing.seen import Notes, kept
from generator.importing.shapes import document_parts as parts
from generator.importing.shapes import page_2026
from generator.importing.shapes.document_parts import Parts
from generator.importing.shapes.word_export import costs_in, law_in
from generator.importing.words import channel_of
from generator.model.folding import fold

_LABELLED_COST = re.compile(r"(?:Lệ phí|Phí)\s*:", re.IGNORECASE)
_NO_CASE = re.compile(r"^(?:thanh phan ho so )?(?:bao )?gom$|^$")
_LONGEST_CASE = 300


def ways_in(found: Parts, notes: Notes) -> Iterator[Row]:
    """Take the parts of a document, give the rows of its ways of handing in."""
    for _, row in found.rows("ways"):
        channel = channel_of(row.get("channel"))
        if channel:
            costs = tuple(_costs(plain(row.get("cost"))))
            yield Row(channel, plain(row.get("time")), costs, plain(row.get("note")))
        elif any(row.values()):
            notes.add("cell_missing", "channels", " | ".join(row.values()))


def _costs(text: str) -> Iterator[Cost]:
    """A cell that is not understood to its end is given whole, so that it is told, not lost."""
    if _LABELLED_COST.match(text):
        yield from costs_in(text)
        return
    costs, rest = page_2026.costs_and_rest(re.sub(r"\s+\(", "(", text))
    if told(rest):
        yield Cost(text)
    else:
        yield from costs


def papers_in(found: Parts, notes: Notes) -> Iterator[Paper]:
    """Take the parts of a document, give its papers; counts are found in whatever column."""
    for title, row in found.rows("documents"):
        case, shown = page_2026.case_in(title)
        counted = next((n for n in parts.COUNTS if counts_in(row.get(n)) != (None, None)), "counts")
        shifted = counted != "counts"
        if shifted:
            notes.add("shifted_columns", "documents")
        forms = (plain(row.get(n)) for n in ("form", "counts") if n == "form" or shifted)
        yield Paper(
            plain(row.get("name")),
            *counts_in(row.get(counted)),
            case="" if _NO_CASE.match(fold(case)) or len(case) > _LONGEST_CASE else case,
            form=next((form for form in forms if form and counts_in(form) == (None, None)), ""),
            hand_in=shown,
        )


def laws_in(found: Parts, notes: Notes) -> Iterator[str]:
    """Take the parts of a document, give the numbers of its laws, from a table or from lines."""
    rows = list(found.rows("legal_basis"))
    for _, row in rows:
        yield from law_in(row.get("number"), row.get("title"), notes)
    lines = "\n".join(found.said.get("legal_basis", [])) if not rows else ""
    for line in re.split(r"[\n;]", lines):
        numbers = numbers_in(line)
        if told(line) and not numbers:
            notes.add("basis_unclear", "legal_basis", line)
        yield from numbers[:1]


def results_in(found: Parts, text: str, notes: Notes) -> list[dict[str, object]]:
    """Take the parts of a document and the words under its results, give the results."""
    rows = [row for _, row in found.rows("results") if name_of(row.get("name"))]
    if rows:
        return [kept({"name": name_of(r.get("name")), "code": plain(r.get("code"))}) for r in rows]
    return [r for r in page_2026.results_in(text, notes) if len(str(r["name"])) <= LINE]
