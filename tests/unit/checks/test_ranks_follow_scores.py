"""Ranks against the order of scores."""

from generator.checks.ranks_follow_scores import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_warning, judge, only

Row = tuple[str, int, str | None]


def table(*rows: Row, tied: bool = False, node: str | None = None, **fields: Value) -> Entries:
    """Give an edition from rows of unit, rank and score."""
    at = {} if node is None else {"node": node}
    ranks = [make.rank(unit, value=rank, tied=tied, **at) for unit, rank, _ in rows]
    scores = [make.score(unit, value=value, **at) for unit, _, value in rows if value]
    return make.edition(ranks=ranks, scores=scores, **fields)


def test_ranks_in_the_order_of_scores_are_fine() -> None:
    """The better the score the better the rank; unknown scores say nothing."""
    rows: tuple[Row, ...] = (("B", 2, "80"), ("A", 1, "90"), ("C", 4, None), ("D", 5, "70"))
    assert judge(check, make.framework(), table(*rows)) == []
    assert judge(check, make.framework(), table(*rows, node="a")) == []
    assert judge(check, table(("A", 1, "80"), ("B", 2, "90"))) == []
    equal = table(("A", 1, "90"), ("B", 2, "90"))
    assert judge(check, make.framework(), equal) == []
    assert judge(check, make.framework(direction="lower_is_better"), equal) == []


def test_a_better_rank_with_a_worse_score_is_shown() -> None:
    """Both units, both ranks and both scores are named."""
    wrong = table(("A", 1, "80.5"), ("B", 2, "90"))
    problem = only(judge(check, make.framework(), wrong))
    texts = ("«A»", "hạng 1", "80,5", "«B»", "hạng 2", "90")
    assert_warning(problem, RULE, wrong, ("ranks", 1, "value"), *texts)


def test_where_less_is_better_the_order_turns() -> None:
    """The direction is the framework's."""
    less = make.framework(direction="lower_is_better")
    assert judge(check, less, table(("A", 1, "80"), ("B", 2, "90"))) == []
    assert len(judge(check, less, table(("A", 1, "90"), ("B", 2, "80")))) == 1


def test_ties_are_told_and_have_equal_scores() -> None:
    """A shared rank without a word is shown, and one with different scores."""
    silent = table(("A", 15, "80"), ("B", 15, "80"))
    problem = only(judge(check, make.framework(), silent))
    assert_warning(problem, RULE, silent, ("ranks", 1, "value"), "«A»", "«B»", "hạng 15")
    fine = table(("A", 15, "80"), ("B", 15, "80"), ("C", 17, "79"), tied=True)
    assert judge(check, make.framework(), fine) == []
    wrong = table(("A", 15, "80"), ("B", 15, "79"), tied=True)
    problem = only(judge(check, make.framework(), wrong))
    assert_warning(problem, RULE, wrong, ("ranks", 1, "value"), "80", "79")


def test_a_tie_is_told_of_both() -> None:
    """One of two that share a rank is not enough."""
    ranks = [make.rank("A", value=1, tied=True), make.rank("B", value=1)]
    wrong = make.edition(ranks=ranks)
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("ranks", 1, "value"), "«A»", "«B»")


def test_only_exact_final_scores_are_compared() -> None:
    """What a unit gave itself, or a rough score, says nothing of its rank."""
    for other in ({"stage": "self"}, {"qualifier": "about"}):
        scores = [make.score("A", value="80"), make.score("B", value="90", **other)]
        ranks = [make.rank("A", value=1), make.rank("B", value=2)]
        assert judge(check, make.framework(), make.edition(ranks=ranks, scores=scores)) == []


def test_scopes_and_nodes_are_compared_apart() -> None:
    """The first of a region need not beat the first of the country."""
    ranks = [make.rank("A", value=1, scope="Vùng"), make.rank("B", value=1)]
    scores = [make.score("A", value="70"), make.score("B", value="90")]
    assert judge(check, make.framework(), make.edition(ranks=ranks, scores=scores)) == []
