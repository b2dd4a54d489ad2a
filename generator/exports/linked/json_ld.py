"""Linked data as JSON-LD 1.1: the same things and values as in Turtle."""

import json
from collections.abc import Iterable, Iterator

from generator.exports.linked.terms import PREFIXES, Iri, Node, Term, Text, Typed
from generator.exports.linked.turtle import safe_name

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def json_ld(nodes: Iterable[Node]) -> Iterator[str]:
    """Take things, give the document in pieces: the prefixes, then one piece for each thing."""
    return json_ld_of(map(json_ld_piece, nodes))


def json_ld_of(pieces: Iterable[str]) -> Iterator[str]:
    """Take what is said of things, give the document in pieces."""
    yield f'{{"@context": {_json(PREFIXES)},\n"@graph": [\n'
    yield ",\n".join(pieces)
    yield "\n]}\n"


def json_ld_piece(thing: Node) -> str:
    """Take a thing, give what the document says of it."""
    values = {key: [_value(term) for term in terms] for key, terms in thing.said}
    return _json({"@id": safe_name(thing.name.value), "@type": thing.kinds, **values})


def _value(term: Term) -> object:
    match term:
        case Iri(value):
            return {"@id": safe_name(value)}
        case Text(text, language):
            return {"@value": text, "@language": language}
        case Typed(text, kind):
            return {"@value": text, "@type": kind}
    return term
