"""Values and the text they were read from."""

import typing

import pytest

from generator.checks.printed_matches_value import PRINTED, RULE, check
from generator.checks.walking import hints_of, models_below
from generator.model.base import Record
from generator.model.kinds import KINDS
from tests import builders as make
from tests.entries import Entries
from tests.unit.checks.judge import assert_error, judge, only


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("99.38", "99,38%"),
        ("97", "97%"),
        ("97.0", "97%"),
        ("3000000000", "khoảng 3 tỉ đồng"),
        ("20", "tối thiểu 20%"),
        ("84.33", "84.33 points"),
        ("1234", "1.234 hồ sơ"),
        ("1", "hạng nhất"),
    ],
)
def test_a_value_that_stands_in_the_text_is_fine(value: str, printed: str) -> None:
    """In Vietnamese or English; a text without figures proves nothing."""
    seen = make.observation(value=value, as_printed=printed)
    assert judge(check, make.result(observations=[seen])) == []


def _figure(value: str, printed: str) -> dict[str, typing.Any]:
    return {"value": value, "as_printed": printed, "sources": make.SOURCES}


@pytest.mark.parametrize(
    ("file", "path"),
    [
        (
            make.result(observations=[make.observation(**_figure("99.83", "99,38%"))]),
            ("observations", 0, "value"),
        ),
        (make.edition(scores=[make.score(**_figure("99.83", "99,38%"))]), ("scores", 0, "value")),
        (
            make.edition(means=[{"scope": "A", **_figure("99.83", "99,38%")}]),
            ("means", 0, "value"),
        ),
        (
            make.plan(targets=[{"text": "A", **_figure("99.83", "99,38%")}]),
            ("targets", 0, "value"),
        ),
    ],
)
def test_a_value_that_does_not_is_an_error(file: Entries, path: tuple[str | int, ...]) -> None:
    """Value and text are both told."""
    assert_error(only(judge(check, file)), RULE, file, path, "99,83", "«99,38%»")


def test_a_rank_stands_in_its_text() -> None:
    """Of 53/63 the rank is 53."""
    assert judge(check, make.edition(ranks=[make.rank(value=53, as_printed="53/63")])) == []
    wrong = make.edition(ranks=[make.rank(value=35, as_printed="53/63")])
    assert_error(only(judge(check, wrong)), RULE, wrong, ("ranks", 0, "value"), "35", "«53/63»")


def test_every_model_with_a_printed_text_is_looked_at() -> None:
    """A new record with ``value`` and ``as_printed`` may not be forgotten."""
    models: set[type[Record]] = {model for kind in KINDS for model in models_below(kind.model)}
    assert set(PRINTED) == {m for m in models if {"value", "as_printed"} <= set(hints_of(m))}


def test_a_fall_is_a_negative_value() -> None:
    """Of "giảm 0,19" the change is -0.19, of "tăng 7 bậc" it is 7; another figure is told."""
    fall = {"value": "-0.19", "since": "2023", "as_printed": "giảm 0,19"}
    rise = {"value": "7", "since": "2023", "as_printed": "tăng 7 bậc"}
    assert judge(check, make.edition(scores=[make.score(change=fall)])) == []
    assert judge(check, make.edition(ranks=[make.rank(change=rise)])) == []
    wrong = make.edition(scores=[make.score(change={**fall, "value": "-0.91"})])
    path = ("scores", 0, "change", "value")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "giảm 0,19")
