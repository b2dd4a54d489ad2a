"""Everyday words."""

from generator.checks.synonyms_lead_somewhere import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, assert_warning, judge, only

HELD = (make.procedure(plain_name="Làm giấy khai sinh"), make.domains("dat-dai"))


def test_words_that_lead_somewhere_are_fine() -> None:
    """To a part of a procedure's name, a domain's name, or a code."""
    words = make.synonyms(
        {"words": ["giấy khai sinh"], "means": ["đăng ký khai sinh"]},
        {"words": ["giấy má"], "means": ["hộ tịch", "giấy khai sinh"]},
        {"words": ["đẻ con"], "procedures": ["1.001193"]},
    )
    assert judge(check, *HELD, words) == []


def test_a_meaning_that_no_name_has_is_shown() -> None:
    """Everyday word and meaning are named."""
    words = make.synonyms({"words": ["sổ đỏ"], "means": ["quyền sử dụng đất"]})
    problem = only(judge(check, *HELD, words))
    assert_warning(problem, RULE, words, ("means", 0), "«sổ đỏ»", "«quyền sử dụng đất»")


def test_a_word_that_leads_nowhere_is_an_error() -> None:
    """Neither meaning nor code."""
    words = make.synonyms({"words": ["sổ đỏ"]})
    assert_error(only(judge(check, *HELD, words)), RULE, words, ("words",), "«sổ đỏ»")


def test_a_word_given_twice_is_shown() -> None:
    """Capitals do not matter, tones do; the first place is named."""
    to = {"procedures": ["1.001193"]}
    words = make.synonyms({"words": ["sổ đỏ"], **to}, {"words": ["sổ do", "Sổ đỏ"], **to})
    first = str(words[0].place("words", 0))
    problem = only(judge(check, *HELD, words))
    assert_warning(problem, RULE, words[1:], ("words", 1), "«Sổ đỏ»", first)
