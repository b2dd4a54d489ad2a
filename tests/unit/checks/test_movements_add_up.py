"""Rises and falls."""

from generator.checks.movements_add_up import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, judge, only


def moved(up: int, down: int, **fields: Value) -> Entries:
    """Give an edition of 63 provinces."""
    movement = {"since": "2019", "up": up, "down": down, "sources": make.SOURCES, **fields}
    return make.edition(population={"level": "province", "count": 63}, movements=[movement])


def test_no_more_may_move_than_are_there() -> None:
    """Fewer may: some stand still; a note may explain what was printed."""
    assert judge(check, moved(53, 9)) == []
    assert judge(check, moved(54, 9)) == []
    wrong = moved(53, 19)
    assert_error(only(judge(check, wrong)), RULE, wrong, ("movements", 0), "53", "19", "72", "63")
    assert judge(check, moved(53, 19, note="Nguồn in 53 và 19 trên 63 tỉnh.")) == []
