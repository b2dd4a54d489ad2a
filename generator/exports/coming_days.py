"""The days that records name, for calendars: what begins, what ends, what is due."""

from collections.abc import Iterator
from datetime import date

from generator.collection import Collection, Entry
from generator.exports.icalendar import Event, calendar_text
from generator.model.catalog import LegalDocument
from generator.model.plan import Plan, Target, Task
from generator.model.procedure import Procedure
from generator.model.unit import Listing, LocalDifference, Unit
from generator.model.urls import CALENDAR, listing_url, plan_url, procedure_url, unit_url
from generator.output import OutputFile

FIRST = date(2025, 1, 1)
"""Days before are history: pages tell them, nobody waits for them."""
_LONGEST = 200
"""Letters of a task that a calendar has room for."""


def coming_day_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give the calendar."""
    publisher = collection.publisher.record if collection.publisher else None
    name = f"Ngày cần biết – {publisher.site_title}" if publisher else "Ngày cần biết"
    site = (publisher.site_address or "") if publisher else ""
    yield OutputFile.of_text(CALENDAR.lstrip("/"), calendar_text(name, events(collection), site))


def events(collection: Collection) -> list[Event]:
    """Take the collection, give every day that its records name from 2025 on, in order."""
    found = {event.id: event for event in _events(collection) if event.last >= FIRST}
    return sorted(found.values(), key=lambda event: (event.first, event.id))


def _events(collection: Collection) -> Iterator[Event]:
    for procedure in collection.procedures.values():
        yield from _of_procedure(procedure)
    for document in collection.legal_documents.values():
        yield from _of_law(document)
    for unit in collection.units.values():
        yield from _of_unit(unit)
    for listing in collection.listings:
        yield from _of_listing(listing, collection)
    for local in collection.local_differences:
        yield from _of_difference(local, collection)
    for plan in collection.plans.values():
        yield from _of_plan(plan, collection)


def _ends(
    id_: str,
    about: str,
    url: str,
    days: tuple[date | None, date | None],
    words: tuple[str, str] = ("Bắt đầu áp dụng", "Ngày cuối áp dụng"),
) -> Iterator[Event]:
    """The first and the last day of something, as far as they are known."""
    for name, said, day in zip(("from", "to"), words, days, strict=True):
        if day:
            yield Event(f"{id_} {name} {day}", f"{said}: {about}", url, day, day)


def _of_procedure(entry: Entry[Procedure]) -> Iterator[Event]:
    record, url = entry.record, procedure_url(entry.key)
    about = f"{record.name} ({entry.key})"
    yield from _ends(f"procedure {entry.key}", about, url, (record.valid_from, record.valid_to))
    for fee in record.fees:
        days = (fee.valid_from, fee.valid_to)
        yield from _ends(f"fee {entry.key}", f"mức phí, lệ phí của {about}", url, days)


def _of_law(entry: Entry[LegalDocument]) -> Iterator[Event]:
    record = entry.record
    about = f"{entry.key} {record.title or ''}".strip()
    days = (record.valid_from, record.valid_to)
    words = ("Có hiệu lực", "Ngày cuối có hiệu lực")
    yield from _ends(f"law {entry.key}", about, record.address or "", days, words)


def _of_listing(entry: Entry[Listing], collection: Collection) -> Iterator[Event]:
    record = entry.record
    about = f"danh mục niêm yết năm {record.year} của {_unit(record.unit, collection)}"
    days = (record.valid_from, record.valid_to)
    yield from _ends(f"listing {entry.key}", about, listing_url(record.unit), days)


def _of_difference(entry: Entry[LocalDifference], collection: Collection) -> Iterator[Event]:
    record, url = entry.record, procedure_url(entry.record.procedure)
    about = f"quy định riêng của {_unit(record.unit, collection)}, thủ tục {record.procedure}"
    for change in record.changes:
        days = (change.valid_from, change.valid_to)
        yield from _ends(f"local {entry.key} {change.field}", about, url, days)


def _of_unit(entry: Entry[Unit]) -> Iterator[Event]:
    record, url = entry.record, unit_url(entry.key)
    days = (record.valid_from, record.valid_to)
    words = ("Bắt đầu hoạt động", "Ngày cuối hoạt động")
    yield from _ends(f"unit {entry.key}", record.name, url, days, words)
    for point in record.service_points:
        for notice in point.notices:
            about = f"{point.name}: {_short(notice.text)}"
            id_ = f"notice {entry.key} {notice.valid_from} {notice.text}"
            yield Event(id_, about, url, notice.valid_from, notice.valid_to)


def _of_plan(entry: Entry[Plan], collection: Collection) -> Iterator[Event]:
    unit_name = _unit(entry.record.unit, collection)
    due: tuple[Target | Task, ...] = (*entry.record.targets, *entry.record.tasks)
    for item in due:
        if item.due_on:
            id_ = f"due {entry.key} {item.due_on} {item.text}"
            title = f"Hạn của {unit_name}: {_short(item.text)}"
            yield Event(id_, title, plan_url(*entry.key.split("/", 1)), item.due_on, item.due_on)


def _unit(key: str, collection: Collection) -> str:
    entry = collection.units.get(key)
    return entry.record.name if entry else key


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
