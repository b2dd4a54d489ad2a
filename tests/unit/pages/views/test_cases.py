"""A choice of cases is offered where there is one to make, and a key is of the case's words."""

from typing import Any

import pytest

from generator.collection import Collection
from generator.model.procedure import Procedure
from generator.pages.views.cases import case_key, cases
from tests.builders import collection_of, procedure


def record(**fields: Any) -> Procedure:  # noqa: ANN401
    """Give a procedure with these fields."""
    return collection_of(procedure(**fields)).procedures["1.001193"].record


def papers(*names: str | None) -> list[dict[str, Any]]:
    """Give papers of these cases."""
    return [{"name": f"Giấy {i}", "case": name} for i, name in enumerate(names)]


def fees(*names: str | None) -> list[dict[str, Any]]:
    """Give fees of these cases."""
    return [{"kind": "fixed", "amount": 1000, "case": name} for name in names]


def limits(*names: str | None) -> list[dict[str, Any]]:
    """Give time limits of these cases."""
    return [{"amount": "1", "unit": "day", "case": name} for name in names]


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({}, []),
        ({"documents": papers(None, "A")}, []),
        ({"documents": papers("B", None, "A", "B")}, ["B", "A"]),
        ({"documents": papers("A"), "time_limits": limits(None, "A")}, []),
        (
            {"documents": papers("A"), "fees": fees("C"), "time_limits": limits("A", "D")},
            ["A", "C", "D"],
        ),
        ({"fees": fees("A", "B", "C")}, []),
        ({"fees": fees("A", "B", "C", "D")}, ["A", "B", "C", "D"]),
        ({"time_limits": limits("A", "B", "C")}, []),
    ],
)
def test_a_choice_needs_two_cases(fields: dict[str, Any], names: list[str]) -> None:
    """One case is no choice; short tables are read without one; papers by case want it."""
    assert [case.name for case in cases(record(**fields))] == names


def test_a_case_leads_to_where_it_is_first_told() -> None:
    """Cases of papers lead to their heading, others to the list that tells them."""
    told = cases(record(documents=papers("A"), fees=fees("B"), time_limits=limits("B", "C")))
    assert [case.place for case in told] == [
        f"#truong-hop-{case_key('A')}",
        "#phi-le-phi",
        "#thoi-han-giai-quyet",
    ]


def test_a_key_follows_the_words() -> None:
    """The key stays where the order changes, and is another one where the words change."""
    before = {case.name: case.key for case in cases(record(documents=papers("A", "B")))}
    after = {case.name: case.key for case in cases(record(documents=papers("C", "B", "A")))}
    assert before.items() <= after.items()
    assert len(set(after.values())) == 3
    assert case_key(None) == ""


def test_keys_of_a_real_page_are_apart(real_collection: Collection) -> None:
    """Of one procedure no two cases share a key."""
    chosen = [cases(entry.record) for entry in real_collection.procedures.values()]
    assert any(chosen)
    for told in chosen:
        assert len({case.key for case in told}) == len(told)
