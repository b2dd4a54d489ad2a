"""Gaps are told, and told gaps are gaps."""

import pytest

from generator.checks.missing_is_missing import IMPORTANT, RULE, check
from tests import builders as make
from tests.entries import Value
from tests.unit.checks.judge import assert_error, judge, only


def gap(field: str, **fields: str) -> dict[str, str]:
    """Give a gap for which no source is held."""
    return {"field": field, "reason": "no_source_held", **fields}


def test_honest_gaps_are_fine() -> None:
    """Absent fields, a part of a list with a note, and a unit's successors may be gaps."""
    files = (
        make.procedure(fees=[], missing=[gap("fees"), gap("decision")]),
        make.plan(
            targets=[{"text": "A", "sources": make.SOURCES}],
            missing=[gap("targets", note="Còn 24 mục tiêu chưa có nguồn.")],
        ),
        make.unit(missing=[gap("successors")]),
        make.publisher(missing=[gap("contact")]),
    )
    assert judge(check, *files) == []


@pytest.mark.parametrize("field", IMPORTANT)
def test_a_silent_gap_is_an_error(field: str) -> None:
    """What a citizen asks first is there, or the page says why it is not."""
    gone: dict[str, Value] = {field: None if field == "agency" else []}
    silent = make.procedure(**gone)
    problem = only(judge(check, silent))
    assert_error(problem, RULE, silent, (), "1.001193", f"«{field}»")


def test_a_gap_that_is_filled_is_an_error() -> None:
    """The field is named with its title, and the reason that was given."""
    wrong = make.procedure(missing=[gap("agency")])
    problem = only(judge(check, wrong))
    texts = ("«agency» (Cơ quan thực hiện)", "no_source_held")
    assert_error(problem, RULE, wrong, ("missing", 0, "field"), *texts)


def test_a_partly_filled_list_needs_a_note() -> None:
    """Without a note nobody knows which part is missing."""
    wrong = make.procedure(missing=[gap("documents")])
    path = ("missing", 0, "field")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "«documents»")


def test_a_gap_of_an_unknown_field_is_an_error() -> None:
    """The nearest field is offered; gaps inside a record are looked at, too."""
    wrong = make.procedure(missing=[gap("fee")])
    problem = only(judge(check, wrong))
    assert_error(problem, RULE, wrong, ("missing", 0, "field"), "«fee»")
    assert "«fees»" in problem.hint
    point = {"id": "a", "name": "Một cửa", "sources": make.SOURCES, "missing": [gap("hour")]}
    wrong = make.unit(service_points=[point])
    path = ("service_points", 0, "missing", 0, "field")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "«hour»")
