"""The press box: one line to cite, and where to ask or report."""

from collections.abc import Mapping

from msgspec import Struct

from generator.collection import Collection
from generator.measures.content_version import content_version
from generator.model.base import Sourced
from generator.model.procedure import Procedure
from generator.model.report_address import filled
from generator.model.urls import CORRECTIONS, absolute, procedure_url
from generator.pages.render import Link
from generator.pages.sources import source_lines

MOST = 2
"""More sources than this do not fit a line to cite; the page has them all."""


class Citation(Struct, frozen=True):
    """One line to cite: what is said, by which source, published here, where, in which version."""

    line: str
    contact: str


def citation(said: str, url: str, record: Sourced, collection: Collection) -> Citation:
    """Take what is cited, its page's address, its record and the collection, give the line."""
    publisher = collection.publisher
    where = f"{site_words(url, collection)}, phiên bản {content_version(record)}"
    whence = _sources(record, collection)
    line = f"{said} Nguồn: {whence}. Dẫn theo {where} (ghi thêm ngày bạn xem)."
    return Citation(line, (publisher.record.contact or "") if publisher else "")


def permalink(url: str, collection: Collection) -> str:
    """Take an address of this site, give it whole; as it is where the site's own is not known."""
    publisher = collection.publisher
    return absolute((publisher.record.site_address or "") if publisher else "", url)


def site_words(url: str, collection: Collection) -> str:
    """Take a page's address, give the name of this site with the address, for who cites it."""
    site = collection.publisher.record.site_title if collection.publisher else ""
    return ", ".join(part for part in (site, permalink(url, collection)) if part)


def report_link(collection: Collection) -> Link:
    """Take the collection, give where a mistake can be reported."""
    return Link("Báo sai sót", _report_address(collection, {}) or CORRECTIONS)


def procedure_report(record: Procedure, collection: Collection) -> Link:
    """Take a procedure, give where a mistake in it can be reported; the place knows which it is.

    Without an address of the publisher's own, the page of corrections gives the words to send.
    """
    publisher = collection.publisher
    site = (publisher.record.site_address or "") if publisher else ""
    version = collection.fingerprints[record.code].whole
    page = absolute(site, procedure_url(record.code))
    values = {"record": record.code, "version": version, "name": record.name, "page": page}
    own = f"{CORRECTIONS}?ho-so={record.code}&ban={version}#bao-mot-cho-sai"
    return Link("Báo sai sót ở trang này", _report_address(collection, values) or own)


def _report_address(collection: Collection, values: Mapping[str, str]) -> str:
    publisher = collection.publisher
    address = publisher.record.report_address if publisher else None
    return filled(address, values) if address else ""


def _sources(record: Sourced, collection: Collection) -> str:
    lines = source_lines(record.sources, collection)
    words = [f"{line.title} ({line.details})" if line.details else line.title for line in lines]
    more = len(words) - MOST
    rest = [f"và {more} nguồn khác ghi trên trang"] if more > 0 else []
    return "; ".join([*words[:MOST], *rest])
