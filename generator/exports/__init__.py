"""Records become files for machines: open data and the search index."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.exports.json_files import json_files
from generator.exports.search_index import search_files
from generator.output import OutputFile


def export_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give every file for machines, one at a time."""
    yield from json_files(collection)
    yield from search_files(collection)
