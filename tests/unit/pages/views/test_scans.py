"""Paper and page agree on what is compared."""

from generator.model.fingerprint import PARTS, SET_PARTS, fingerprint, local_fingerprint
from generator.pages.views.scans import (
    PART_NAMES,
    printed_at,
    procedure_mark,
    scan,
    set_mark,
    site_address,
)
from tests.builders import collection_of, local_difference, procedure, publisher

RECORDS = collection_of(procedure(), local_difference())
CODE = "1.001193"


def test_every_part_has_a_name_for_readers() -> None:
    """No part of a fingerprint can change without a word for it."""
    assert list(PART_NAMES) == [*PARTS, *SET_PARTS]
    assert not [name for name in PART_NAMES.values() if ";" in name]


def test_a_page_carries_names_in_the_order_of_the_parts() -> None:
    """The script counts pairs of letters: as many names as pairs, in the same order."""
    printed = RECORDS.fingerprints[CODE]
    mark = procedure_mark(RECORDS.procedures[CODE], RECORDS)
    assert mark.full == printed.full
    assert len(mark.parts.split("; ")) == len(printed.parts) == len(PARTS)
    assert set_mark(printed).parts.split("; ")[0] == PART_NAMES["list"]


def test_a_page_knows_what_differs_where() -> None:
    """The fingerprint of what differs stands by the unit's id; without difference nothing does."""
    difference = RECORDS.local_differences[0].record
    mark = procedure_mark(RECORDS.procedures[CODE], RECORDS)
    assert mark.local == f"xa-can-giuoc:{local_fingerprint(difference)}"
    alone = collection_of(procedure())
    assert procedure_mark(alone.procedures[CODE], alone).local == ""


def test_a_units_sheet_names_unit_and_difference() -> None:
    """What differs at the printing unit is part of the address, and so is the unit itself."""
    printed = fingerprint(RECORDS.procedures[CODE].record)
    difference = RECORDS.local_differences[0].record
    local = local_fingerprint(difference)
    assert printed_at(printed, "xa-a", difference) == f"{printed.full}.{local}&noi=xa-a"
    assert printed_at(printed, "xa-a", None) == f"{printed.full}.0&noi=xa-a"


def test_only_a_known_address_is_scanned() -> None:
    """No address is made up: without the publisher's word there is none."""
    assert scan("", "/thu-tuc/1.001193/", "abc") is None
    assert site_address(collection_of()) == ""
    assert site_address(collection_of(publisher())) == ""
    known = collection_of(publisher(site_address="https://a.vn/niem-yet/"))
    found = scan(site_address(known), "/thu-tuc/1.001193/", "abc")
    assert found is not None
    assert found.address == "https://a.vn/niem-yet/thu-tuc/1.001193/"
