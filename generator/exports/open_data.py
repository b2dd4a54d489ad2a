"""All open data, and what its pages tell of it: how large each file is, what is inside."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType

from generator.collection import Collection
from generator.downloads import Offer, OfferedTable
from generator.exports.api.files import shared_files
from generator.exports.api.related import RELATED, related_file
from generator.exports.api.schemas import schema_files
from generator.exports.bulk.files import BULK
from generator.exports.bulk.tables import bulk_tables
from generator.exports.groups import HeldTable
from generator.exports.json_files import Modified, list_files, record_files
from generator.exports.linked import linked_files
from generator.exports.scorecards import scorecard_files
from generator.model.urls import LISTED_ONLY, bulk_url
from generator.output import OutputFile
from generator.recipe import Keep, Recipe, afresh, each

_NOT_KNOWN: Modified = MappingProxyType({})
_Make = Callable[[Collection], Iterable[OutputFile]]


def open_data_recipes(
    collection: Collection,
    published: datetime | None = None,
    modified: Modified = _NOT_KNOWN,
    keep: Keep = afresh,
) -> Iterator[Recipe[OutputFile]]:
    """Take the collection, when it was published and days of changes; give what makes open data.

    ``keep`` may have the form of a table from before.

    What holds all records at once is bulk: a draft of the site does without it.
    """
    own = [entry for entry in collection.entries if entry.kind not in LISTED_ONLY]
    for recipe in each("json", (f"{entry.kind} {entry.key}" for entry in own), _record(modified)):
        day = modified.get(collection.by_name[recipe.name.removeprefix("json/")].path)
        yield Recipe(recipe.name, recipe.make, given=str(day))
    days = repr(sorted(modified.items()))
    bulk: Mapping[str, tuple[_Make, str]] = {
        "lists": (lambda records: list_files(records, modified, keep), days),
        "shared": (lambda records: shared_files(records, published, keep), str(published)),
        "scorecards": (partial(scorecard_files, keep=keep), ""),
        "linked": (partial(linked_files, keep=keep), ""),
        **{name: (partial(make, keep), "") for name, make in BULK.items()},
    }
    for name, (make, given) in bulk.items():
        yield Recipe(f"bulk/{name}", make, given=given, bulk=True)
    yield Recipe("bulk/schemas", lambda _: schema_files(), bulk=True)
    for kind in RELATED:
        for entry in collection.of_kind(kind):
            related = partial(_related, kind, entry.key)
            yield Recipe(f"related/{kind} {entry.key}", related, bulk=True)


def _related(kind: str, key: str, collection: Collection) -> list[OutputFile]:
    return [related_file(kind, key, collection)]


def _record(modified: Modified) -> Callable[[str, Collection], Iterator[OutputFile]]:
    return partial(_one_record, modified)


def _one_record(modified: Modified, name: str, collection: Collection) -> Iterator[OutputFile]:
    yield from record_files(collection.by_name[name], modified)


def offer_of(collection: Collection, sizes: Mapping[str, int], keep: Keep = afresh) -> Offer:
    """Take the collection and the bytes of each file by its address, give what is offered.

    The tables are told where they were made: a draft has none. ``keep`` may know them from before.
    """
    if bulk_url("zip") not in sizes:
        return Offer(sizes)
    return Offer(sizes, tuple(map(_offered, bulk_tables(collection, keep))))


def _offered(held: HeldTable) -> OfferedTable:
    shape, table = held.shape, held.shape.table
    leads = {here[-1]: target for here, (target, _) in shape.refers.items()}
    return OfferedTable(table.name, table.title, held.count, table.columns, shape.key, leads)
