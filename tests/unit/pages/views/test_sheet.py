"""A procedure's sheet tells what its page tells, for one place, and how to compare it later."""

from datetime import date

import pytest

from generator.collection import Collection
from generator.pages.render import render
from generator.pages.views.local import At
from generator.pages.views.sheet import SheetView, sheet_page, sheet_view
from generator.pages.views.sheet_rows import Row
from tests.builders import (
    Value,
    collection_of,
    domains,
    local_difference,
    procedure,
    publisher,
    unit,
)

CODE = "1.001193"
SITE = "https://niemyet.example.gov.vn"
TODAY = date(2030, 6, 1)
POINT = {"id": "mot-cua", "name": "Một cửa xã", "sources": [{"source": "nguon-1"}]}


def records(*, changes: Value = None, **fields: Value) -> Collection:
    """Give a procedure with these fields, a unit with a service point, and what differs there."""
    here = (local_difference(changes=changes),) if changes else ()
    return collection_of(
        domains("ho-tich"), unit(service_points=[POINT]), procedure(**fields), *here
    )


def sheet(found: Collection, site: str = "", *, local: bool = False) -> SheetView:
    """Give the sheet, of the unit or of nobody."""
    at = At(found.units["xa-can-giuoc"], TODAY) if local else None
    return sheet_view(found.procedures[CODE], found, site, at)


def row(view: SheetView, title: str) -> Row:
    """Give the row of a question."""
    return next(row for row in view.rows if row.title == title)


def lines(row: Row) -> list[str]:
    """Give the lines of a row, each with its remark."""
    return [f"{i.words} ({i.note})" for group in row.groups for i in group.items]


def test_a_single_fee_is_told_once() -> None:
    """One fee stands as the answer with its remark, several as lines under it."""
    one = sheet(records(fees=[{"kind": "fixed", "amount": 8000, "note": "Nộp khi nhận"}]))
    assert (row(one, "Bao nhiêu?").words, row(one, "Bao nhiêu?").detail) == (
        "8.000 đồng",
        "Nộp khi nhận",
    )
    assert lines(row(one, "Bao nhiêu?")) == []
    two = sheet(records(fees=[{"kind": "free"}, {"kind": "fixed", "amount": 5, "case": "Gấp"}]))
    assert lines(row(two, "Bao nhiêu?")) == ["Miễn phí (Trường hợp chung)", "Lệ phí: 5 đồng (Gấp)"]


def test_all_agencies_are_named() -> None:
    """A sheet has no further facts below: the agency stands in full where the answer is shorter."""
    agency = ", ".join(f"Cơ quan thứ {number} của tỉnh" for number in range(9))
    assert row(sheet(records(agency=agency)), "Ở đâu?").detail == agency
    short = sheet(records(agency="Ủy ban nhân dân cấp xã", handled_by=["commune_office"]))
    assert row(short, "Ở đâu?").detail == ""


def test_what_is_not_known_says_why() -> None:
    """Gaps have their reason, and rows that a procedure may lack are not there."""
    bare = records(documents=[], time_limits=[], fees=[])
    view = sheet(bare)
    titles = [row.title for row in view.rows]
    assert titles == [
        "Ở đâu?",
        "Bao lâu?",
        "Bao nhiêu?",
        "Trực tuyến?",
        "Giấy tờ",
        "Căn cứ pháp lý",
    ]
    assert {row.unknown for row in view.rows[1:]} == {"chúng tôi chưa có nguồn"}


def test_without_an_address_there_is_no_code() -> None:
    """The reader compares by eye; with an address the code and the address in words are there."""
    found = records()
    version = found.fingerprints[CODE]
    assert sheet(found).scan is None
    assert "phiên bản giống" in sheet(found).compare
    shown = sheet(found, f"{SITE}/")
    assert shown.scan is not None
    assert shown.scan.address == f"{SITE}/thu-tuc/{CODE}/"
    assert shown.whole == version.whole


def test_a_unit_has_its_own_sheet() -> None:
    """Its service point stands there, and what differs takes the place of the general fee."""
    change = {
        "field": "fees",
        "text": "Thu 5.000 đồng.",
        "legal_basis": [{"document": "12/NQ-HĐND", "clause": "Điều 2"}],
        "fees": [{"kind": "fixed", "amount": 5000}],
    }
    view = sheet(records(changes=[change]), local=True)
    assert lines(row(view, "Ở đâu?")) == ["Một cửa xã ()"]
    assert row(view, "Bao nhiêu?").words == "5.000 đồng"
    told = "Phí, lệ phí: Thu 5.000 đồng. (căn cứ 12/NQ-HĐND, Điều 2)"
    assert lines(row(view, "Riêng tại Xã Cần Giuộc")) == [told]
    general = sheet(records(changes=[change]))
    assert row(general, "Bao nhiêu?").words == "8.000 đồng"
    assert row(general, "Riêng từng nơi").detail


@pytest.mark.parametrize(
    ("days", "fee", "told"),
    [
        ({"valid_to": "2030-05-31"}, "8.000 đồng", 0),
        ({"valid_to": "2030-06-01"}, "5.000 đồng", 1),
        ({"valid_from": "2030-06-02"}, "8.000 đồng", 1),
        ({"valid_from": "2030-06-01"}, "5.000 đồng", 1),
    ],
)
def test_a_local_rule_holds_on_its_days(days: dict[str, str], fee: str, told: int) -> None:
    """On the day of printing a rule that is over is gone, and one to come is only announced."""
    change = {
        "field": "fees",
        "text": "Thu 5.000 đồng.",
        "legal_basis": [{"document": "12/NQ-HĐND"}],
        "fees": [{"kind": "fixed", "amount": 5000}],
        **days,
    }
    view = sheet(records(changes=[change]), local=True)
    assert row(view, "Bao nhiêu?").words == fee
    assert [row.title for row in view.rows].count("Riêng tại Xã Cần Giuộc") == told


def test_the_police_take_papers_at_their_own_office() -> None:
    """The unit's service point does not stand on sheets of the commune's police."""
    view = sheet(records(handled_by=["commune_police"]), local=True)
    assert lines(row(view, "Ở đâu?")) == []


def test_days_of_validity_stand_on_the_sheet() -> None:
    """A procedure that begins or ends says when, in words that stay true."""
    view = sheet(records(valid_from="2030-01-01", valid_to="2031-12-31"))
    assert view.applies == "áp dụng từ ngày 01/01/2030 đến hết ngày 31/12/2031"
    assert sheet(records()).applies == ""


def test_a_checked_record_says_so() -> None:
    """The day of the content is the day of the check, else that of the source, else unknown."""
    assert "ngày 20/11/2029" in sheet(records(checked_on="2029-11-20")).as_of
    dated = records(sources=[{"source": "nguon-1", "as_of": "2029-06"}])
    assert "06/2029" in sheet(dated).as_of
    assert "Chưa rõ" in sheet(records()).as_of


def test_the_page_asks_the_staff_for_an_address() -> None:
    """Only a site without an address explains, on the screen alone, why there is no code."""
    files = (domains("ho-tich"), procedure())
    for found, codes in (
        (collection_of(*files, publisher()), 0),
        (collection_of(*files, publisher(site_address=SITE)), 1),
    ):
        text = render(sheet_page(found.procedures[CODE], found)).data.decode("utf-8")
        assert text.count("<svg") == codes
        assert text.count("site_address") == 1 - codes
