"""Lines of fees and limits tell for whom they are."""

from typing import Any

import pytest

from generator.pages.views.cases import case_key
from generator.pages.views.costs import fee_lines, time_lines
from tests.builders import collection_of, procedure


def limits(*items: dict[str, Any]) -> list[tuple[str, str]]:
    """Give for whom each of these limits is, and the key of its case."""
    filled = [{"amount": "1", "unit": "day", **item} for item in items]
    record = collection_of(procedure(time_limits=filled)).procedures["1.001193"].record
    return [(line.applies_to, line.case) for line in time_lines(record.time_limits)]


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ([{}, {"channels": ["post"]}], [("Mọi trường hợp", ""), ("Qua bưu chính", "")]),
        ([{}, {"case": "Gấp"}], [("Trường hợp chung", ""), ("Gấp", case_key("Gấp"))]),
    ],
)
def test_the_rule_and_its_exceptions(
    items: list[dict[str, Any]], told: list[tuple[str, str]]
) -> None:
    """Beside a line for one case, a line without a case is the rule, no longer for every case."""
    assert limits(*items) == told


def test_a_fee_tells_its_days_to_the_device() -> None:
    """First and last day stand beside the words as the device reads them."""
    fee = {"kind": "free", "valid_from": "2030-01-01", "valid_to": "2030-12-31"}
    record = collection_of(procedure(fees=[fee])).procedures["1.001193"].record
    (line,) = fee_lines(record.fees)
    assert (line.valid.since, line.valid.until) == ("2030-01-01", "2030-12-31")
