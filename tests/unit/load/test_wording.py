"""What a model found wrong, said in Vietnamese: the exact rule, place, message and next step."""

import pytest
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.load.records import read_file
from generator.load.source import Source
from generator.load.wording import problem_of
from generator.model.base import Record
from generator.problems import Places
from tests.unit.load.wrong_values import (
    CASES,
    LISTING,
    LISTING_AT,
    POINT,
    PROCEDURE,
    PROCEDURE_AT,
    RESULT,
    RESULT_AT,
    UNIT,
    UNIT_AT,
)


@pytest.mark.parametrize(("path", "text", "place", "message", "hint"), CASES)
def test_each_error_has_place_reason_and_next_step(
    path: str, text: str, place: str, message: str, hint: str
) -> None:
    """One wrong value gives one problem: where, which rule, what is wrong, what to do."""
    problems = read_file(Source(path, text.encode())).problems
    assert [
        (f"{p.location.line}:{p.location.column} {p.rule}", p.message, p.hint) for p in problems
    ] == [(place, message, hint)]
    assert problems[0].location.file == path
    assert problems[0].is_error


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (UNIT_AT, UNIT + POINT.format("07:30")),
        (PROCEDURE_AT, PROCEDURE),
        (RESULT_AT, f'{RESULT}    value: "99.38"\n'),
        (LISTING_AT, LISTING),
    ],
)
def test_the_files_above_are_right_but_for_one_thing(path: str, text: str) -> None:
    """Without the wrong value there is no problem, so each case fails for its own reason."""
    assert read_file(Source(path, text.encode())).problems == ()


def test_a_long_value_is_shown_in_part() -> None:
    """Forty letters of a wrong value are enough to find it."""
    text = f'{UNIT}website: "{"a" * 41}"\n'
    [problem] = read_file(Source(UNIT_AT, text.encode())).problems
    assert f"«{'a' * 40}…»" in problem.message


TEXTS = ("", "?", "x" * 9_000)
VALUES: tuple[object, ...] = (*TEXTS, -1, 10**13, True, (), ("?",), ({},), {}, {"a": "b"})


def models() -> list[type[Record]]:
    """Give every record of the model, from the least to the largest."""
    found = [Record]
    for model in found:
        found.extend(inner for inner in model.__subclasses__() if inner not in found)
    return found[1:]


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_wrong_value_has_its_words(model: type[Record]) -> None:
    """Whatever stands in whatever field, what is said is our own: never a rule without a name."""
    wrong = {
        (name, str(value)[:20]): error["type"]
        for name in model.model_fields
        for value in VALUES
        for error in errors_of(model, {name: value})
        if problem_of(model, error, Places("a.yml")).rule == "invalid-value"
    }
    assert wrong == {}


def errors_of(model: type[Record], values: dict[str, object]) -> list[ErrorDetails]:
    """Take a model and values, give everything that the model finds wrong."""
    try:
        model.model_validate(values)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []
