"""Tables that are known from before are those that would be made now, whatever was edited."""

from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.collection import Collection
from generator.exports.bulk.catalogue import CATALOGUE
from generator.exports.bulk.tables import bulk_tables
from generator.exports.groups import Group
from generator.exports.open_data import open_data_recipes
from generator.exports.runs import kept_runs
from generator.exports.scorecard_tables import SCORECARDS
from generator.judging import examined, gathered
from generator.load.source import Source
from generator.recipe import Keep, afresh
from tests.bench.generate import catalogue
from tests.edits import edited, replaced
from tests.hostile.catalogue import hostile_catalogue

GROUPS = {group.name: group for group in (SCORECARDS, *CATALOGUE)}


@cache
def small() -> Collection:
    """A generated catalogue with every kind of record."""
    return gathered(examined(Source(path, text.encode())) for path, text in catalogue(12))


def remembering() -> Keep:
    """Give a ``Keep`` that has all that was ever made, by name, until another digest comes."""
    held: dict[str, tuple[str, bytes]] = {}

    def keep(name: str, digest: str, make: Callable[[], bytes]) -> bytes:
        if name not in held or held[name][0] != digest:
            held[name] = (digest, make())
        return held[name][1]

    return keep


KEEP = remembering()


def bulk(collection: Collection, keep: Keep) -> dict[str, bytes]:
    """Take records and who may have bytes from before, give the files that hold all at once."""
    recipes = (recipe for recipe in open_data_recipes(collection, keep=keep) if recipe.bulk)
    return {file.path: file.data for recipe in recipes for file in recipe.make(collection)}


@settings(max_examples=12)
@given(place=st.integers(0, 10_000), choice=st.integers(0, 10_000))
def test_what_is_known_from_before_is_what_would_be_made(place: int, choice: int) -> None:
    """After any edit of any record, large files are the same bytes with and without what is known.

    What is known comes from all edits before.
    """
    bulk(small(), KEEP)
    records = edited(small(), place, choice)
    assert bulk(records, KEEP) == bulk(records, afresh)


@pytest.mark.parametrize("kind", ["procedure", "result", "local_difference", "listing"])
def test_records_that_come_and_go_are_noticed(kind: str) -> None:
    """Without a record, and with it again, large files are what they would be from nothing."""
    fewer = replaced(small(), small().of_kind(kind)[0], None)
    bulk(small(), KEEP)
    assert bulk(fewer, KEEP) == bulk(fewer, afresh)
    assert bulk(small(), KEEP) == bulk(small(), afresh)


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_names_all_kinds_that_it_is_made_of(name: str, real_collection: Collection) -> None:
    """With all records, tables are what they are with those of the named kinds alone."""
    group: Group = GROUPS[name]
    for records in (hostile_catalogue(), real_collection, small()):
        made = tuple(group.make(records))
        tables = [table for table in bulk_tables(records) if table.name in _names(made)]
        assert tuple(table.whole() for table in tables) == made
        assert [table.digest for table in tables] == [relation.digest for relation in made]
        assert [table.count for table in tables] == [len(r.table.rows) for r in made]


def _names(relations: tuple[object, ...]) -> set[str]:
    return {relation.table.name for relation in relations}  # type: ignore[attr-defined]


def test_a_shape_is_its_table_without_rows(real_collection: Collection) -> None:
    """What is told of a table without its rows is what is told of it with them."""
    for table in bulk_tables(real_collection):
        shape, whole = table.shape, table.whole()
        assert (shape.key, shape.refers, shape.looked_up) == (
            whole.key,
            whole.refers,
            whole.looked_up,
        )
        assert shape.table.rows == ()
        assert (shape.table.title, shape.table.columns) == (whole.table.title, whole.table.columns)


def test_an_edit_leaves_other_runs_as_they_were(real_collection: Collection) -> None:
    """Of all procedures, the run of an edited or removed one is made again, and no other."""
    procedures = real_collection.of_kind("procedure")
    assert sum(1 for _ in kept_runs("x", procedures, "", afresh, lambda _: b"")) > 5
    for others in (procedures[:40] + procedures[41:], procedures[1:], procedures[:-1]):
        keep, made = remembering(), list[int]()

        def make(run: object, made: list[int] = made) -> bytes:
            made.append(len(run))  # type: ignore[arg-type]
            return repr([entry.key for entry in run]).encode()  # type: ignore[attr-defined]

        list(kept_runs("x", procedures, "", keep, make))
        made.clear()
        told = b"".join(kept_runs("x", others, "", keep, make))
        assert len(made) <= 2
        assert all(repr(entry.key).encode() in told for entry in others)
