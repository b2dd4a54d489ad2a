"""Linked data: the catalogue as CPSV-AP 3.2, and the data sets as DCAT-AP 3.0."""

from collections.abc import Iterable, Iterator

from generator.collection import Collection
from generator.exports.linked.around import around_of
from generator.exports.linked.catalogue import general_nodes
from generator.exports.linked.data_sets import data_set_ground, data_set_nodes
from generator.exports.linked.json_ld import json_ld, json_ld_piece
from generator.exports.linked.names import CATALOGUE, names_of
from generator.exports.linked.services import service_nodes
from generator.exports.linked.terms import Node
from generator.exports.linked.turtle import safe_name, turtle, turtle_piece
from generator.exports.runs import Run, kept_runs
from generator.model.urls import DATA
from generator.output import OutputFile
from generator.recipe import Keep, afresh, digest_of

_Piece = tuple[bytes, bytes, bytes]
"""The name of a thing, and the thing as Turtle and as JSON-LD."""
_BETWEEN = b"\0"
"""A byte that none of the three can hold: it is escaped there."""


def linked_files(collection: Collection, keep: Keep = afresh) -> Iterator[OutputFile]:
    """Take the collection, give both catalogues, each as Turtle and as JSON-LD.

    ``keep`` may have things from before that are told as they were.
    """
    yield from _files(f"{CATALOGUE}catalog", _catalogue(collection, keep))
    yield from _files(f"{DATA}catalog", _data_sets(collection, keep))


def _catalogue(collection: Collection, keep: Keep) -> list[_Piece]:
    """Everything of the catalogue once, as it is told first, in the order of the records."""
    names, around = names_of(collection), around_of(collection)

    def general() -> bytes:
        return _written(general_nodes(around, names))

    def services(run: Run) -> bytes:
        return _written(n for entry in run for n in service_nodes(entry, around, names))

    found: dict[bytes, _Piece] = {}
    procedures = collection.procedures.values()
    first = keep("linked/general", digest_of(around.digest, *around.laws), general)
    others = kept_runs("linked/services", procedures, around.digest, keep, services)
    for held in (first, *others):
        for piece in _pieces(held):
            found.setdefault(piece[0], piece)
    return list(found.values())


def _data_sets(collection: Collection, keep: Keep) -> list[_Piece]:
    def make() -> bytes:
        return _written(data_set_nodes(collection, names_of(collection)))

    return list(_pieces(keep("linked/sets", data_set_ground(collection), make)))


def _written(nodes: Iterable[Node]) -> bytes:
    """Give things as bytes from which ``_pieces`` takes them."""
    told = ((_name(each), turtle_piece(each), json_ld_piece(each)) for each in nodes)
    return _BETWEEN.join(part for piece in told for part in piece)


def _name(thing: Node) -> bytes:
    return safe_name(thing.name.value).encode()


def _pieces(written: bytes) -> Iterator[_Piece]:
    parts = written.split(_BETWEEN) if written else []
    return zip(parts[::3], parts[1::3], parts[2::3], strict=True)


def _files(url: str, pieces: list[_Piece]) -> Iterator[OutputFile]:
    path = url.lstrip("/")
    yield OutputFile(f"{path}.ttl", turtle(said for _, said, _ in pieces))
    yield OutputFile(f"{path}.jsonld", json_ld(said for _, _, said in pieces))
