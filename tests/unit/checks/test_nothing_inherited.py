"""Units that took the place of others."""

from generator.checks.nothing_inherited import RULE, check
from tests import builders as make
from tests.entries import Entries
from tests.unit.checks.judge import assert_error, judge, only

OLD = make.unit("tinh-cu")
NEW = make.unit("tinh-moi", succeeds=[{"unit": "tinh-cu"}])


def scored(old: str, new: str) -> Entries:
    """Give an edition with a score of each."""
    held = zip(("tinh-cu", "tinh-moi"), (old, new), strict=True)
    scores = [{"unit": unit, "value": value, "sources": make.SOURCES} for unit, value in held]
    return make.edition(scores=scores)


def test_each_unit_has_its_own_figures() -> None:
    """The same number is an error only where one took the other's place."""
    assert judge(check, OLD, NEW, scored("80", "81")) == []
    assert judge(check, OLD, make.unit("tinh-moi"), scored("80", "80")) == []
    wrong = scored("80", "80")
    problem = only(judge(check, OLD, NEW, wrong))
    assert_error(problem, RULE, wrong, ("scores", 1, "value"), "«tinh-moi»", "«tinh-cu»", "80")
