"""Everything in a few large files, each made once from the same tables."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.collection import Collection
from generator.downloads import DataTable
from generator.exports.bulk.describe import DESCRIPTOR, READ_FIRST, descriptor
from generator.exports.bulk.lines import line_bytes
from generator.exports.bulk.packing import packed
from generator.exports.bulk.tables import about, bulk_relations, contents, title_of
from generator.exports.bulk.views import VIEWS
from generator.exports.bulk.words import word_index
from generator.exports.csv_files import csv_bytes
from generator.exports.data_version import data_version
from generator.exports.database import database_bytes
from generator.exports.downloads import file_at
from generator.exports.meanings import meanings
from generator.exports.relation import Relation
from generator.exports.scorecards import scorecard_views
from generator.exports.workbook import workbook_bytes
from generator.model.urls import bulk_url
from generator.output import OutputFile

Held = Sequence[Relation]


def bulk_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give all of it as CSV, workbook, database and JSON Lines."""
    for make in BULK.values():
        yield from make(collection)


def _csv(collection: Collection) -> Iterator[OutputFile]:
    version = data_version(collection)
    held, first = bulk_relations(collection), about(collection, version)
    yield file_at(bulk_url("zip"), csv_archive(collection, version, held, first))


def _book(collection: Collection) -> Iterator[OutputFile]:
    held, first = bulk_relations(collection), about(collection, data_version(collection))
    yield file_at(bulk_url("xlsx"), book(title_of(collection), held, first))


def _database(collection: Collection) -> Iterator[OutputFile]:
    held, first = bulk_relations(collection), about(collection, data_version(collection))
    yield file_at(bulk_url("sqlite"), database(collection, held, first))


def _lines(collection: Collection) -> Iterator[OutputFile]:
    held, first = bulk_relations(collection), about(collection, data_version(collection))
    yield file_at(bulk_url("jsonl.zip"), line_archive(held, first))


def csv_archive(collection: Collection, version: str, held: Held, first: DataTable) -> bytes:
    """Take tables and what to read before them, give them as CSV with their descriptor."""
    tables = [(relation, csv_bytes(relation.table, "name")) for relation in held]
    described = descriptor(collection, version, tables)
    named = [(f"{relation.table.name}.csv", data) for relation, data in tables]
    return packed([(DESCRIPTOR, described), (READ_FIRST, _text(first)), *named])


def line_archive(held: Held, first: DataTable) -> bytes:
    """Take tables and what to read before them, give them as JSON Lines."""
    named = [(f"{relation.table.name}.jsonl", line_bytes(relation.table)) for relation in held]
    return packed([(READ_FIRST, _text(first)), *named])


def book(title: str, held: Held, first: DataTable) -> bytes:
    """Take tables and what to read before them, give a workbook of those that hold anything."""
    sheets = [relation.table for relation in held if relation.table.rows]
    return workbook_bytes(title, (first, contents(held), *sheets))


def database(collection: Collection, held: Held, first: DataTable) -> bytes:
    """Take tables and what to read before them, give the database, with words to search by."""
    told = (*held, Relation(first, ("item",)), meanings(held))
    return database_bytes(told, (*scorecard_views(), *VIEWS), (word_index(collection),))


BULK: Mapping[str, Callable[[Collection], Iterator[OutputFile]]] = {
    "csv": _csv,
    "book": _book,
    "database": _database,
    "lines-archive": _lines,
}
"""Each large file, made by itself, so that several hands can share the work."""


def _text(table: DataTable) -> bytes:
    return "".join(f"{item}: {words}\n\n" for item, words in table.rows).encode("utf-8")
