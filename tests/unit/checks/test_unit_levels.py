"""A unit's parent is of a higher level, and districts have ended."""

import pytest

from generator.checks.unit_levels import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, judge, only


def test_the_order_of_government_is_fine() -> None:
    """Province over district over commune, departments and offices where they belong."""
    files = (
        make.unit("tinh", level="province"),
        make.unit("so", level="department", parent="tinh"),
        make.unit("huyen", level="district", parent="tinh", valid_to="2025-06-30"),
        make.unit("xa-cu", parent="huyen"),
        make.unit("xa-moi", parent="tinh"),
        make.unit("tram", level="office", parent="xa-moi"),
        make.unit("xa-le", parent="khong-co"),
    )
    assert judge(check, *files) == []


def test_a_parent_of_a_lower_level_is_an_error() -> None:
    """Both levels are named in Vietnamese, and what would be right."""
    wrong = make.unit("tinh", level="province", parent="xa", name="Tỉnh A")
    problem = only(judge(check, make.unit("xa"), wrong))
    assert_error(problem, RULE, wrong, ("parent",), "Tỉnh A (cấp tỉnh)", "«xa» (cấp xã)")
    assert "cả nước, vùng" in problem.hint


@pytest.mark.parametrize(
    ("end", "shown"), [({}, "chưa ghi"), ({"valid_to": "2025-07-01"}, "1/7/2025")]
)
def test_no_district_lives_after_june_2025(end: dict[str, str], shown: str) -> None:
    """The law ended all districts on 2025-06-30."""
    wrong = make.unit("huyen-a", level="district", name="Huyện A", **end)
    path = ("valid_to",) if end else ("level",)
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "Huyện A", shown, "30/6/2025")
