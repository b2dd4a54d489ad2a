"""Turtle and JSON-LD say the same, and no text or name can become anything but itself."""

from collections.abc import Iterable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef

from generator.exports.linked.json_ld import json_ld, json_ld_piece
from generator.exports.linked.terms import PREFIXES, Iri, Node, Term, Text, Typed, node
from generator.exports.linked.turtle import safe_name, turtle, turtle_piece

NAME = "urn:niemyet:thu-tuc/1.001193/#thu-tuc"
HOSTILE = (
    'a" . <urn:x> <urn:y> "b',
    'a"""\\',
    "a\\u0022 . \\",
    "a\nb\r\tc\x00\x7f\x85",
    "a'@vi ; <b>",
    "</script><script>alert(1)</script>",
    "\u2028\u2029 Đăng ký 🙂",
    "@prefix dct: <urn:x> .",
    "{} [] _:b0 ^^xsd:int",
)
ADDRESSES = ('https://a.gov.vn/<b>"{}|\\^`', "https://a.gov.vn/a b", "https://a.gov.vn/> . <urn:x")
WORDS = st.text(st.characters(codec="utf-8"), max_size=60)


def read(nodes: list[Node], form: str) -> Graph:
    """Give what a strict reader understands of things in one of the two forms."""
    if form == "turtle":
        text = turtle(map(turtle_piece, nodes))
    else:
        text = json_ld(map(json_ld_piece, nodes))
    return Graph().parse(data=text, format=form, publicID="https://a.gov.vn/")


def saying(**said: Term | Iterable[Term] | None) -> list[Node]:
    """Give one thing of which something is said."""
    told = {key.replace("_", ":"): value for key, value in said.items()}
    return [node(Iri(NAME), "cpsv:PublicService", told)]


@settings(max_examples=60)
@given(words=WORDS)
@example(words=HOSTILE[0])
@pytest.mark.parametrize("form", ["turtle", "json-ld"])
def test_any_text_is_read_back_as_it_is(form: str, words: str) -> None:
    """A thing with a text has its class and the text, letter by letter, and nothing else."""
    graph = read(saying(dct_title=Text(words), dct_identifier=words), form)
    assert len(graph) == 3
    assert graph.value(URIRef(NAME), URIRef(f"{PREFIXES['dct']}title")) == Literal(words, "vi")
    assert graph.value(URIRef(NAME), URIRef(f"{PREFIXES['dct']}identifier")) == Literal(words)


@pytest.mark.parametrize("form", ["turtle", "json-ld"])
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(form: str, words: str) -> None:
    """Marks of the formats, ends of elements and control characters are letters like others."""
    graph = read(saying(dct_title=Text(words)), form)
    assert [str(found) for found in graph.objects() if isinstance(found, Literal)] == [words]


@pytest.mark.parametrize("form", ["turtle", "json-ld"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_hostile_address_stays_one_name(form: str, address: str) -> None:
    """An address cannot end its brackets; letters that no IRI may hold are percent-encoded."""
    graph = read(saying(foaf_page=Iri(address)), form)
    found = graph.value(URIRef(NAME), URIRef(f"{PREFIXES['foaf']}page"))
    assert len(graph) == 2
    assert found == URIRef(safe_name(address))
    assert not set(' <>"{}|\\^`') & set(str(found))


def test_both_forms_say_the_same() -> None:
    """Names, texts in two languages, days and numbers are the same triples in both."""
    said = saying(
        dct_title=(Text("Một"), Text("One", "en")),
        dct_issued=Typed("2025-07-01", "xsd:date"),
        cv_hasValue=Typed("8000.0", "xsd:double"),
        foaf_page=Iri("https://a.gov.vn/"),
    )
    assert set(read(said, "turtle")) == set(read(said, "json-ld"))
    assert len(read(said, "turtle")) == 6


def test_what_is_not_known_is_not_said() -> None:
    """None and empty lists leave no trace; the same value twice is said once."""
    said = saying(dct_title=None, dct_source=[], dct_identifier=["a", "a"])
    assert len(read(said, "turtle")) == len(read(said, "json-ld")) == 2


def test_no_things_are_still_a_document() -> None:
    """An empty catalogue can be read."""
    assert len(read([], "turtle")) == len(read([], "json-ld")) == 0
