"""The feed of corrections and of facts on which sources disagree."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from generator.collection import Collection
from generator.exports.atom import NO_TIME, Feed, Item, feed_text
from generator.model.base import SourceRef
from generator.model.correction import Conflict, Correction
from generator.model.record_pages import page_of_file
from generator.model.urls import (
    CORRECTIONS,
    CORRECTIONS_FEED,
    conflict_url,
    correction_url,
)
from generator.output import OutputFile

TITLE = "Đính chính và chỗ các nguồn in khác nhau"
_NO_DAY = NO_TIME.date()
_WHOLE_DAY = len("2026-11-21")


def feed_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give the feed."""
    yield OutputFile.of_text(CORRECTIONS_FEED.lstrip("/"), feed(collection))


def feed(collection: Collection) -> str:
    """Take the collection, give the feed as XML, the newest entry first."""
    items = sorted(items_of(collection), key=lambda item: (item.moment, item.id), reverse=True)
    told = Feed("corrections", "feed", TITLE, CORRECTIONS_FEED, CORRECTIONS, items)
    return feed_text(told, collection)


def items_of(collection: Collection) -> Iterator[Item]:
    """Take the collection, give its corrections and conflicts as entries."""
    for correction in collection.corrections:
        yield _of_correction(correction.record)
    for conflict in collection.conflicts:
        yield _of_conflict(conflict.record, collection)


def _of_correction(correction: Correction) -> Item:
    told = (
        f"Chỗ sửa: {correction.field}.",
        f"Trước: {correction.old}.",
        f"Nay: {correction.new}.",
        f"Lý do: {correction.reason.rstrip('.')}.",
    )
    return Item(
        id=f"correction:{correction.id}",
        title=f"Đính chính: {correction.field}",
        text=" ".join(told),
        moment=_midnight(correction.corrected_on),
        page=correction_url(correction.id),
        about=page_of_file(correction.record),
    )


def _of_conflict(conflict: Conflict, collection: Collection) -> Item:
    values = "; ".join(conflict.values)
    note = f" {conflict.note}" if conflict.note else ""
    return Item(
        id=f"conflict:{conflict.id}",
        title=f"Các nguồn in khác nhau: {conflict.subject}",
        text=f"Các giá trị đã in: {values}.{note}",
        moment=_midnight(_newest(conflict.sources, collection)),
        page=conflict_url(conflict.id),
    )


def _newest(refs: Iterable[SourceRef], collection: Collection) -> date:
    """Take the sources of a conflict, give when the last of them was published or read.

    Of a source that states only a month or a year, its first day counts.
    """
    entries = (collection.sources.get(ref.source) for ref in refs)
    held = [entry.record for entry in entries if entry]
    told = [day for source in held for day in (source.published_on, source.accessed_on) if day]
    return max((date.fromisoformat(f"{day}-01-01"[:_WHOLE_DAY]) for day in told), default=_NO_DAY)


def _midnight(day: date) -> datetime:
    """A day in Vietnam as a point of time."""
    return datetime.combine(day, time(), NO_TIME.tzinfo)
