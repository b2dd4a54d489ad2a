"""How a fact's sources are told to the reader: title, publisher, day, place inside, and a link."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.collection import Collection
from generator.model.base import Missing, SourceRef
from generator.pages.formats import partial_day, upper_first
from generator.pages.labels import MISSING

_FILE = re.compile(r"\.[a-z]+$")
"""A locator that is the path of a file serves who checks the data, not who reads the page."""


class SourceLine(Struct, frozen=True):
    """One source in one line: the linked title, and what stands after it."""

    title: str
    url: str | None
    details: str


class GapLine(Struct, frozen=True):
    """A fact that is not known: its name, the reason, and what the source says instead."""

    name: str
    reason: str
    note: str


def source_line(ref: SourceRef, collection: Collection) -> SourceLine:
    """Take a reference to a source, give the line that the reader sees."""
    entry = collection.sources.get(ref.source)
    if entry is None:
        return SourceLine(ref.source, ref.address, "")
    source = entry.record
    details = [source.publisher or ""]
    if source.number:
        details.append(f"số {source.number}")
    if source.published_on:
        details.append(f"công bố {partial_day(source.published_on)}")
    if ref.as_of:
        details.append(f"dữ liệu {partial_day(ref.as_of)}")
    if ref.locator and not _FILE.search(ref.locator):
        details.append(ref.locator)
    if ref.role == "secondary":
        details.append("dẫn lại")
    return SourceLine(
        source.title, ref.address or source.address, ", ".join(d for d in details if d)
    )


def source_lines(refs: Iterable[SourceRef], collection: Collection) -> tuple[SourceLine, ...]:
    """Take references, give one line each, in order, each once."""
    return tuple(dict.fromkeys(source_line(ref, collection) for ref in refs))


def why_missing(field: str, missing: Iterable[Missing]) -> str:
    """Take a field's name and a record's gaps, give the reason in a few words."""
    reasons = {gap.field: gap.reason for gap in missing}
    return MISSING[reasons.get(field, "no_source_held")]


def gap_lines(missing: Iterable[Missing], names: Mapping[str, str]) -> tuple[GapLine, ...]:
    """Take a record's gaps and the fields' names for readers, give one line for each gap."""
    return tuple(
        GapLine(names.get(gap.field, gap.field), upper_first(MISSING[gap.reason]), gap.note or "")
        for gap in missing
    )
