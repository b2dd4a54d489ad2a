"""Shapes of fees."""

from typing import Any

import pytest

from generator.checks.fee_shape import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, assert_warning, judge, only


@pytest.mark.parametrize(
    "fee",
    [
        {"kind": "fixed", "amount": 1000},
        {"kind": "fixed", "amount": 100_000_000},
        {"kind": "free", "note": "Đăng ký đúng hạn."},
        {"kind": "free", "legal_document": "281/2016/TT-BTC"},
        {"kind": "rule", "set_by": "provincial_council"},
        {"kind": "rule", "legal_document": "281/2016/TT-BTC"},
        {"kind": "rule", "note": "Theo hợp đồng."},
    ],
)
def test_a_fee_that_says_how_it_is_reckoned_is_fine(fee: dict[str, Any]) -> None:
    """Amounts, exemptions with a ground and rules with a place are no problem."""
    assert judge(check, make.procedure(fees=[fee])) == []


@pytest.mark.parametrize(
    ("fee", "field", "text"),
    [
        ({"kind": "fixed"}, "amount", "không ghi số tiền"),
        ({"kind": "fixed", "amount": 0}, "amount", "0 đồng"),
        ({"kind": "free"}, "kind", "free"),
        ({"kind": "free", "note": "Miễn.", "amount": 8000}, "amount", "8.000 đồng"),
        ({"kind": "rule"}, "kind", "rule"),
        ({"kind": "rule", "note": "A.", "amount": 275000}, "amount", "275.000 đồng"),
    ],
)
def test_a_fee_that_does_not_is_an_error(fee: dict[str, Any], field: str, text: str) -> None:
    """The problem stands at the field and names what was found there."""
    wrong = make.procedure(fees=[{"kind": "fixed", "amount": 8000}, fee])
    assert_error(only(judge(check, wrong)), RULE, wrong, ("fees", 1, field), text)


@pytest.mark.parametrize(
    ("amount", "text"), [(999, "999 đồng quá nhỏ"), (100_000_001, "100.000.001 đồng quá lớn")]
)
def test_an_amount_beyond_belief_is_shown(amount: int, text: str) -> None:
    """Nine hundred and ninety-nine đồng, or above a hundred million."""
    wrong = make.procedure(fees=[{"kind": "fixed", "amount": amount}])
    assert_warning(only(judge(check, wrong)), RULE, wrong, ("fees", 0, "amount"), text)


def test_local_fees_are_looked_at_too() -> None:
    """What a unit changes has the same shape."""
    change = {"field": "fees", "text": "Khác.", "legal_basis": [{"document": "12/NQ-HĐND"}]}
    wrong = make.local_difference(changes=[{**change, "fees": [{"kind": "free"}]}])
    path = ("changes", 0, "fees", 0, "kind")
    assert_error(only(judge(check, wrong)), RULE, wrong, path)
