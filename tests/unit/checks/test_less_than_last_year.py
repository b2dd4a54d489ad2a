"""What the newest file of a series lacks."""

from generator.checks.less_than_last_year import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_warning, judge, only

NEXT = make.days("Năm 2021", "2021-01-01", "2021-12-31")
HALF = make.days("6 tháng đầu năm 2021", "2021-01-01", "2021-06-30")
GAP = {"field": "b", "reason": "no_source_held"}
BEFORE = make.result(observations=[make.observation("a"), make.observation("b")])


def after(over: make.Fields = NEXT, period: str = "2021", **fields: Value) -> Entries:
    """Give a later result with the first indicator only."""
    return make.result(period=period, over=over, observations=[make.observation("a")], **fields)


def test_a_result_lacks_an_indicator() -> None:
    """One warning at the file's period, with the names; a gap that is told is none."""
    wrong = after()
    problem = only(judge(check, BEFORE, wrong))
    assert_warning(problem, RULE, wrong, ("period",), "«b»", "scorecards/results/xa-can-giuoc/2020")
    assert "«b»" in problem.hint
    assert judge(check, BEFORE, after(missing=[GAP])) == []


def test_half_a_year_is_another_series() -> None:
    """Nor is a file compared with itself, or an old one with a new one."""
    assert judge(check, BEFORE, after(HALF, "2021-h1")) == []
    assert judge(check, BEFORE) == []


def test_an_edition_lacks_a_unit_and_its_groups() -> None:
    """Only units with a record, that had not ended by then."""
    groups = [{"label": "A", "sources": make.SOURCES}]
    scores = [
        {"unit": unit, "value": "80", "sources": make.SOURCES} for unit in ("con", "het", "xa-la")
    ]
    before = make.edition(scores=scores, groups=groups)
    units = (make.unit("con", name="Tỉnh Còn"), make.unit("het", valid_to="2020-12-31"))
    wrong = make.edition(period="2021", over=NEXT, scores=[make.score("Khác", value="9")])
    problem = only(judge(check, *units, before, wrong))
    assert_warning(problem, RULE, wrong, ("period",), "«Nhóm»", "«Tỉnh Còn»")
    assert "xa-la" not in problem.message + problem.hint
    assert "het" not in problem.hint


def test_a_live_index_has_no_last_year() -> None:
    """What is read off day by day holds whatever was read."""
    live = make.framework(kind="snapshot")
    before = make.edition(groups=[{"label": "A", "sources": make.SOURCES}])
    assert judge(check, live, before, make.edition(period="2021", over=NEXT)) == []
