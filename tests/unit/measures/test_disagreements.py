"""What the published figures of an edition do not agree with."""

from decimal import Decimal

import pytest

from generator.measures.digits import decimal_comma, half_digit
from generator.measures.disagreements import Disagreement, DisagreementKind, disagreements
from tests import builders as make
from tests.entries import Entries, collection_of

TREE = make.tree(max="80", nodes=[make.node("a", "50"), make.node("b", "30")])
FRAMEWORK = make.framework(value_unit="points", versions=[TREE])
WAY = "Cộng điểm các nội dung"
NEXT = make.days("Năm 2021", "2021-01-01", "2021-12-31")


def found(*editions: Entries) -> tuple[Disagreement, ...]:
    """Take editions, give what the last one disagrees with."""
    return disagreements(editions[-1][0], collection_of(FRAMEWORK, *editions))  # type: ignore[arg-type]


@pytest.mark.parametrize(("printed", "half"), [("84.33", "0.005"), ("84.0", "0.05"), ("84", "0.5")])
def test_half_of_the_last_digit_is_the_doubt(printed: str, half: str) -> None:
    """A trailing zero is a digit."""
    assert half_digit(Decimal(printed)) == Decimal(half)


def test_numbers_are_shown_with_a_comma() -> None:
    """As printed, with every digit."""
    assert decimal_comma(Decimal("42.280")) == "42,280"
    assert decimal_comma(45) == "45"


def test_a_published_figure_beside_a_computed_one() -> None:
    """The unit, both values and the note are there for a page to show."""
    scores = [
        make.score("A", value="42.28", note="Báo in 42,28."),
        make.score("A", value="42.2931", computed=WAY),
    ]
    ranks = [make.rank("A", value=27), make.rank("A", value=28, computed=WAY)]
    score, rank = found(make.edition(version="v1", scores=scores, ranks=ranks))
    assert (score.kind, score.printed, score.recomputed) == (
        DisagreementKind.SCORE,
        "42,28",
        "42,2931",
    )
    assert (score.unit, score.unit_name, score.note) == (None, "A", "Báo in 42,28.")
    assert score.path == ("scores", 0, "value")
    assert (rank.kind, rank.printed, rank.recomputed) == (DisagreementKind.RANK, "27", "28")


def areas(total: str, *parts: tuple[str, str], computed: str | None = None) -> list[make.Value]:
    """Give a total and its areas, all published or all computed."""
    way = {} if computed is None else {"computed": computed}
    held = [make.score("A", value=value, node=node, **way) for node, value in parts]
    return [make.score("A", value=total, **way), *held]


def test_areas_give_a_total_of_their_own_origin() -> None:
    """Computed areas are not held against a published total where a computed one stands beside."""
    computed = areas("70.30", ("a", "40.10"), ("b", "30.20"), computed=WAY)
    assert found(make.edition(version="v1", scores=computed)) == ()
    beside = [*computed, make.score("A", value="70.30")]
    assert found(make.edition(version="v1", scores=beside)) == ()
    wrong = areas("70.90", ("a", "40.10"), ("b", "30.20"), computed=WAY)
    (total,) = found(make.edition(version="v1", scores=wrong))
    assert (total.kind, total.recomputed, total.counted) == (DisagreementKind.TOTAL, "70,30", 2)


def test_a_mean_of_one_area_is_of_that_area() -> None:
    """Two means of the whole are told apart by the number in their scope."""
    means = [
        {"scope": scope, "value": value, "sources": make.SOURCES, **node}
        for scope, value, node in (
            ("2 tỉnh", "61", {}),
            ("Vùng", "99", {}),
            ("2 tỉnh", "40.0", {"node": "a"}),
        )
    ]
    scores = [
        make.score(unit, value=value, **node)
        for unit, value, node in (
            ("A", "70", {}),
            ("B", "50", {}),
            ("A", "42.0", {"node": "a"}),
            ("B", "42.0", {"node": "a"}),
        )
    ]
    population = {"level": "province", "count": 2}
    edition = make.edition(version="v1", population=population, means=means, scores=scores)
    (mean,) = found(edition)
    assert (mean.node, mean.printed, mean.recomputed) == ("a", "40,0", "42,0")


def test_a_printed_change_is_reckoned_from_both_editions() -> None:
    """A rise in rank is positive; what does not compare is no disagreement."""
    before = make.edition(
        version="v1",
        population={"level": "province", "count": 63},
        ranks=[make.rank("A", value=9)],
    )

    def after(value: str, version: str) -> Entries:
        change = {"value": value, "since": "2020"}
        return make.edition(
            period="2021",
            over=NEXT,
            version=version,
            population={"level": "province", "count": 63},
            ranks=[make.rank("A", value=5, change=change)],
        )

    assert found(before, after("4", "v1")) == ()
    (change,) = found(before, after("-4", "v1"))
    assert (change.kind, change.since, change.recomputed) == (
        DisagreementKind.RANK_CHANGE,
        "2020",
        "4",
    )
    assert found(before, after("-4", "v0")) == ()
