"""The press box: one line to cite, and where to ask or report."""

from dataclasses import dataclass

from generator.collection import Collection
from generator.model.base import Sourced
from generator.model.urls import CORRECTIONS
from generator.pages.render import Link
from generator.pages.sources import source_lines

MOST = 2
"""More sources than this do not fit a line to cite; the page has them all."""


@dataclass(frozen=True)
class Citation:
    """One line to cite: what is said, by which source, published here, at which address."""

    line: str
    contact: str


def citation(said: str, url: str, record: Sourced, collection: Collection) -> Citation:
    """Take what is cited, its page's address, its record and the collection, give the line."""
    publisher = collection.publisher.record if collection.publisher else None
    site = publisher.site_title if publisher else ""
    root = (publisher.site_address or "").rstrip("/") if publisher else ""
    whence = _sources(record, collection)
    tail = ", ".join(part for part in (site, f"{root}{url}") if part)
    line = f"{said} Nguồn: {whence}. Dẫn theo {tail} (ghi thêm ngày bạn xem)."
    return Citation(line, publisher.contact or "" if publisher else "")


def report_link(collection: Collection) -> Link:
    """Take the collection, give where a mistake can be reported."""
    publisher = collection.publisher
    address = publisher.record.report_address if publisher else None
    return Link("Báo sai sót", address or CORRECTIONS)


def _sources(record: Sourced, collection: Collection) -> str:
    lines = source_lines(record.sources, collection)
    words = [f"{line.title} ({line.details})" if line.details else line.title for line in lines]
    more = len(words) - MOST
    rest = [f"và {more} nguồn khác ghi trên trang"] if more > 0 else []
    return "; ".join([*words[:MOST], *rest])
