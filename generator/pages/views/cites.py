"""The source beside each figure, short, and the list of sources at the foot of the page."""

from collections.abc import Iterable

from msgspec import Struct

from generator.collection import Collection
from generator.model.base import SourceRef
from generator.pages.formats import partial_day
from generator.pages.sources import SourceLine, source_line

SECONDARY = "dẫn lại"
FOOT = "#nguon"
"""Where the page's own list of sources stands."""


class Cite(Struct, frozen=True):
    """The source beside one figure: a short name that leads to it, and the place inside it."""

    text: str
    url: str
    details: str


def cites(refs: Iterable[SourceRef], collection: Collection) -> tuple[Cite, ...]:
    """Take the references of one figure, give each source once, with all places inside it."""
    groups: dict[tuple[str, str], list[SourceRef]] = {}
    for ref in refs:
        entry = collection.sources.get(ref.source)
        text = entry.record.short_name if entry else ref.source
        address = ref.address or (entry.record.address if entry else None) or FOOT
        groups.setdefault((text, address), []).append(ref)
    return tuple(Cite(text, address, _details(held)) for (text, address), held in groups.items())


def _details(refs: Iterable[SourceRef]) -> str:
    held = tuple(refs)
    places = [ref.locator for ref in held if ref.locator]
    days = [f"dữ liệu {partial_day(ref.as_of)}" for ref in held if ref.as_of]
    said = ", ".join(dict.fromkeys((*places, *days)))
    if all(ref.role == "original" for ref in held) or SECONDARY in said:
        return said
    return f"{said}, {SECONDARY}" if said else SECONDARY


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
