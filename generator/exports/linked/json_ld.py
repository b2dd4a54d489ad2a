"""Linked data as JSON-LD 1.1: the same things and values as in Turtle."""

from collections.abc import Iterable

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
    return compact({"@id": safe_name(thing.name.value), "@type": thing.kinds, **values}).encode()


def _value(term: Term) -> object:
    match term:
        case Iri(value):
            return {"@id": safe_name(value)}
        case Text(text, language):
            return {"@value": text, "@language": language}
        case Typed(text, kind):
            return {"@value": text, "@type": kind}
    return term
