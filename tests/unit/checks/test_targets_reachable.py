"""Targets, their units and groups."""

from generator.checks.targets_reachable import RULE, check
from tests import builders as make
from tests.entries import Entries, Fields, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only


def target(note: str | None = None, **fields: Value) -> Entries:
    """Give a plan of one target."""
    told: Fields = {} if note is None else {"note": note}
    return make.plan(targets=[{"text": "Đạt", "sources": make.SOURCES, **fields}], **told)


def test_targets_in_their_range_are_fine() -> None:
    """A count has no upper end; a note explains an odd share."""
    for fine in (
        target(value="100", value_unit="percent"),
        target(value="700", value_unit="count"),
        target("Nguồn in 120%.", value="120", value_unit="percent"),
        target(framework="papi", operator="in_group", group="Trung bình cao"),
    ):
        assert judge(check, fine) == []


def test_another_unit_than_the_indicator_is_an_error() -> None:
    """Both units are named."""
    wrong = target(indicator="dung-han", value="9", value_unit="points")
    problem = only(judge(check, make.indicators("dung-han"), wrong))
    path = ("targets", 0, "value_unit")
    assert_error(problem, RULE, wrong, path, "«points»", "«percent»")


def test_a_level_that_cannot_be_is_shown() -> None:
    """Below nothing, or above the whole."""
    for value in ("-1", "101"):
        wrong = target(value=value, value_unit="percent")
        assert_warning(only(judge(check, wrong)), RULE, wrong, ("targets", 0, "value"), value)


def test_a_group_must_be_one_of_the_index() -> None:
    """Where the editions of the index have groups."""
    groups = [{"label": "Trung bình thấp", "sources": make.SOURCES}]
    edition = make.edition("papi", groups=groups)
    wrong = target(framework="papi", operator="in_group", group="Trung bình cao")
    problem = only(judge(check, edition, wrong))
    assert_warning(problem, RULE, wrong, ("targets", 0, "group"), "Trung bình cao", "thấp")
