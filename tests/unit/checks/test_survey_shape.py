"""Surveys and the scores that come from them."""

from generator.checks.survey_shape import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_error, assert_warning, judge, only


def survey(**fields: Value) -> Entries:
    """Give an edition with one survey."""
    return make.edition(surveys=[{"sources": make.SOURCES, **fields}])


def test_a_survey_that_says_how_is_fine() -> None:
    """What the source does not say may be said to be so; a share of something else is let be."""
    for told in (
        {"method": "Hỏi tại nhà", "sent": 6000, "answers": 1707, "note": "Trả lời 28,5%."},
        {"note": "Nguồn không nêu cách khảo sát."},
        {"method": "Hỏi tại nhà", "sent": 10, "answers": 5, "note": "90% hài lòng."},
        {"method": "Hỏi tại nhà", "sent": 10, "answers": 5, "note": "Trả lời 90%, 80% hài lòng."},
    ):
        assert judge(check, survey(**told)) == []


def test_counts_that_cannot_be_are_shown() -> None:
    """Both are named."""
    wrong = survey(method="Hỏi", sent=5, answers=6)
    path = ("surveys", 0, "answers")
    assert_error(only(judge(check, wrong)), RULE, wrong, path, "6 phiếu", "5 phiếu")
    wrong = survey(method="Hỏi", sent=6000, answers=1707, note="Tỷ lệ phản hồi 58,2%.")
    path = ("surveys", 0, "note")
    assert_warning(only(judge(check, wrong)), RULE, wrong, path, "58,2%", "28,45%")


def test_a_gap_that_is_told_keeps_the_rule_silent() -> None:
    """A survey score without a survey is a warning until the edition names the gap."""
    held = [make.score("A", value="20", stage="survey")]
    gap = {"field": "surveys", "reason": "no_source_held"}
    wrong = make.edition(scores=held)
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("scores", 0, "stage"), "«A»")
    assert judge(check, make.edition(scores=held, missing=[gap])) == []
