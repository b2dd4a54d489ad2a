"""Tables by the kinds of records that they are made of: of the same records, none is made again."""

import json
from collections.abc import Callable, Iterable
from functools import cache, cached_property, partial

from msgspec import Struct

from generator.collection import Collection
from generator.downloads import DataTable
from generator.exports.relation import Relation
from generator.recipe import Keep, digest_of


class Group(Struct, frozen=True):
    """Tables, and the kinds of records that they are made of; they see no others."""

    name: str
    kinds: tuple[str, ...]
    make: Callable[[Collection], Iterable[Relation]]


class HeldTable(Struct, frozen=True):
    """A table that is known before its rows are: they are made when they are asked for."""

    shape: Relation
    """The table without its rows."""
    digest: str
    """That of the whole table."""
    count: int
    """How many rows it has."""
    kinds: tuple[str, ...]
    whole: Callable[[], Relation]

    @property
    def name(self) -> str:
        """Its name for machines."""
        return self.shape.table.name


def kept_form(form: str, make: Callable[[DataTable], bytes], held: HeldTable, keep: Keep) -> bytes:
    """Take the name of a form, what makes it, and a table; one that says the same has the same."""
    return keep(f"{form}/{held.name}", held.digest, lambda: make(held.whole().table))


def held_tables(group: Group, keep: Keep, collection: Collection) -> tuple[HeldTable, ...]:
    """Take a group, who may have known its tables before, and the collection; give the tables."""
    return collection.shared(f"tables of {group.name}", partial(_held, group, keep))


def _held(group: Group, keep: Keep, collection: Collection) -> tuple[HeldTable, ...]:
    of_kinds = (collection.of_kind(kind) for kind in group.kinds)
    records = Collection(tuple(entry for entries in of_kinds for entry in entries))
    made = _Made(group, records)
    said = digest_of(*(entry.digest for entry in records.entries))
    known = json.loads(keep(f"known/{group.name}", said, made.known))
    return tuple(
        HeldTable(shape, digest, count, group.kinds, partial(made.table, place))
        for place, (shape, (digest, count)) in enumerate(zip(shapes(group), known, strict=True))
    )


@cache
def shapes(group: Group) -> tuple[Relation, ...]:
    """Take a group, give its tables without rows: columns, keys and names.

    They come of the models alone: no records have the same.
    """
    return tuple(group.make(Collection()))


class _Made:
    """The tables of one group with their rows, made at most once."""

    def __init__(self, group: Group, records: Collection) -> None:
        self._group, self._records = group, records

    @cached_property
    def _tables(self) -> tuple[Relation, ...]:
        return tuple(self._group.make(self._records))

    def table(self, place: int) -> Relation:
        return self._tables[place]

    def known(self) -> bytes:
        told = [(relation.digest, len(relation.table.rows)) for relation in self._tables]
        return json.dumps(told).encode()
