"""What hangs on the wall is what can be done today."""

from generator.collection import Collection, Entry
from generator.model.unit import Listing
from generator.pages.render import Page
from generator.pages.views.posting import posted_listing, posted_set, posting_page
from tests.builders import SOURCES, Value, collection_of, domains, listing, procedure, unit

ITEMS = [{"id": "cap-xa", "name": "Cấp xã", "level": "commune"}]


def page_of(listed: Entry[Listing], records: Collection) -> Page:
    """Give the page of the set of a listing."""
    unit = records.units[listed.record.unit]
    return posting_page(unit, listed, posted_set(listed, records), records)


def test_ended_procedures_are_not_posted() -> None:
    """A procedure that no longer applies is left out and not counted."""
    records = collection_of(
        domains("ho-tich"),
        unit(),
        listing(),
        procedure("9.000001", name="Mẫu còn"),
        procedure("9.000002", name="Mẫu hết", valid_to="2030-06-30"),
    )
    posted = posted_listing("xa-can-giuoc", records)
    assert posted is not None
    view = page_of(posted, records).view
    assert view.count == 1
    assert [line.code for group in view.groups for line in group.lines] == ["9.000001"]


def test_lists_as_printed_are_not_posted() -> None:
    """Only a listing made from records we hold can be posted, the newest of them."""
    printed = listing(year=2027, sets=ITEMS, basis="report", sources=SOURCES)
    records = collection_of(listing(year=2024), listing(year=2026), printed)
    found = posted_listing("xa-can-giuoc", records)
    assert found is not None
    assert found.record.year == 2026
    assert posted_listing("xa-can-giuoc", collection_of(printed)) is None
    assert posted_listing("xa-khac", records) is None


def test_each_line_leads_to_page_and_sheet() -> None:
    """The name opens the page of the procedure, the code its sheet."""
    records = collection_of(domains("ho-tich"), unit(), listing(), procedure("9.000001"))
    page = page_of(records.listings[0], records)
    ((line,),) = (group.lines for group in page.view.groups)
    assert line.link.url == "/thu-tuc/9.000001/"
    assert line.sheet_url == "/thu-tuc/9.000001/niem-yet/"


def test_a_set_on_the_page_has_its_fingerprint() -> None:
    """What changes a posted procedure or the place changes the mark of the set, and no more."""

    def mark(**fields: Value) -> str:
        records = collection_of(
            domains("ho-tich"),
            unit(name=fields.pop("unit_name", "Xã Cần Giuộc")),
            listing(),
            procedure("9.000001", **fields),
            procedure("9.000002", levels=["province"]),
        )
        return str(page_of(records.listings[0], records).view.mark.full)

    assert mark() == mark(checked_on="2030-01-01") == mark(unit_name="Xã khác")
    assert mark() != mark(fees=[{"kind": "free"}])
