"""All files of the API: records, their lists, what belongs to them, index and description."""

from collections.abc import Iterator
from datetime import datetime
from types import MappingProxyType

from generator.collection import Collection
from generator.exports.api.index import index_file
from generator.exports.api.openapi import openapi_file
from generator.exports.api.related import related_files
from generator.exports.api.schemas import schema_files
from generator.exports.data_version import data_version
from generator.exports.json_files import Modified, json_files
from generator.output import OutputFile
from generator.recipe import Keep, afresh

_NOT_KNOWN: Modified = MappingProxyType({})


def api_files(
    collection: Collection, published: datetime | None = None, modified: Modified = _NOT_KNOWN
) -> Iterator[OutputFile]:
    """Take the collection, when it was published and days of changes, give all files of the API."""
    yield from json_files(collection, modified)
    yield from related_files(collection)
    yield from shared_files(collection, published)
    yield from schema_files()


def shared_files(
    collection: Collection, published: datetime | None = None, keep: Keep = afresh
) -> Iterator[OutputFile]:
    """Take the collection and when it was published, give what tells of all the files."""
    yield index_file(collection, published, data_version(collection, keep))
    yield openapi_file(collection)
