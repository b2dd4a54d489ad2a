"""Groups of an edition."""

from typing import Any

from generator.checks.groups_add_up import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only


def group(label: str, count: int | None = None, *units: str) -> dict[str, Any]:
    """Give a group with its count and the units known."""
    members = [{"unit_name": name} for name in units]
    told = {"label": label, "units": members, "sources": make.SOURCES}
    return told if count is None else {**told, "count": count}


def ranked(*groups: dict[str, Any], **fields: Value) -> Entries:
    """Give an edition of 63 provinces in these groups."""
    return make.edition(population={"level": "province", "count": 63}, groups=groups, **fields)


def test_groups_that_hold_all_units_are_fine() -> None:
    """Full, or with a group whose count is not known."""
    assert judge(check, ranked(group("A", 2, "Huế"), group("B", 56), group("C", 5))) == []
    assert judge(check, ranked(group("A", 2), group("B"))) == []
    assert judge(check, ranked(group("A"), group("B"))) == []
    assert judge(check, ranked(group("A", 1, "Huế"), group("B", 62))) == []
    assert judge(check, ranked()) == []


def test_groups_that_do_not_are_shown() -> None:
    """Sum and number of units ranked are named; too many is wrong in any case."""
    few = ranked(group("A", 2), group("B", 56))
    assert_warning(only(judge(check, few)), RULE, few, ("groups",), "58", "63")
    many = ranked(group("A", 64), group("B"))
    assert_warning(only(judge(check, many)), RULE, many, ("groups",), "64", "63")
    told = ranked(group("A", 2), group("B", 56), note="Nguồn xếp 63 tỉnh nhưng chỉ chia nhóm 58.")
    assert judge(check, told) == []


def test_a_group_of_too_many_units_is_an_error() -> None:
    """Its count and its units are named."""
    wrong = ranked(group("A", 1, "Huế", "Hà Nội"), group("B", 62))
    problem = only(judge(check, wrong))
    assert_error(problem, RULE, wrong, ("groups", 0, "units"), "có 1", "kể 2", "«Huế»")


def test_a_unit_in_two_groups_is_an_error() -> None:
    """Unit and both groups are named."""
    wrong = ranked(group("A", None, "Huế"), group("B", None, "Hà Nội", "Huế"))
    problem = only(judge(check, wrong))
    path = ("groups", 1, "units", 1)
    assert_error(problem, RULE, wrong, path, "«Huế»", "nhóm «A»", "nhóm «B»")
