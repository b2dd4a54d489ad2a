"""Linked data: the catalogue as CPSV-AP 3.2, and the data sets as DCAT-AP 3.0."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.exports.linked.catalogue import catalogue_nodes
from generator.exports.linked.data_sets import data_set_nodes
from generator.exports.linked.json_ld import json_ld
from generator.exports.linked.names import CATALOGUE, names_of
from generator.exports.linked.terms import Node
from generator.exports.linked.turtle import turtle
from generator.model.urls import DATA
from generator.output import OutputFile


def linked_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give both catalogues, each as Turtle and as JSON-LD."""
    names = names_of(collection)
    yield from _files(f"{CATALOGUE}catalog", list(catalogue_nodes(collection, names)))
    yield from _files(f"{DATA}catalog", list(data_set_nodes(collection, names)))


def _files(url: str, nodes: list[Node]) -> Iterator[OutputFile]:
    yield OutputFile.of_text(f"{url}.ttl".lstrip("/"), "".join(turtle(nodes)))
    yield OutputFile.of_text(f"{url}.jsonld".lstrip("/"), "".join(json_ld(nodes)))
