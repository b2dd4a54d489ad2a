"""Numbers of legal documents as they are printed."""

import pytest

from generator.checks.legal_number_form import RULE, check
from generator.checks.legal_numbers import printed_form
from generator.problems import Edit
from tests import builders as make
from tests.unit.checks.judge import assert_warning, judge, only


@pytest.mark.parametrize(
    "number",
    [
        "123/2015/NĐ-CP",
        "66.7/2025/NQ-CP",
        "69/2007/TTLT/BQP-BLĐTBXH-BTC",
        "21/2008/TTLT-BQP-BLĐTBXH-BTC",
        "62/2011/QĐ-TTg",
        "5710/QĐ-BCA-C06",
        "60/2014/QH13",
        "163/QĐ-xyz",
        "12/abc-def",
        "Luật Hộ tịch",
        "1034/QĐ-BTTTT",
    ],
)
def test_a_right_or_unknown_number_is_left(number: str) -> None:
    """What is printed so, or of a form that we do not know, stays as it is."""
    assert printed_form(number) == number
    assert judge(check, make.legal_documents(number)) == []


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("123/2015/NĐ - CP", "123/2015/NĐ-CP"),
        ("123 / 2015 / NĐ-CP", "123/2015/NĐ-CP"),
        ("123/2015/NĐ–CP", "123/2015/NĐ-CP"),
        ("123/2015/nđ-cp", "123/2015/NĐ-CP"),
        ("123/2015/ND-CP", "123/2015/NĐ-CP"),
        ("62/2011/QĐ-TTG", "62/2011/QĐ-TTg"),
        ("07/2020/nq-hđnd", "07/2020/NQ-HĐND"),
        ("21/2008/TTLT-BQP-BLDTBXH-BTC", "21/2008/TTLT-BQP-BLĐTBXH-BTC"),
        ("Số: 163/QĐ-BTP", "163/QĐ-BTP"),
        ("Nghị định số 123/2015/NĐ-CP", "123/2015/NĐ-CP"),
        ("Quyết định 163/QĐ-BTP", "163/QĐ-BTP"),
    ],
)
def test_a_number_in_another_form_is_told_with_its_repair(written: str, printed: str) -> None:
    """Spaces, long dashes, small letters, lost strokes and words before it are sure to be slips."""
    wrong = make.legal_documents(written)
    problem = only(judge(check, wrong))
    assert_warning(problem, RULE, wrong, ("number",), f"«{written}»")
    assert f"«{printed}»" in problem.hint
    assert problem.edit == Edit(written, printed)
    assert printed_form(printed) == printed
