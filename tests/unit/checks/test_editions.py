"""What is known of an edition."""

from decimal import Decimal

import pytest

from generator.checks.editions import exact, maxima_of, scored_editions, who
from generator.measures.digits import half_digit
from generator.model.edition import Edition, UnitNamed
from tests import builders as make
from tests.entries import collection_of


def test_an_edition_finds_the_tree_of_its_version_and_level() -> None:
    """Another version, another level or an unknown framework give no tree."""
    version = make.tree(max="100", nodes=[make.node("a", "10", children=[make.node("b", "4")])])
    files = (
        make.framework(versions=[version]),
        make.edition(period="2020", version="v1"),
        make.edition(period="2021", version="v2"),
        make.edition(period="2022", version="v1", population={"level": "district"}),
        make.edition("papi", version="v1"),
        make.edition(period="2023"),
    )
    scored = list(scored_editions(collection_of(*files)))
    assert [s.entry.key for s in scored if s.tree is not None] == ["par-index/2020"]
    assert [s.entry.key for s in scored if s.framework is None] == ["papi/2020"]
    assert maxima_of(scored[0].tree) == {None: Decimal(100), "a": Decimal(10), "b": Decimal(4)}
    assert maxima_of(None) == {}


@pytest.mark.parametrize(
    ("printed", "half"), [("84.33", "0.005"), ("84", "0.5"), ("84.0", "0.05"), ("100", "0.5")]
)
def test_half_of_the_last_digit_printed(printed: str, half: str) -> None:
    """The true number is at most so far from the printed one."""
    assert half_digit(Decimal(printed)) == Decimal(half)


@pytest.mark.parametrize(
    ("fields", "is_exact"),
    [({"value": "1"}, True), ({}, False), ({"value": "1", "qualifier": "over"}, False)],
)
def test_only_exact_numbers_are_reckoned_with(fields: dict[str, str], is_exact: bool) -> None:  # noqa: FBT001
    """A rough score, or none, proves nothing."""
    edition = make.edition(scores=[make.score(**fields)])[0].record
    assert isinstance(edition, Edition)
    assert exact(edition.scores[0]) is is_exact


def test_a_figure_is_of_a_unit_by_id_or_name() -> None:
    """The id counts first."""
    assert who(UnitNamed(unit="tinh-a", unit_name="Tỉnh A")) == "tinh-a"
    assert who(UnitNamed(unit_name="Tỉnh A")) == "Tỉnh A"
    assert who(UnitNamed()) == "không rõ đơn vị"
