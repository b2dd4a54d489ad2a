"""Linked data as Turtle (RDF 1.1); every name is written out, and every text escaped."""

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.exports.linked.terms import PREFIXES, Iri, Node, Term, Text, Typed

_IN_TEXT = re.compile(r'["\\\x00-\x1f\x7f]')
_MOST_NAMES = 8_192
_NEVER_IN_NAME = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def turtle(pieces: Iterable[bytes]) -> bytes:
    """Take what ``turtle_piece`` gives for each thing, give the document."""
    prefixes = (f"@prefix {prefix}: <{base}> .\n".encode() for prefix, base in PREFIXES.items())
    return b"".join((*prefixes, *pieces))


def turtle_piece(thing: Node) -> bytes:
    """Take a thing, give what the document says of it."""
    lines = [f"a {' , '.join(thing.kinds)}"]
    lines += [f"{key} {' , '.join(map(_term, terms))}" for key, terms in thing.said]
    told = " ;\n  ".join(lines)
    return f"\n{_name(thing.name.value)} {told} .\n".encode()


def _term(term: Term) -> str:
    # Asked a hundred times for each procedure: a class is told sooner so than by its form.
    if isinstance(term, Iri):
        return _name(term.value)
    if isinstance(term, Text):
        return f"{_text(term.text)}@{term.language}"
    if isinstance(term, Typed):
        return f"{_text(term.text)}^^{term.kind}"
    return _text(term)


@lru_cache(_MOST_NAMES)
def _name(value: str) -> str:
    return f"<{safe_name(value)}>"


def _text(text: str) -> str:
    return f'"{_IN_TEXT.sub(_escaped, text)}"'


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04X}"


@lru_cache(_MOST_NAMES)
def safe_name(value: str) -> str:
    """Take a name or address, give it without the letters that no IRI may hold (RFC 3987)."""
    return _NEVER_IN_NAME.sub(_percent, value)


def _percent(found: re.Match[str]) -> str:
    return f"%{ord(found.group()):02X}"
