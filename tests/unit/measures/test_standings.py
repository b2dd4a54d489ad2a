"""Scores and ranks of an edition come together by unit, in the published order."""

from typing import Any

from generator.measures.standings import held_units, standing_of, standings
from generator.model.edition import Edition
from tests.builders import SOURCES, Value, edition


def of(unit: str, **fields: Value) -> dict[str, Any]:
    """Give the score or the rank of a unit that has a record."""
    return {"unit": unit, "sources": SOURCES, **fields}


def published(scores: list[dict[str, Any]], ranks: list[dict[str, Any]]) -> Edition:
    """Give an edition with these scores and ranks."""
    record = edition(scores=scores, ranks=ranks)[0].record
    assert isinstance(record, Edition)
    return record


def test_ranked_units_come_first_then_by_score() -> None:
    """The order is that of the ranks; units without a rank follow, the better score first."""
    record = published(
        [of("a", value="50"), of("b", value="90"), of("c", value="70")],
        [of("d", value=2), of("a", value=1)],
    )
    assert [s.named.unit for s in standings(record)] == ["a", "d", "b", "c"]


def test_only_the_whole_makes_a_standing() -> None:
    """Scores of parts or other stages, and ranks in a region, are no place in the whole."""
    record = published(
        [of("a", value="9", node="x"), of("a", value="8", stage="self")],
        [of("a", value=1, scope="Vùng"), of("a", value=3, node="x")],
    )
    assert standings(record) == ()
    assert held_units(record) == 1


def test_a_unit_falls_back_to_its_place_in_a_region() -> None:
    """On the unit's own pages a place in a region is shown where there is none in the whole."""
    record = published([], [of("a", value=1, scope="Vùng")])
    found = standing_of("a", record)
    assert found is not None
    assert found.rank is not None
    assert found.rank.scope == "Vùng"
    assert standing_of("b", record) is None
