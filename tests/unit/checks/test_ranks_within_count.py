"""Ranks and the number of units ranked."""

from typing import Any

from generator.checks.ranks_within_count import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only


def ranked(*ranks: dict[str, Any], count: int | None = 63, **fields: Value) -> Entries:
    """Give an edition of 63 provinces with these ranks."""
    population = {"level": "province"} | ({} if count is None else {"count": count})
    return make.edition(population=population, ranks=ranks, **fields)


def test_ranks_among_the_ranked_are_fine() -> None:
    """The last one too; a scope has a count of its own."""
    fine = ranked(
        make.rank("A", value=63, of=63),
        make.rank("B", value=1),
        make.rank("B", value=14, of=14, scope="Trung du và miền núi phía Bắc"),
        make.rank("C", place_note="trong nhóm dẫn đầu"),
    )
    assert judge(check, fine) == []


def test_a_rank_beyond_the_count_is_an_error() -> None:
    """Unit, rank and count are named, whether the rank or the edition gives the count."""
    path = ("ranks", 0, "value")
    own = ranked(make.rank("A", value=15, of=14, scope="Vùng"))
    assert_error(only(judge(check, own)), RULE, own, path, "«A»", "15", "14")
    edition = ranked(make.rank("A", value=64))
    assert_error(only(judge(check, edition)), RULE, edition, path, "64", "63")


def test_counts_that_differ_are_shown() -> None:
    """The edition's own count, or the first that was stated, is the measure."""
    wrong = ranked(make.rank("A", value=1, of=63), make.rank("B", value=2, of=64))
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("ranks", 1, "of"), "«B»", "64", "63")
    wrong = ranked(make.rank("A", value=1, of=64))
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("ranks", 0, "of"), "64", "63")
    nodes = [make.rank(u, value=1, of=n, node="a") for u, n in (("A", 60), ("B", 61))]
    wrong = ranked(*nodes, count=None)
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("ranks", 1, "of"), "61", "60")
    told = ranked(make.rank("A", value=1, of=64), note="Bảng có 63 tỉnh, báo in trên 64.")
    assert judge(check, told) == []
