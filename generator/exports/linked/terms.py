"""What linked data is made of: things with names, and what is said of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

PREFIXES: Mapping[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "locn": "http://www.w3.org/ns/locn#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The vocabularies; classes and properties are written ``prefix:name`` everywhere below."""


class Iri(NamedTuple):
    """The name of a thing, or the address of a document."""

    value: str


class Text(NamedTuple):
    """Words in a language."""

    text: str
    language: str = "vi"


class Typed(NamedTuple):
    """A value of a data type, such as ``xsd:date``."""

    text: str
    kind: str


Term = Iri | Text | Typed | str
"""What can be said of a thing; a plain text is an identifier, in no language."""

_TERM = (str, Iri, Text, Typed)

Said = Mapping[str, Term | Iterable[Term] | None]
"""What is said of a thing, by property; None where nothing is known."""


class Node(NamedTuple):
    """A thing, its classes, and what is said of it, property by property."""

    name: Iri
    kinds: tuple[str, ...]
    said: tuple[tuple[str, tuple[Term, ...]], ...]


def node(name: Iri, kinds: str, said: Said) -> Node:
    """Take a name, classes with spaces between, and values by property, give the thing.

    What is not known (None, nothing) is left out.
    """
    kept = [(key, _terms(value)) for key, value in said.items() if value is not None]
    return Node(name, tuple(kinds.split()), tuple([pair for pair in kept if pair[1]]))


def _terms(value: Term | Iterable[Term]) -> tuple[Term, ...]:
    return (value,) if isinstance(value, _TERM) else tuple(dict.fromkeys(value))


def words(text: str | None) -> Text | None:
    """Take Vietnamese words or none, give them as a value."""
    return Text(text) if text else None


def both(vietnamese: str, english: str) -> tuple[Text, Text]:
    """Take the same words in two languages, give them as values."""
    return Text(vietnamese), Text(english, "en")


def day(known: date | None) -> Typed | None:
    """Take a day or none, give it as a value."""
    return Typed(known.isoformat(), "xsd:date") if known else None
