"""What hangs on the wall is what can be done today."""

from generator.pages.views.posting import posted_listing, posting_page
from tests.builders import SOURCES, collection_of, domains, listing, procedure, unit

ITEMS = [{"id": "cap-xa", "name": "Cấp xã", "level": "commune"}]


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
    view = posting_page(records.units["xa-can-giuoc"], posted, records).view
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
