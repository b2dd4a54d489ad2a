"""The guide for staff names every field of every record in Vietnamese."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pytest

from generator.model.base import Record
from generator.model.fields import FieldFacts, fields_of, models_in
from generator.model.kinds import KINDS
from generator.pages.group_names import GROUP_NAME
from generator.pages.views.guide import (
    ChapterView,
    FieldLine,
    GuideView,
    guide_chapters,
    guide_page,
)


def all_models() -> dict[str, type[Record]]:
    """Give every model of a file and every model inside, by name."""
    found: dict[str, type[Record]] = {}
    waiting: list[type[Record]] = [kind.model for kind in KINDS]
    while waiting:
        model = waiting.pop()
        if found.setdefault(model.__name__, model) is not model:
            raise AssertionError(f"two models are called {model.__name__}")
        inner = (m for f in fields_of(model) for m in models_in(f.annotation))
        waiting.extend(m for m in inner if m.__name__ not in found)
    return found


MODELS = all_models()


def view() -> GuideView:
    """Give the guide."""
    found = guide_page().view
    assert isinstance(found, GuideView)
    return found


def lines_of(model: str) -> tuple[FieldLine, ...]:
    """Take a model's name, give its lines in the guide."""
    anchor = f"truong-{model.lower()}"
    (found,) = (g for g in ALL_FIELDS if g.anchor == anchor)
    return found.lines


def chapters() -> Iterator[tuple[str, ChapterView]]:
    """Give every chapter with its address."""
    for page in guide_chapters():
        assert isinstance(page.view, ChapterView)
        yield page.url, page.view


ALL_FIELDS = [g for _, chapter in chapters() for g in (chapter.kind, *chapter.groups)]


def test_old_anchors_lead_on() -> None:
    """Each group stands in one chapter, and the first page leads there from where it stood."""
    where = {g.anchor: url for url, chapter in chapters() for g in (chapter.kind, *chapter.groups)}
    assert len(where) == len(ALL_FIELDS)
    led = {item.anchor: item.link.url for item in (*view().kinds, *view().groups)}
    assert {anchor: url.partition("#")[0] for anchor, url in led.items()} == where


@pytest.mark.parametrize("name", MODELS)
def test_every_field_has_a_title(name: str) -> None:
    """No field is known by its English name alone."""
    assert [f.name for f in fields_of(MODELS[name]) if not f.title.strip()] == []


@pytest.mark.parametrize("name", MODELS)
def test_every_field_is_in_the_guide(name: str) -> None:
    """The fields stand in the order of the model, with what to write and whether it is a duty."""
    lines = lines_of(name)
    assert [(x.name, x.title, x.description, x.required) for x in lines] == [
        (f.name, f.title, f.description, f.required) for f in fields_of(MODELS[name])
    ]
    assert [line.name for line in lines if not line.value.text.strip()] == []


def test_groups_have_names_and_names_have_groups() -> None:
    """Every model inside another has a Vietnamese name, and no name is left over."""
    tops = {kind.model.__name__ for kind in KINDS}
    inner = {
        m.__name__ for model in MODELS.values() for f in fields_of(model) for m in inside(f)
    } - tops
    assert set(GROUP_NAME) == inner
    assert len({group.anchor for group in (*view().kinds, *view().groups)}) == len(MODELS)


def inside(field: FieldFacts) -> Iterator[type[Record]]:
    """Take a field, give the models in it."""
    return models_in(field.annotation)


def literal_in(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Take a field's type, give the words of the closed list in it, if there is one."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((words for a in get_args(annotation) if (words := literal_in(a))), ())


CLOSED = [
    (name, field.name, words)
    for name, model in MODELS.items()
    for field in fields_of(model)
    if (words := literal_in(field.annotation))
]


@pytest.mark.parametrize(("model", "field", "words"), CLOSED)
def test_closed_lists_are_written_out(model: str, field: str, words: tuple[str, ...]) -> None:
    """Where only certain words may stand, the guide gives every one of them."""
    (value,) = (line.value.text for line in lines_of(model) if line.name == field)
    assert value.removeprefix("danh sách: ") == " | ".join(words)


@pytest.mark.parametrize(
    ("model", "field", "value"),
    [
        ("Procedure", "name", "chữ"),
        ("Procedure", "interlinked", "true hoặc false"),
        ("Procedure", "valid_to", "ngày 2025-07-01"),
        ("Procedure", "fees", "danh sách: nhóm «Phí, lệ phí»"),
        ("TimeLimit", "amount", 'số "84.33"'),
        ("Fee", "amount", "số nguyên"),
        ("Listing", "year", "số nguyên"),
        ("Listing", "see_also", "danh sách: chữ"),
        ("ListingSet", "selection", "nhóm «Quy tắc chọn»"),
    ],
)
def test_what_to_write(model: str, field: str, value: str) -> None:
    """Each type is told in words of people who edit records."""
    assert [x.value.text for x in lines_of(model) if x.name == field] == [value]
