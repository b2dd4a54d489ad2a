"""Walking records by their types."""

from generator.checks.walking import models_below, records_in, records_with, texts_in
from generator.model.base import Address, Record, SourceRef
from generator.model.framework import Framework, Node
from generator.model.procedure import Fee, Procedure
from tests import builders as make


def test_records_are_found_at_every_depth_with_their_paths() -> None:
    """Nodes inside nodes, and the paths lead to them."""
    nodes = [make.node("a", children=[make.node("b"), make.node("c")]), make.node("d")]
    entry = make.framework(versions=[make.tree(nodes=nodes)])[0]
    top = ("versions", 0, "trees", 0, "nodes")
    assert [(path, node.id) for path, node in records_in(entry.record, Node)] == [
        ((*top, 0), "a"),
        ((*top, 0, "children", 0), "b"),
        ((*top, 0, "children", 1), "c"),
        ((*top, 1), "d"),
    ]


def test_the_record_itself_is_among_what_is_found() -> None:
    """Asked for all records, the walk begins with the whole."""
    entry = make.procedure()[0]
    assert next(records_in(entry.record, Record)) == ((), entry.record)
    assert [path for path, _ in records_in(entry.record, Fee)] == [("fees", 0)]


def test_what_is_not_there_is_not_found() -> None:
    """A record without the wanted model gives nothing."""
    assert list(records_in(make.unit()[0].record, Node)) == []


def test_records_with_a_field_are_found() -> None:
    """Whatever their model: the unit itself, and its service point."""
    point = {"id": "a", "name": "Một cửa", "sources": make.SOURCES}
    entry = make.unit(service_points=[point])[0]
    paths = [path for path, _ in records_with(entry.record, "missing")]
    assert paths == [(), ("service_points", 0)]
    assert list(records_with(entry.record, "first_day")) == []


def test_texts_of_one_kind_are_found_with_their_paths() -> None:
    """Addresses of a record and of its parts, but no other text."""
    ref = {"source": "nguon-1", "address": "https://a.gov.vn/", "locator": "https://b.gov.vn/"}
    entry = make.unit(website="https://c.gov.vn/", sources=[ref])[0]
    assert dict(texts_in(entry.record, Address)) == {
        ("website",): "https://c.gov.vn/",
        ("sources", 0, "address"): "https://a.gov.vn/",
    }


def test_models_below_a_model_are_all_that_it_may_hold() -> None:
    """A model that holds itself is no trap."""
    assert {Framework, Node, SourceRef} <= models_below(Framework)
    assert Fee in models_below(Procedure)
    assert Fee not in models_below(Framework)
