"""Highest, lowest and what lies between."""

from generator.checks.spread_matches import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_warning, judge, only


def spread(high: str, low: str, difference: str, **fields: Value) -> Entries:
    """Give an edition with a spread."""
    told = {"highest": high, "lowest": low, "difference": difference, "sources": make.SOURCES}
    return make.edition(spread=told, **fields)


def test_a_spread_that_holds_everything_is_fine() -> None:
    """Also to the rounding, and with scores that were computed or are no totals."""
    held = [
        make.score("A", value="91.87"),
        make.score("B", value="99", computed="Cộng điểm"),
        make.score("C", value="9", node="a"),
    ]
    assert judge(check, spread("91.87", "81.32", "10.55", scores=held)) == []
    assert judge(check, spread("91.87", "81.32", "10.6")) == []


def test_a_note_that_names_both_numbers_explains() -> None:
    """What the source printed stays; readers see why it is odd."""
    wrong = spread("91.87", "81.32", "10.65")
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("spread", "difference"), "10,65")
    assert judge(check, spread("91.87", "81.32", "10.65", note="In 10,65; tính 10,55.")) == []


def test_the_first_unit_has_the_highest_score() -> None:
    """A rank and a score that say otherwise are shown."""
    held = {"scores": [make.score("A", value="90")], "ranks": [make.rank("A", value=1)]}
    wrong = spread("91.87", "81.32", "10.55", **held)
    problem = only(judge(check, wrong))
    assert_warning(problem, RULE, wrong, ("scores", 0, "value"), "«A»", "90", "91,87")
