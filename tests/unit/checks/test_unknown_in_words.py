"""What is not known is no fact."""

import pytest

from generator.checks.unknown_in_words import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_warning, judge, only


@pytest.mark.parametrize("text", ["n/a", "N/A", "Đang cập nhật", "chưa rõ.", "?", "???", "-", "…"])
def test_a_word_for_nothing_is_told(text: str) -> None:
    """The field and the way to say that it is missing are named."""
    wrong = make.procedure(agency=text)
    problem = only(judge(check, wrong))
    assert_warning(problem, RULE, wrong, ("agency",), f"«{text}»", "«agency»")
    assert "«missing»" in problem.hint


def test_facts_and_quotations_are_left() -> None:
    """A true answer in few words, and what a correction quotes, are no gaps."""
    quoted = {
        "id": "a",
        "kind": "our_error",
        "record": "x",
        "field": "y",
        "old": "chưa có",
        "new": "5",
        "reason": "Chưa rõ",
        "corrected_on": "2026-01-01",
        "sources": make.SOURCES,
    }
    files = (
        make.procedure(agency="Bộ", conditions=["Không"]),
        make.corrections(corrections=[quoted]),
    )
    assert judge(check, *files) == []
