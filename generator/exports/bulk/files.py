"""Everything in a few large files, each made once from the same tables."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.collection import Collection
from generator.downloads import DataTable
from generator.exports.bulk.book import book
from generator.exports.bulk.describe import DESCRIPTOR, READ_FIRST, csv_file, csv_form, descriptor
from generator.exports.bulk.lines import line_bytes
from generator.exports.bulk.parquet import parquet_bytes
from generator.exports.bulk.tables import about, bulk_tables
from generator.exports.bulk.views import VIEWS
from generator.exports.bulk.words import folded_of, word_index, words_of
from generator.exports.data_version import data_version
from generator.exports.database import begun, grown
from generator.exports.downloads import file_at
from generator.exports.groups import kept_form
from generator.exports.meanings import meanings
from generator.exports.packing import Member, deflated, member_of, packed
from generator.exports.relation import Relation
from generator.exports.scorecards import scorecard_views
from generator.model.urls import bulk_url
from generator.output import OutputFile
from generator.recipe import Keep, afresh, digest_of

_EDITED_MOST = "procedure"
"""What is made of records of this kind goes last into the database."""


def bulk_files(collection: Collection, keep: Keep = afresh) -> Iterator[OutputFile]:
    """Take the collection and who may have bytes from before, give all of it in every form."""
    for make in BULK.values():
        yield from make(keep, collection)


def _csv(keep: Keep, collection: Collection) -> Iterator[OutputFile]:
    version, held = data_version(collection, keep), bulk_tables(collection, keep)
    tables = [(each, csv_file(kept_form("csv", csv_form, each, keep))) for each in held]
    described = descriptor(collection, version, [(each.shape, file) for each, file in tables])
    first = (DESCRIPTOR, deflated(described)), _read_first(collection, version)
    files = ((f"{each.name}.csv", file.member) for each, file in tables)
    yield file_at(bulk_url("zip"), packed((*first, *files)))


def _database(keep: Keep, collection: Collection) -> Iterator[OutputFile]:
    """Give the database; up to what is edited most often it is the same after most edits.

    Of these beginnings, the longer one has the words to search by: another name is other words.
    """
    held = bulk_tables(collection, keep)
    first = Relation(about(collection, data_version(collection, keep)), ("item",))
    words = words_of(collection)
    steady = [each for each in held if _EDITED_MOST not in each.kinds]

    def begin() -> bytes:
        shapes = [each.shape for each in held]
        told = meanings(shapes)
        filled = (*(each.whole() for each in steady), told)
        return begun((*shapes, first, told), (*scorecard_views(), *VIEWS), filled)

    def with_words() -> bytes:
        index = word_index(words, folded_of(collection, keep))
        return grown(keep("database/begun", said, begin), indexes=(index,))

    said = digest_of([each.digest for each in steady])
    start = keep("database/words", digest_of(said, words), with_words)
    rest = (each.whole() for each in held if _EDITED_MOST in each.kinds)
    yield file_at(bulk_url("sqlite"), grown(start, (*rest, first)))


def _archive(
    ending: str, make: Callable[[DataTable], bytes], keep: Keep, collection: Collection
) -> Iterator[OutputFile]:
    """Give the archive of all tables in one form, under the ending of its files."""

    def member(table: DataTable) -> bytes:
        return deflated(make(table)).kept()

    files = (
        (f"{each.name}.{ending}", member_of(kept_form(ending, member, each, keep)))
        for each in bulk_tables(collection, keep)
    )
    first = _read_first(collection, data_version(collection, keep))
    yield file_at(bulk_url(f"{ending}.zip"), packed((first, *files)))


def _read_first(collection: Collection, version: str) -> tuple[str, Member]:
    told = (f"{item}: {words}\n\n" for item, words in about(collection, version).rows)
    return READ_FIRST, deflated("".join(told).encode())


BULK: Mapping[str, Callable[[Keep, Collection], Iterator[OutputFile]]] = {
    "csv": _csv,
    "book": book,
    "database": _database,
    "lines-archive": partial(_archive, "jsonl", line_bytes),
    "typed-archive": partial(_archive, "parquet", parquet_bytes),
}
"""Each large file, made by itself, so that several hands can share the work."""
