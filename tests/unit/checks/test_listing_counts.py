"""Declared and held counts of a listing."""

from typing import Any

from generator.checks.listing_counts import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only

ITEMS = [
    {"local_code": "1", "name": "Khai sinh", "group_code": "HT"},
    {"local_code": "2", "name": "Khai tử", "group_code": "HT"},
]


def posted(**fields: Value) -> Entries:
    """Give a listing of one set."""
    return make.listing(sets=[{"id": "a", "name": "Cấp xã", "level": "commune", **fields}])


def declared(procedures: int, domains: int) -> dict[str, Any]:
    """Give declared counts."""
    return {"procedures": procedures, "domains": domains, "sources": make.SOURCES}


def test_counts_that_agree_are_fine() -> None:
    """A list, a rule, and a gap that is told, with the right counts, are no problem."""
    gap = [{"field": "items", "reason": "no_source_held"}]
    assert judge(check, posted(items=ITEMS, declared=declared(2, 1))) == []
    rule = posted(selection={"level": "commune"}, declared=declared(1, 1))
    assert judge(check, rule, make.procedure()) == []
    assert judge(check, posted(missing=gap, declared=declared(275, 45))) == []


def test_counts_that_differ_are_shown() -> None:
    """Procedures and domains each give both numbers, as a warning."""
    wrong = posted(items=ITEMS, declared=declared(275, 45))
    first, second = judge(check, wrong)
    where = ("sets", 0, "declared")
    assert_warning(first, RULE, wrong, (*where, "procedures"), "275 thủ tục", "2 thủ tục")
    assert_warning(second, RULE, wrong, (*where, "domains"), "45 lĩnh vực", "1 lĩnh vực")


def test_a_difference_that_the_note_explains_is_let_be() -> None:
    """A note that gives both numbers has told the reader."""
    told = posted(items=ITEMS, declared=declared(3, 1), note="Công bố 3, danh sách có 2.")
    assert judge(check, told) == []
    vague = posted(items=ITEMS, declared=declared(3, 1), note="Danh sách thiếu.")
    assert_warning(only(judge(check, vague)), RULE, vague, ("sets", 0, "declared", "procedures"))


def test_domains_are_not_counted_where_the_source_gives_no_groups() -> None:
    """Lines without a group say nothing of the number of domains."""
    items = [{"local_code": "1", "name": "Khai sinh"}]
    assert judge(check, posted(items=items, declared=declared(1, 45))) == []


def test_a_set_of_nothing_must_say_why() -> None:
    """Neither list nor rule nor reason is an error that names the set."""
    wrong = posted(declared=declared(275, 45))
    assert_error(only(judge(check, wrong)), RULE, wrong, ("sets", 0), "«Cấp xã»")


def test_a_rule_that_picks_nothing_is_an_error() -> None:
    """A page with an empty listing would mislead."""
    wrong = posted(selection={"level": "commune", "handled_by": ["commune_police"]})
    path = ("sets", 0, "selection")
    assert_error(only(judge(check, wrong, make.procedure())), RULE, wrong, path, "«Cấp xã»", "0")


def test_a_list_and_a_rule_together_are_an_error() -> None:
    """Nobody could tell which of the two is posted."""
    both = posted(items=ITEMS, selection={"level": "commune"})
    assert_error(only(judge(check, both)), RULE, both, ("sets", 0, "selection"), "2 dòng")
