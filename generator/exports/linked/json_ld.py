"""Linked data as JSON-LD 1.1: the same things and values as in Turtle."""

from collections.abc import Iterable

from msgspec.json import encode

from generator.exports.linked.terms import PREFIXES, Iri, Node, Term, Text, Typed
from generator.exports.linked.turtle import safe_name
from generator.model.written import compact


def json_ld(pieces: Iterable[bytes]) -> bytes:
    """Take what ``json_ld_piece`` gives for each thing, give the document."""
    head = f'{{"@context": {compact(PREFIXES)},\n"@graph": [\n'.encode()
    return b"".join((head, b",\n".join(pieces), b"\n]}\n"))


def json_ld_piece(thing: Node) -> bytes:
    """Take a thing, give what the document says of it."""
    values = {key: [_value(term) for term in terms] for key, terms in thing.said}
    return encode({"@id": safe_name(thing.name.value), "@type": thing.kinds, **values})


def _value(term: Term) -> str | dict[str, str]:
    if isinstance(term, Iri):
        return {"@id": safe_name(term.value)}
    if isinstance(term, Text):
        return {"@value": term.text, "@language": term.language}
    if isinstance(term, Typed):
        return {"@value": term.text, "@type": term.kind}
    return term
