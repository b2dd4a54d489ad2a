"""Places and the units known above and below them."""

from typing import Any

from generator.checks.ranks_leave_room import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_warning, judge, only

FRAMEWORK = make.framework()


def ranked(*ranks: dict[str, Any], count: int = 63, **fields: Value) -> Entries:
    """Give an edition with these ranks."""
    return make.edition(population={"level": "province", "count": count}, ranks=ranks, **fields)


def tied(*names: str, at: int) -> list[dict[str, Any]]:
    """Give units that share a place."""
    return [make.rank(name, value=at, tied=True) for name in names]


def test_after_a_tie_places_are_skipped() -> None:
    """Two at 17, the next at 19; the one that shares a place may be unknown."""
    assert judge(check, FRAMEWORK, ranked(*tied("A", "B", at=17), make.rank("C", value=19))) == []
    assert judge(check, FRAMEWORK, ranked(*tied("A", at=17), make.rank("C", value=18))) == []
    wrong = ranked(*tied("A", "B", at=17), make.rank("C", value=18))
    problem = only(judge(check, FRAMEWORK, wrong))
    assert_warning(problem, RULE, wrong, ("ranks", 2, "value"), "«C»", "18", "19", "17")
    note = "Sau hạng 17 nguồn in ngay hạng 18."
    told = ranked(*tied("A", "B", at=17), make.rank("C", value=18), note=note)
    assert judge(check, FRAMEWORK, told) == []


def test_a_tie_with_nobody_is_shown_where_all_are_held() -> None:
    """The other one would have to be there."""
    wrong = ranked(make.rank("A", value=1), *tied("B", at=2), count=2)
    problem = only(judge(check, FRAMEWORK, wrong))
    assert_warning(problem, RULE, wrong, ("ranks", 1, "tied"), "«B»", "2 đơn vị")


def scored(place: int, better: int, worse: int, **fields: Value) -> Entries:
    """Give a unit with a place, and others with better and worse scores but no place."""
    high = [make.score(f"Cao {n}", value="80", **fields) for n in range(better)]
    low = [make.score(f"Thấp {n}", value="60", **fields) for n in range(worse)]
    own = make.score("A", value="70", **fields)
    return ranked(make.rank("A", value=place, **fields), scores=[own, *high, *low])


def test_rank_54_of_63_with_55_units_above() -> None:
    """So many are known above, or below, that the place cannot be."""
    path = ("ranks", 0, "value")
    assert judge(check, FRAMEWORK, scored(54, 53, 9)) == []
    wrong = scored(54, 55, 0)
    assert_warning(only(judge(check, FRAMEWORK, wrong)), RULE, wrong, path, "54", "55")
    wrong = scored(54, 0, 10)
    assert_warning(only(judge(check, FRAMEWORK, wrong)), RULE, wrong, path, "54", "10", "63")


def test_what_has_no_order_is_not_judged() -> None:
    """Neither an index without a good direction, nor a rank in a region."""
    assert judge(check, make.framework(direction="neutral"), scored(1, 5, 0)) == []
    region = ranked(
        make.rank("A", value=1, scope="Vùng"),
        scores=[make.score("A", value="70"), make.score("B", value="80")],
    )
    assert judge(check, FRAMEWORK, region) == []


def test_where_less_is_better_the_order_is_turned() -> None:
    """The unit with fewer points stands above."""
    turned = make.framework(direction="lower_is_better")
    assert judge(check, turned, scored(1, 5, 0)) == []
    assert len(judge(check, turned, scored(1, 0, 5))) == 1
