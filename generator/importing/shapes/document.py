"""One procedure as a document: the portal's Word export, a saved page, a file typed like them."""

from collections.abc import Iterable, Sequence

from generator.importing import refusing
from generator.importing.blocks import Block
from generator.importing.methods import fields_of
from generator.importing.papers import documents_of
from generator.importing.plain_text import bases, told
from generator.importing.record import Head, seen
from generator.importing.refusing import RefusedError
from generator.importing.seen import Notes, Seen
from generator.importing.shapes.document_parts import Parts, parts_of
from generator.importing.shapes.document_tables import laws_in, papers_in, results_in, ways_in
from generator.importing.words import levels_in


def is_document(blocks: Sequence[Block]) -> bool:
    """Take the blocks of a file, tell whether they label a procedure's code or name."""
    said = parts_of(blocks).said
    return "code" in said or ("name" in said and len(said) > 1)


def read_document(blocks: Sequence[Block], locator: str, *, with_prose: bool = False) -> Seen:
    """Take the blocks of a document, give its procedure as seen.

    Raises:
        RefusedError: the document has several procedures, which would get mixed.

    """
    parts, notes = parts_of(blocks), Notes()
    _refuse_several(parts)
    head = Head(
        locator,
        _first(parts.said.get("code", [])),
        _one(parts, "name", notes),
        _one(parts, "domain", notes),
        levels_in(_one(parts, "levels", notes)),
        told(_one(parts, "agency", notes)),
        _one(parts, "subjects", notes),
        _one(parts, "decision", notes),
    )
    fields = {
        **fields_of(list(ways_in(parts, notes)), notes, with_prose=with_prose),
        "documents": documents_of(papers_in(parts, notes), notes),
        "results": results_in(parts, _one(parts, "results", notes), notes),
        "legal_basis": bases(list(laws_in(parts, notes))),
    }
    prose = {name: told(_one(parts, name, notes)) for name in ("steps", "conditions")}
    return seen(head, fields, notes, prose)


def _refuse_several(parts: Parts) -> None:
    codes = list(dict.fromkeys(told(code) for code in parts.said.get("code", []) if told(code)))
    if len(codes) > 1:
        raise RefusedError(refusing.SEVERAL.format(codes=", ".join(codes[:5])))


def _one(parts: Parts, label: str, notes: Notes) -> str:
    """Give what stands under a label; where it stands twice with other words, nothing."""
    values = list(dict.fromkeys(value for value in parts.said.get(label, []) if told(value)))
    if len(values) > 1:
        notes.add("label_twice", label, " | ".join(values))
        return ""
    return _first(values)


def _first(values: Iterable[str]) -> str:
    return next(iter(values), "")
