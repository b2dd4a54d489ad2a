"""The source beside each figure, short, and the list of sources at the foot of the page."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.collection import Collection
from generator.model.base import SourceRef
from generator.model.scorecard import Source
from generator.pages.formats import partial_day
from generator.pages.sources import SourceLine, source_line

FOOT = "#nguon"
"""Where the page's own list of sources stands."""


@dataclass(frozen=True)
class Cite:
    """The source beside one figure: a short name that leads to it, and the place inside it."""

    text: str
    url: str
    details: str


def cite(ref: SourceRef, collection: Collection) -> Cite:
    """Take a reference to a source, give the few words that stand beside the figure."""
    entry = collection.sources.get(ref.source)
    text = _short_name(entry.record) if entry else ref.source
    address = ref.address or (entry.record.address if entry else None) or FOOT
    as_of = f"dữ liệu {partial_day(ref.as_of)}" if ref.as_of else ""
    secondary = "dẫn lại" if ref.role == "secondary" else ""
    details = ", ".join(part for part in (ref.locator or "", as_of, secondary) if part)
    return Cite(text, address, details)


def cites(refs: Iterable[SourceRef], collection: Collection) -> tuple[Cite, ...]:
    """Take the references of one figure, give a short source for each, each once."""
    return tuple(dict.fromkeys(cite(ref, collection) for ref in refs))


def foot_sources(refs: Iterable[SourceRef], collection: Collection) -> tuple[SourceLine, ...]:
    """Take all references of a page, give every source once, without the places inside it."""
    first: dict[str, SourceRef] = {}
    for ref in refs:
        first.setdefault(ref.source, ref)
    plain = (SourceRef(source=name, address=_own(ref, collection)) for name, ref in first.items())
    return tuple(source_line(ref, collection) for ref in plain)


def _own(ref: SourceRef, collection: Collection) -> str | None:
    entry = collection.sources.get(ref.source)
    return None if entry and entry.record.address else ref.address


def _short_name(source: Source) -> str:
    name = source.number or source.publisher or source.author or source.title
    year = source.published_on[:4] if source.published_on else ""
    return f"{name}, {year}" if year and year not in name else name
