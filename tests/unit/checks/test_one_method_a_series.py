"""Methods of satisfaction."""

from generator.checks.one_method_a_series import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_warning, judge, only

ASKED = make.indicators({"id": "hai-long", "name": "Mức độ hài lòng"}, "dung-han")
NEXT = make.days("Năm 2021", "2021-01-01", "2021-12-31")
TABLET = "Chấm trên máy tính bảng"


def year(first: bool = True, indicator: str = "hai-long", **fields: Value) -> Entries:  # noqa: FBT001, FBT002
    """Give the result of 2020 or of 2021."""
    observation = make.observation(indicator, value="90", **fields)
    if first:
        return make.result(observations=[observation])
    return make.result(period="2021", over=NEXT, observations=[observation])


def test_satisfaction_names_its_method() -> None:
    """Or says that the source does not."""
    assert judge(check, ASKED, year(method=TABLET)) == []
    assert judge(check, ASKED, year(note="Nguồn không nêu cách đo.")) == []
    assert judge(check, ASKED, year(indicator="dung-han")) == []
    wrong = year()
    assert_warning(only(judge(check, ASKED, wrong)), RULE, wrong, ("observations", 0), "hai-long")


def test_two_methods_are_two_series() -> None:
    """Unless the note tells of the change, or the scope is another."""
    wrong = year(first=False, method="SIPAS")
    problem = only(judge(check, ASKED, year(method=TABLET), wrong))
    assert_warning(problem, RULE, wrong, ("observations", 0, "method"), TABLET, "SIPAS")
    told = year(first=False, method="SIPAS", note="Cách đo đổi từ năm 2021.")
    apart = year(first=False, method="SIPAS", scope="Các xã")
    for fine in (told, apart):
        assert judge(check, ASKED, year(method=TABLET), fine) == []


def test_other_figures_are_judged_where_they_are_compared() -> None:
    """A note that sets them against last year must know that both were measured alike."""
    before = year(indicator="dung-han", method="Một")
    silent = year(first=False, indicator="dung-han", method="Hai")
    wrong = year(first=False, indicator="dung-han", method="Hai", note="Tăng so với 2020.")
    assert judge(check, ASKED, before, silent) == []
    assert len(judge(check, ASKED, before, wrong)) == 1
