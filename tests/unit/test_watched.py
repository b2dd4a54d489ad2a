"""What is made of records is made again whenever something that it read has changed."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import late_recipes, outputs, recipes
from generator.collection import Collection
from generator.files import read_assets
from generator.judging import examined, gathered
from generator.load.source import Source
from generator.memory import LINES, Made, Memory, essence
from generator.model.unit import Selection
from generator.output import OutputFile
from generator.recipe import Recipe
from generator.watched import MOST_KEYS, Answers, watched
from tests.bench.generate import catalogue
from tests.edits import edited, replaced

Files = dict[str, bytes]
BULK = {"du-lieu/niem-yet.zip": 1}
"""What the pages of open data are told that there is."""


class Build(NamedTuple):
    """What one build made, and what it remembers of it."""

    files: Mapping[str, Files]
    memory: Memory


@cache
def small() -> Collection:
    """A generated catalogue with every kind of record."""
    return gathered(examined(Source(path, text.encode())) for path, text in catalogue(12))


def built(collection: Collection, kinds: tuple[str, ...] = ("",)) -> Build:
    """Take records and what names begin with, make everything of them."""
    files: dict[str, Files] = {}
    made: dict[str, Made] = {}
    answers = Answers(collection, {LINES: "lines"})
    for recipe in _wanted(collection, kinds):
        asked: set[str] = set()
        files[recipe.name] = files_of(recipe, watched(collection, asked))
        made[recipe.name] = Made(recipe.given, essence(asked, on_lines=recipe.on_lines), {})
    told = {question: answers.to(question) for each in made.values() for question in each.asked}
    return Build(files, Memory("", told, made))


def _wanted(collection: Collection, kinds: tuple[str, ...]) -> Iterator[Recipe[OutputFile]]:
    return (r for r in recipes(collection, read_assets()) if r.name.startswith(kinds))


def files_of(recipe: Recipe[OutputFile], collection: Collection) -> Files:
    """Take a recipe and records, give the bytes of what it makes by path."""
    return {file.path: file.data for file in recipe.make(collection)}


@cache
def first() -> Build:
    """What is made of the generated catalogue."""
    return built(small())


def stale(
    before: Build, collection: Collection, kinds: tuple[str, ...] = ("",)
) -> tuple[set[str], set[str]]:
    """Take a build and records, give what would be made again, and what would be wrong if kept."""
    answers = Answers(collection, {LINES: "lines"})
    again: set[str] = set()
    wrong: set[str] = set()
    for recipe in _wanted(collection, kinds):
        if before.memory.still(recipe, answers.to) is None:
            again.add(recipe.name)
        elif not before.memory.made[recipe.name].asked:
            continue  # What asks nothing, as the guide, is the same whatever the records are.
        elif files_of(recipe, collection) != before.files[recipe.name]:
            wrong.add(recipe.name)
    return again, wrong


def test_watching_changes_nothing() -> None:
    """What is made from watched records is what is made from the records themselves."""
    plain = {file.path: file.data for file in outputs(small(), read_assets())}
    made = {path: data for files in first().files.values() for path, data in files.items()}
    late = {file.path for recipe in late_recipes(small(), BULK) for file in recipe.make(small())}
    assert made.keys() == plain.keys() - late
    assert all(plain[path] == data for path, data in made.items())


def test_the_same_records_make_nothing_again() -> None:
    """Records that were read anew give the same answers."""
    texts = catalogue(12)
    again = gathered(examined(Source(path, text.encode())) for path, text in texts)
    assert stale(first(), again) == (set(), set())


@settings(max_examples=25)
@given(place=st.integers(0, 10_000), choice=st.integers(0, 10_000))
def test_nothing_stale_is_kept(place: int, choice: int) -> None:
    """After any edit of any record, what is kept is what would be made."""
    assert stale(first(), edited(small(), place, choice))[1] == set()


@pytest.mark.parametrize("kind", ["procedure", "result", "plan", "local_difference", "listing"])
def test_a_record_that_is_gone_is_noticed(kind: str) -> None:
    """Whoever read a record, or that there was one, is made again without it."""
    entry = small().of_kind(kind)[-1]
    others = replaced(small(), entry, None)
    try:
        again, wrong = stale(first(), others)
    except KeyError:
        pytest.fail("the sample's last record of a kind must not be named by others")
    assert wrong == set()
    assert again


def test_a_new_record_is_noticed() -> None:
    """Lists grow by a record that comes, though nothing else has changed."""
    entry = small().of_kind("result")[-1]
    fewer = built(replaced(small(), entry, None))
    again, wrong = stale(fewer, small())
    assert wrong == set()
    assert {f"result/{entry.key}", "results"} <= again


CATALOGUE = (
    "procedure",
    "domain",
    "event",
    "history",
    "home",
    "json",
    "listing",
    "posting",
    "unit",
)
"""Kinds of recipes that an edit of a procedure may reach; scorecards take most of a build."""


def test_an_edit_reaches_few_pages(real_collection: Collection) -> None:
    """A paper's new name in one procedure makes the pages that show it, not all others."""
    entry = real_collection.procedures["1.001193"]
    document = entry.record.documents[0].model_copy(update={"name": "Tờ khai khác"})
    record = entry.record.model_copy(update={"documents": (document, *entry.record.documents[1:])})
    names = {recipe.name for recipe in recipes(real_collection, {"edit/index.html": b""})}
    before = built(real_collection, CATALOGUE)
    again, wrong = stale(before, replaced(real_collection, entry, record), CATALOGUE)
    assert wrong == set()
    assert f"procedure/{entry.key}" in again
    assert len(again) < len(names) / 10


LISTS = ("posting/", "listing/")


@pytest.fixture(scope="module")
def lists(real_collection: Collection) -> Build:
    """What is made of the real listings and posting sets."""
    return built(real_collection, LISTS)


@pytest.mark.parametrize(
    "change",
    [{"results": ()}, {"name": "Tên khác"}, {"domain": "cu-tru"}, {"valid_to": date(2026, 1, 1)}],
    ids=["result", "name", "domain", "end"],
)
def test_parts_of_lists_are_made_one_by_one(
    real_collection: Collection, lists: Build, change: Mapping[str, object]
) -> None:
    """Of a list on many pages those are made that show the edit, and none of them is stale."""
    entry = real_collection.procedures["1.001193"]
    record = entry.record.model_copy(update=dict(change))
    again, wrong = stale(lists, replaced(real_collection, entry, record), LISTS)
    assert wrong == set()
    parts = {name for name in lists.files if name.count("/") > 1 and name.startswith("posting/")}
    assert len(parts) > 20
    assert set() < again & parts < parts


def test_every_look_up_is_watched() -> None:
    """Each look-up of a collection can be asked through the watch, and its answer has a hash."""
    for name in public_look_ups():
        asked: set[str] = set()
        value = getattr(watched(small(), asked), name)
        if isinstance(value, Mapping):
            list(value.values())
        assert asked == {name}
        assert Answers(small(), {}).to(name)


def test_nothing_is_found_under_no_name() -> None:
    """Who asks for what a record does not name need not be told of changes."""
    asked: set[str] = set()
    seen: Any = watched(small(), asked)
    for name in public_look_ups():
        values = getattr(small(), name)
        if isinstance(values, Mapping):
            assert None not in values
            assert getattr(seen, name).get(None) is None
    assert {question for question in asked if question.endswith("]")} == set()


def public_look_ups() -> list[str]:
    """Give the names of all attributes of a collection that are no functions."""
    names = [name for name in dir(Collection) if not name.startswith(("_", "shared"))]
    return [name for name in names if not callable(getattr(small(), name))]


def test_questions_are_as_small_as_what_was_asked() -> None:
    """One key, the keys alone, all values, and a function's argument are told apart."""
    asked: set[str] = set()
    seen = watched(small(), asked)
    units = iter(seen.units)
    key = next(units)
    assert seen.units[key] is small().units[key]
    assert seen.units.get("khong-co") is None
    assert asked == {"units#", f"units[{key}]", "units[khong-co]"}
    selection = Selection(level="commune", handled_by=("commune_office",))
    seen.selected(selection)
    seen.of_kind("listing")
    assert essence(asked)[0] == "of_kind(listing)"
    for question in asked:
        assert Answers(small(), {}).to(question)
    list(seen.units.values())
    assert "units" in essence(asked)
    assert not any(question.startswith("units[") for question in essence(asked))


def test_who_asks_for_many_asked_for_all() -> None:
    """The list of questions stays short, however many keys of one look-up are asked for."""
    asked: set[str] = set()
    seen: Any = watched(small(), asked).units
    for number in range(MOST_KEYS + 1):
        seen.get(str(number))
    assert essence(asked) == ("units",)


def test_what_is_shared_is_asked_for_by_all() -> None:
    """Work done once for many counts as asked for by each, watched or not, in any order."""
    collection = Collection(small().entries)
    made: list[int] = []

    def count(records: Collection) -> int:
        made.append(len(list(records.units.values())))
        return made[-1]

    for _ in range(2):
        asked: set[str] = set()
        assert collection.shared("units", count) == len(small().units)
        assert watched(collection, asked).shared("units", count) == len(small().units)
        assert asked == {"units"}
    assert len(made) == 2


def test_what_cannot_be_asked_any_more_has_no_answer() -> None:
    """A question that an older program noted is answered with nothing, and so is made again."""
    answers = Answers(small(), {})
    for question in ("gone", "gone[a]", "gone(a)", "gone#", "selected({)"):
        assert answers.to(question) == ""
