"""The set of a unit as its PDF shows it, and what is said where there is none."""

from datetime import date

import pytest

from generator.collection import Collection
from generator.pages.views.posting import posted_set, posting_page
from generator.pages.views.printed_set import (
    NoSetError,
    PrintedSet,
    set_to_print,
    units_to_print,
)
from tests.builders import SOURCES, Value, collection_of, domains, listing, procedure, unit

TODAY = date(2030, 6, 1)
SITE = "https://niemyet.example.gov.vn"
DOMAINS = domains("ho-tich", {"id": "dat-dai", "name": "Đất đai"})


def records(**fields: Value) -> Collection:
    """Give a unit with these fields that posts three procedures of two domains."""
    return collection_of(
        DOMAINS,
        unit(**fields),
        listing(),
        procedure("9.000001", name="Bổ sung"),
        procedure("9.000002", name="Ấn định"),
        procedure("9.000003", name="Xóa", domain="dat-dai"),
        procedure("9.000004", name="Đã hết", valid_to="2029-12-31"),
    )


def printed(found: Collection, site: str = SITE) -> PrintedSet:
    """Give the set of the unit."""
    return set_to_print(found.units["xa-can-giuoc"], found, site, TODAY)


def test_list_and_sheets_are_the_same_procedures() -> None:
    """Domains and names in the order of the alphabet, numbered through, one sheet for each."""
    made = printed(records())
    lines = [(group.title, line.number, line.code) for group in made.groups for line in group.lines]
    assert lines == [
        ("Đất đai", 1, "9.000003"),
        ("Hộ tịch", 2, "9.000002"),
        ("Hộ tịch", 3, "9.000001"),
    ]
    assert [sheet.code for sheet in made.sheets] == [code for *_, code in lines]
    assert made.count == 3


def test_paper_and_page_have_one_fingerprint() -> None:
    """The cover's code leads to the unit's page with the fingerprint that the page shows."""
    found = records()
    posted = posted_set(found.listings[0], found)
    view = posting_page(found.units["xa-can-giuoc"], found.listings[0], posted, found).view
    made = printed(found)
    assert made.whole == view.mark.whole
    assert made.scan is not None
    assert made.scan.address == f"{SITE}/don-vi/xa-can-giuoc/niem-yet/"
    assert printed(found, "").scan is None


def test_the_cover_tells_where_and_when() -> None:
    """Address, telephone and each day's hours; what is missing says why."""
    hours = [{"days": ["mon"], "opens": "07:30", "closes": "11:30"}]
    point = {"id": "mot-cua", "name": "Một cửa", "sources": SOURCES, "hours": hours}
    (place,) = printed(records(service_points=[point])).points
    told = {line.name: line.value for line in place.lines}
    assert told["Thứ Hai"] == "7:30–11:30"
    assert told["Chủ nhật"] == "nghỉ"
    assert told["Địa chỉ"] == "chưa có dữ liệu (chúng tôi chưa có nguồn)"


@pytest.mark.parametrize("typed", ["xa-can-gioc", "can-giuoc", "Cần Giuộc"])
def test_a_slip_of_the_pen_is_understood(typed: str) -> None:
    """An unknown unit is answered with the one that was meant."""
    with pytest.raises(NoSetError, match=f"«{typed}».*xa-can-giuoc"):
        units_to_print([typed], records())


def test_units_are_named_where_none_is_near() -> None:
    """No unit, or one like no other: the message names those that can be printed."""
    for typed in ([], ["hà-nội"]):
        with pytest.raises(NoSetError, match="Các đơn vị có bộ niêm yết: xa-can-giuoc"):
            units_to_print(typed, records())
    assert [u.key for u in units_to_print(["xa-can-giuoc"], records())] == ["xa-can-giuoc"]


def test_an_ended_unit_is_not_printed() -> None:
    """Nothing is hung on a wall that is no longer there."""
    with pytest.raises(NoSetError, match="kết thúc hết ngày 31/05/2030"):
        printed(records(valid_to="2030-05-31"))
    assert printed(records(valid_to="2030-06-01")).count == 3


def test_a_unit_without_a_list_says_what_to_write() -> None:
    """The message names the file that is missing."""
    found = collection_of(DOMAINS, unit())
    with pytest.raises(NoSetError, match="catalog/units/xa-can-giuoc/listing-"):
        printed(found)
