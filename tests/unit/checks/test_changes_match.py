"""Printed changes against the editions they are counted from."""

from generator.checks.changes_match import RULE, check
from tests import builders as make
from tests.entries import Entries, Fields, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only

NEXT = make.days("Năm 2021", "2021-01-01", "2021-12-31")
FRAMEWORK = make.framework(versions=[{"id": "v1", "sources": make.SOURCES}])
CHANGE = ("scores", 0, "change")


def before(version: str | None = "v1") -> Entries:
    """Give 2020: 80.00 points."""
    known: Fields = {} if version is None else {"version": version}
    return make.edition(scores=[make.score("A", value="80.00")], **known)


def changed(value: str, change: Fields, **fields: Value) -> Entries:
    """Give 2021 with a score and the change printed beside it."""
    score = make.score("A", value=value, change={"since": "2020", **change}, **fields)
    return make.edition(period="2021", over=NEXT, version="v1", scores=[score])


def test_a_change_that_both_years_give_is_fine() -> None:
    """To the rounding of the three numbers; and nothing can be said of a unit not held."""
    for fine in ("1.50", "1.51", "1.5"):
        assert judge(check, FRAMEWORK, before(), changed("81.50", {"value": fine})) == []
    empty = make.edition(version="v1")
    assert judge(check, FRAMEWORK, empty, changed("81.50", {"value": "9"})) == []


def test_a_change_that_they_do_not_give_is_shown() -> None:
    """Both differences are named, unless the note does."""
    wrong = changed("80.79", {"value": "1.58"})
    problem = only(judge(check, FRAMEWORK, before(), wrong))
    assert_warning(problem, RULE, wrong, (*CHANGE, "value"), "1,58", "0,79", "«A»")
    told = changed("80.79", {"value": "1.58"}, note="In tăng 1,58; tính ra 0,79.")
    assert judge(check, FRAMEWORK, before(), told) == []


def test_a_change_across_rules_asks_for_a_note() -> None:
    """An edition whose version is not known compares with nothing; a note says so."""
    wrong = changed("81.50", {"value": "1.50"})
    problem = only(judge(check, FRAMEWORK, before(None), wrong))
    assert_warning(problem, RULE, wrong, CHANGE, "1,50", "chưa rõ phiên bản")
    told = changed("81.50", {"value": "1.50"}, note="Chưa rõ phiên bản của kỳ 2020.")
    assert judge(check, FRAMEWORK, before(None), told) == []


def test_a_change_since_no_edition_is_an_error() -> None:
    """The name is given, with the one that was meant."""
    wrong = changed("81.50", {"value": "1.50", "since": "2002"})
    problem = only(judge(check, FRAMEWORK, before(), wrong))
    assert_error(problem, RULE, wrong, (*CHANGE, "since"), "«2002»")
