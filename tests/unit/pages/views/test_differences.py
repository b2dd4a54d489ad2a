"""What differs at a unit is told with its law, its days and whatever it is there."""

from typing import Any

from generator.pages.views.differences import Difference, differences
from tests.builders import collection_of, legal_documents, local_difference, procedure, unit

LAW = [{"document": "12/NQ-HĐND", "clause": "Điều 2"}]


def told(*changes: dict[str, Any]) -> Difference:
    """Give what the page of a procedure shows of these changes."""
    filled = [{"text": "Khác.", "legal_basis": LAW, **change} for change in changes]
    held = legal_documents({"number": "12/NQ-HĐND", "address": "https://a.gov.vn/12"})
    records = collection_of(procedure(), unit(), held, local_difference(changes=filled))
    (found,) = differences(records.procedures["1.001193"], records)
    return found


def test_a_difference_names_unit_law_and_days() -> None:
    """The unit is linked, the law too where its text is known; days are told and for the device."""
    found = told({"field": "fees", "valid_from": "2030-01-01", "valid_to": "2030-12-31"})
    assert (found.unit.text, found.key) == ("Xã Cần Giuộc", "xa-can-giuoc")
    (change,) = found.changes
    assert (change.what, change.words) == ("Phí, lệ phí", "Khác.")
    assert change.when == "Áp dụng từ ngày 01/01/2030 đến hết ngày 31/12/2030"
    assert (change.valid.since, change.valid.until) == ("2030-01-01", "2030-12-31")
    assert [(law.number, law.clause, law.url) for law in change.law] == [
        ("12/NQ-HĐND", "Điều 2", "https://a.gov.vn/12")
    ]


def test_what_it_is_there_is_told() -> None:
    """Fees, limits, papers and channels of the unit stand under its words."""
    fees, limits, documents, channels = told(
        {"field": "fees", "fees": [{"kind": "fixed", "amount": 5000}]},
        {"field": "time_limits", "time_limits": [{"amount": "2", "unit": "day"}]},
        {"field": "documents", "documents": [{"name": "Đơn", "originals": 1}]},
        {"field": "channels", "channels": [{"channel": "post", "note": "tại bưu điện"}]},
    ).changes
    assert [line.words for line in fees.costs] == ["Lệ phí: 5.000 đồng"]
    assert [line.words for line in limits.costs] == ["2 ngày"]
    assert [paper.name for paper in documents.papers[0].papers] == ["Đơn"]
    assert [(c.name, c.value) for c in channels.channels] == [("Qua bưu chính", "Tại bưu điện")]


def test_a_unit_that_is_not_held_keeps_its_id() -> None:
    """Without a record of the unit its id is shown, so that nothing is left out."""
    records = collection_of(procedure(), local_difference())
    (found,) = differences(records.procedures["1.001193"], records)
    assert found.unit.text == found.key == "xa-can-giuoc"
