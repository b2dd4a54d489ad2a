"""The calendar is iCalendar that any program reads, with the days that records name."""

import re
from datetime import date
from typing import Any

import pytest

from generator.collection import Collection
from generator.exports.coming_days import FIRST, coming_day_files, events
from tests import builders as b

Event = dict[str, str]


def text_of(collection: Collection) -> str:
    """Give the calendar as it is written."""
    (file,) = coming_day_files(collection)
    assert file.path == "thay-doi/lich.ics"
    return file.data.decode()


def read(text: str) -> list[Event]:
    """Take a calendar, give its events as a program understands them (RFC 5545, section 3.1)."""
    found: list[Event] = []
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "END:VCALENDAR":
            break
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            plain = re.sub(r"\\([\\;,nN])", lambda m: "\n" if m[1] in "nN" else m[1], value)
            assert name not in found[-1]
            found[-1][name] = plain
    return found


def ended(**fields: Any) -> Collection:  # noqa: ANN401 - fields of a procedure
    """Give a procedure that ends, with its domain."""
    return b.collection_of(b.publisher(), b.domains("ho-tich"), b.procedure(**fields))


def test_the_real_calendar_is_icalendar(real_collection: Collection) -> None:
    """Lines are short and end as they must, each event has what it needs, ids are unique."""
    text = text_of(real_collection)
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert "\n" not in text.replace("\r\n", "")
    assert (lines[0], lines[1], lines[-2:]) == (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        ["END:VCALENDAR", ""],
    )
    found = read(text)
    assert len(found) == len(events(real_collection)) > 50
    needed = {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY"}
    assert all(needed <= set(event) and all(event.values()) for event in found)
    assert len({event["UID"] for event in found}) == len(found)
    assert all(event["DTSTART;VALUE=DATE"] < event["DTEND;VALUE=DATE"] for event in found)


def test_days_that_records_name_are_told() -> None:
    """Begin and end of a procedure and of a fee, of a law and of a unit, and what is due."""
    task = {"text": "Rà soát", "due_on": "2026-12-31", "sources": b.SOURCES}
    told = events(
        b.collection_of(
            b.domains("ho-tich"),
            b.procedure(
                valid_from="2025-07-01",
                valid_to="2027-06-30",
                fees=[{"kind": "fixed", "amount": 1, "valid_from": "2026-01-01"}],
            ),
            b.legal_documents({"number": "1/2026/NĐ-CP", "valid_from": "2026-03-01"}),
            b.unit(valid_from="2025-07-01"),
            b.plan(tasks=[task]),
        )
    )
    assert {(event.first.isoformat(), event.title.partition(":")[0]) for event in told} == {
        ("2025-07-01", "Bắt đầu áp dụng"),
        ("2025-07-01", "Bắt đầu hoạt động"),
        ("2026-01-01", "Bắt đầu áp dụng"),
        ("2026-03-01", "Có hiệu lực"),
        ("2026-12-31", next(e.title for e in told if "Rà soát" in e.title).partition(":")[0]),
        ("2027-06-30", "Ngày cuối áp dụng"),
    }


@pytest.mark.parametrize(("day", "count"), [("2024-12-31", 0), ("2025-01-01", 1)])
def test_what_is_long_over_is_left_out(day: str, count: int) -> None:
    """Days before 2025 are in no calendar."""
    told = events(ended(valid_to=day))
    assert len(told) == count
    assert all(event.last >= FIRST for event in told)


def test_text_of_records_stays_text() -> None:
    """No name can end its line, its event or the calendar; a program reads it as it was written."""
    name = 'Cấp; đổi, "thu hồi" \\ END:VEVENT giấy 👪 ' + "dài " * 60
    (event,) = read(text_of(ended(name=name.strip(), valid_to="2026-01-31")))
    assert name.strip() in event["SUMMARY"]
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20260131", "20260201")


def test_ids_stay_when_words_change_or_the_site_moves() -> None:
    """Another name of the same procedure, or another address of the site, is the same event."""
    first = read(text_of(ended(valid_to="2026-01-31")))[0]
    again = b.collection_of(
        b.publisher(site_address="https://vi-du.vn"),
        b.domains("ho-tich"),
        b.procedure(name="Tên khác", valid_to="2026-01-31"),
    )
    moved = read(text_of(again))[0]
    assert first["UID"] == moved["UID"]
    assert moved["URL"] == "https://vi-du.vn/thu-tuc/1.001193/"
    assert "URL" not in first


def test_a_calendar_without_days_is_one() -> None:
    """Records that name no day give an empty calendar, not a missing file."""
    assert read(text_of(b.collection_of(b.publisher()))) == []
    assert date(2025, 1, 1) == FIRST
