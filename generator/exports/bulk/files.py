"""Everything in a few large files, each made once from the same tables."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.collection import Collection
from generator.downloads import DataTable
from generator.exports.bulk.describe import DESCRIPTOR, READ_FIRST, descriptor
from generator.exports.bulk.lines import line_bytes
from generator.exports.bulk.packing import packed
from generator.exports.bulk.parquet import parquet_bytes
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
from generator.exports.sheet_cells import cells
from generator.exports.workbook import workbook_bytes
from generator.model.urls import bulk_url
from generator.output import OutputFile
from generator.recipe import Keep, afresh

Held = Sequence[Relation]


def bulk_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give all of it in every form."""
    for make in BULK.values():
        yield from make(afresh, collection)


def _csv(keep: Keep, collection: Collection) -> Iterator[OutputFile]:
    version = data_version(collection)
    held, first = bulk_relations(collection), about(collection, version)
    yield file_at(bulk_url("zip"), csv_archive(collection, version, held, first, keep))


def _book(keep: Keep, collection: Collection) -> Iterator[OutputFile]:
    held, first = bulk_relations(collection), about(collection, data_version(collection))
    yield file_at(bulk_url("xlsx"), book(title_of(collection), held, first, keep))


def _database(_keep: Keep, collection: Collection) -> Iterator[OutputFile]:
    held, first = bulk_relations(collection), about(collection, data_version(collection))
    yield file_at(bulk_url("sqlite"), database(collection, held, first))


def _lines(keep: Keep, collection: Collection) -> Iterator[OutputFile]:
    held, first = bulk_relations(collection), about(collection, data_version(collection))
    yield file_at(bulk_url("jsonl.zip"), archive("jsonl", line_bytes, held, first, keep))


def _typed(keep: Keep, collection: Collection) -> Iterator[OutputFile]:
    held, first = bulk_relations(collection), about(collection, data_version(collection))
    yield file_at(bulk_url("parquet.zip"), archive("parquet", parquet_bytes, held, first, keep))


def csv_archive(
    collection: Collection, version: str, held: Held, first: DataTable, keep: Keep = afresh
) -> bytes:
    """Take tables and what to read before them, give them as CSV with their descriptor."""
    tables = list(zip(held, _each("csv", _csv_bytes, held, keep), strict=True))
    described = descriptor(collection, version, tables)
    named = [(f"{relation.table.name}.csv", data) for relation, data in tables]
    return packed([(DESCRIPTOR, described), (READ_FIRST, _text(first)), *named])


def archive(
    ending: str,
    form: Callable[[DataTable], bytes],
    held: Held,
    first: DataTable,
    keep: Keep = afresh,
) -> bytes:
    """Take the ending of files, what makes one, tables and what to read first, give them all."""
    files = zip(held, _each(ending, form, held, keep), strict=True)
    named = [(f"{relation.table.name}.{ending}", data) for relation, data in files]
    return packed([(READ_FIRST, _text(first)), *named])


def _each(form: str, make: Callable[[DataTable], bytes], held: Held, keep: Keep) -> Iterator[bytes]:
    """Give each table in one form; a table that says the same has the same form."""
    for relation in held:
        table = relation.table
        yield keep(f"{form}/{table.name}", relation.digest, partial(make, table))


def _csv_bytes(table: DataTable) -> bytes:
    return csv_bytes(table, "name")


def book(title: str, held: Held, first: DataTable, keep: Keep = afresh) -> bytes:
    """Take tables and what to read before them, give a workbook of those that hold anything."""
    shown = [relation for relation in held if relation.table.rows]
    made = zip(shown, _each("cells", _cell_bytes, shown, keep), strict=True)
    filled = {relation.table.name: data.decode() for relation, data in made}
    tables = (first, contents(held), *(relation.table for relation in shown))
    return workbook_bytes(title, tables, lambda t: filled.get(t.name) or cells(t))


def _cell_bytes(table: DataTable) -> bytes:
    return cells(table).encode()


def database(collection: Collection, held: Held, first: DataTable) -> bytes:
    """Take tables and what to read before them, give the database, with words to search by."""
    told = (*held, Relation(first, ("item",)), meanings(held))
    return database_bytes(told, (*scorecard_views(), *VIEWS), (word_index(collection),))


BULK: Mapping[str, Callable[[Keep, Collection], Iterator[OutputFile]]] = {
    "csv": _csv,
    "book": _book,
    "database": _database,
    "lines-archive": _lines,
    "typed-archive": _typed,
}
"""Each large file, made by itself, so that several hands can share the work."""


def _text(table: DataTable) -> bytes:
    return "".join(f"{item}: {words}\n\n" for item, words in table.rows).encode("utf-8")
