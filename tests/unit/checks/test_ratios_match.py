"""Percentages, worked out again."""

from generator.checks.ratios_match import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only

KNOWN = make.indicators(
    "dung-han",
    {"id": "ty-so", "value_unit": "ratio"},
    {"id": "so-can-bo", "value_unit": "count"},
)


def seen(indicator: str = "dung-han", **fields: Value) -> Entries:
    """Give a result with one observation."""
    return make.result(observations=[make.observation(indicator, **fields)])


def test_ratios_that_match_are_fine() -> None:
    """To the digits printed, in percent or as a ratio; other units have no such bounds."""
    for fine in (
        seen(value="99.38", numerator="9938", denominator="10000"),
        seen(value="66.7", numerator="2", denominator="3"),
        seen("ty-so", value="0.667", numerator="2", denominator="3"),
        seen(value="90", qualifier="over", numerator="95", denominator="100"),
        seen(value="13", numerator="1", denominator="8"),
        seen(value="100", numerator="10", denominator="10"),
        seen(value="90", numerator="90"),
        seen(value="90", denominator="90"),
        seen("so-can-bo", value="230"),
        seen("khong-co", value="230"),
        seen(value="105", note="Nguồn in 105%, có hồ sơ kỳ trước chuyển sang."),
    ):
        assert judge(check, KNOWN, fine) == []


def test_a_ratio_that_does_not_match_is_an_error() -> None:
    """All three numbers and the right one are named."""
    wrong = seen(value="99.38", numerator="99", denominator="100")
    problem = only(judge(check, KNOWN, wrong))
    path = ("observations", 0, "value")
    assert_error(problem, RULE, wrong, path, "99,38", "99 chia cho 100", "99,00")
    wrong = seen("ty-so", value="0.5", numerator="2", denominator="3")
    assert_error(only(judge(check, KNOWN, wrong)), RULE, wrong, path, "0,5", "0,6667")


def test_a_percentage_beyond_its_bounds_is_shown() -> None:
    """Below 0 and above 100, and for ratios above 1."""
    path = ("observations", 0, "value")
    for indicator, value, most in (("dung-han", "101", "100"), ("ty-so", "1.5", "1")):
        wrong = seen(indicator, value=value)
        text = value.replace(".", ",")
        assert_warning(only(judge(check, KNOWN, wrong)), RULE, wrong, path, text, most)
    wrong = seen(value="-1")
    assert_warning(only(judge(check, KNOWN, wrong)), RULE, wrong, path, "-1")


def test_a_part_larger_than_the_whole_is_shown() -> None:
    """Both numbers are named, unless a note does."""
    wrong = seen(numerator="105", denominator="100")
    path = ("observations", 0, "numerator")
    assert_warning(only(judge(check, KNOWN, wrong)), RULE, wrong, path, "105", "100")
    told = seen(numerator="105", denominator="100", note="105 trên 100: có 5 hồ sơ kỳ trước.")
    assert judge(check, KNOWN, told) == []


def test_a_denominator_of_nothing_is_an_error() -> None:
    """Nothing can be divided by it."""
    wrong = seen(value="0", numerator="0", denominator="0")
    path = ("observations", 0, "denominator")
    assert_error(only(judge(check, KNOWN, wrong)), RULE, wrong, path, "0")
