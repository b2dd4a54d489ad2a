"""The sum of a life event's fees: only of what is known, fixed and for everybody."""

from typing import Any

import pytest

from generator.model.procedure import Procedure
from generator.pages.views.event_fees import event_fees
from tests.builders import collection_of, procedure

FREE = {"kind": "free"}
FIXED = {"kind": "fixed", "amount": 8000}


def needed(*fees: list[dict[str, Any]]) -> list[tuple[int, Procedure]]:
    """Take the fees of each station, give the stations."""
    records = [collection_of(procedure(fees=each)) for each in fees]
    return [(n, r.procedures["1.001193"].record) for n, r in enumerate(records, 1)]


def test_known_fees_are_added() -> None:
    """Fixed amounts add up, free ones add nothing."""
    assert event_fees(needed([FIXED], [FREE], [FIXED])) == (
        "Tổng phí, lệ phí của các việc cần làm: 16.000 đồng."
    )
    assert event_fees(needed([FREE], [FREE])) == "Các việc cần làm đều miễn phí."
    assert event_fees([]) == ""


@pytest.mark.parametrize(
    ("fees", "words"),
    [
        ([], "thủ tục 2: chưa có dữ liệu (chúng tôi chưa có nguồn)"),
        ([{"kind": "rule"}], "thủ tục 2: theo quy định"),
        ([{**FIXED, "per": "trang"}], "thủ tục 2: 8.000 đồng/trang"),
        ([{**FIXED, "case": "Nộp trễ"}], "thủ tục 2: 8.000 đồng (Nộp trễ)"),
        ([FIXED, {"kind": "fixed", "amount": 9000}], "thủ tục 2: 8.000–9.000 đồng"),
        ([{**FIXED, "valid_to": "2026-12-31"}], "thủ tục 2: 8.000 đồng (áp dụng đến hết"),
    ],
)
def test_what_is_not_one_amount_for_everybody_is_told(
    fees: list[dict[str, Any]], words: str
) -> None:
    """There is no sum then, and each station says what it costs or why that is not known."""
    said = event_fees(needed([FIXED], fees))
    assert said.startswith("Chưa tính được tổng phí, lệ phí của các việc cần làm: thủ tục 1: 8.000")
    assert words in said


def test_one_station_needs_no_sum() -> None:
    """What it costs is said as it is."""
    assert event_fees(needed([{**FIXED, "per": "bản"}])) == (
        "Phí, lệ phí của việc cần làm: 8.000 đồng/bản."
    )
