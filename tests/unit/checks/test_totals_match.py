"""Totals and means, worked out again."""

from generator.checks.totals_match import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_warning, judge, only

NODES = [make.node("a", "60"), make.node("b", "40")]
SUMMED = make.framework(versions=[make.tree(max="100", nodes=NODES)])


def scores(total: str, a: str, b: str | None, **fields: Value) -> Entries:
    """Give an edition with the total and the areas of one unit."""
    held = [make.score("Long An", value=total, **fields), make.score("Long An", value=a, node="a")]
    if b is not None:
        held.append(make.score("Long An", value=b, node="b"))
    return make.edition(version="v1", scores=held)


def test_parts_that_give_the_total_are_fine() -> None:
    """To the digits printed; and where a part is not held nothing can be said."""
    for fine in (
        scores("84.33", "50.00", "34.33"),
        scores("84.33", "50.0", "34.3"),
        scores("84.33", "50.0", None),
        scores("99", "50.0", "34.3", qualifier="about"),
    ):
        assert judge(check, SUMMED, fine) == []


def test_rounding_is_not_held_against_the_source() -> None:
    """Two numbers without decimals may differ by one."""
    one = make.framework(versions=[make.tree(max="100", nodes=[make.node("a", "100")])])
    assert judge(check, one, scores("85", "84", None)) == []
    assert len(judge(check, one, scores("86", "84", None))) == 1
    assert judge(check, published("84", "85", "85")) == []


def test_parts_that_do_not_are_shown() -> None:
    """Unit, total and sum are named, unless a note does."""
    wrong = scores("84.33", "50.00", "34.03")
    problem = only(judge(check, SUMMED, wrong))
    assert_warning(problem, RULE, wrong, ("scores", 0, "value"), "«Long An»", "84,33", "84,03")
    told = scores("84.33", "50.00", "34.03", note="In 84,33; cộng lại là 84,03.")
    assert judge(check, SUMMED, told) == []


def test_frameworks_that_do_not_add_are_let_be() -> None:
    """Where the maxima of the areas are not parts of the maximum, the total is a mean."""
    means = [make.node("a", "100"), make.node("b", "100")]
    mean = make.framework(versions=[make.tree(max="100", nodes=means)])
    assert judge(check, mean, scores("84", "90", "78")) == []
    scaled = make.framework(
        value_unit="percent",
        versions=[make.tree(max="80", nodes=[make.node("a", "60"), make.node("b", "20")])],
    )
    assert judge(check, scaled, scores("62.5", "40", "10")) == []


def published(mean: str, *values: str, count: int = 2, **fields: Value) -> Entries:
    """Give an edition of two units with a mean."""
    return make.edition(
        population={"level": "province", "count": count},
        means=[{"scope": "cả nước", "value": mean, "sources": make.SOURCES}],
        scores=[make.score(f"Tỉnh {n}", value=value) for n, value in enumerate(values)],
        **fields,
    )


def test_a_mean_that_all_scores_give_is_fine() -> None:
    """To the digits printed; and where a score is not held nothing can be said."""
    assert judge(check, published("84.3", "84.1", "84.5")) == []
    assert judge(check, published("84.34", "84.1", "84.5")) == []
    assert judge(check, published("70", "84.1", "84.5", count=3)) == []


def test_the_mean_is_of_final_totals() -> None:
    """What units gave themselves, parts, and rough scores are not reckoned in."""
    for other in ({"stage": "self"}, {"node": "a"}, {"qualifier": "about"}):
        held = [make.score("A", value="80"), make.score("A", value="99", **other)]
        fine = make.edition(
            population={"level": "province", "count": 1},
            means=[{"scope": "cả nước", "value": "80", "sources": make.SOURCES}],
            scores=held,
        )
        assert judge(check, fine) == []


def test_a_mean_that_they_do_not_give_is_shown() -> None:
    """The published mean and ours are named, unless the edition's note does."""
    wrong = published("83.15", "84.10", "84.50")
    problem = only(judge(check, wrong))
    assert_warning(problem, RULE, wrong, ("means", 0, "value"), "83,15", "84,30", "2 đơn vị")
    assert judge(check, published("83.15", "84.10", "84.50", note="In 83,15, tính 84,30.")) == []
