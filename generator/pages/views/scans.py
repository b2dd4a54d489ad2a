"""How a printed sheet and its page know each other: the mark on the page, the address in the code.

The address ends in ``?ban=`` and the fingerprint of the sheet. On a unit's own sheet a dot and the
fingerprint of what differs there follow (0 for nothing), and ``&noi=`` with the unit: the page then
shows its hours, too.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.fingerprint import (
    PAGE_PARTS,
    PARTS,
    SET_PARTS,
    Fingerprint,
    local_fingerprint,
)
from generator.model.procedure import Procedure
from generator.model.unit import LocalDifference
from generator.model.urls import absolute
from generator.pages.qr import Qr, qr

PART_NAMES: Mapping[str, str] = {
    "name": "tên gọi, đối tượng",
    "where": "nơi làm, cách nộp",
    "time": "thời hạn",
    "fees": "phí, lệ phí",
    "papers": "giấy tờ",
    "way": "các bước, kết quả, điều kiện",
    "law": "căn cứ pháp lý",
    "validity": "hiệu lực",
    "list": "danh sách thủ tục",
    "sheets": "các tờ thủ tục",
    "places": "nơi tiếp nhận",
    "differences": "quy định riêng của đơn vị",
}
"""What a reader calls each part of a fingerprint."""


class Mark(Struct, frozen=True):
    """The fingerprint of a page as it is now, for eyes and for the script that compares."""

    whole: str
    full: str
    parts: str
    """The names of its parts in their order, with a semicolon between."""
    local: str
    """Of each unit where something differs its id, a colon and the fingerprint of that."""


class Scan(Struct, frozen=True):
    """What a sheet carries to be compared: address in words, code to scan; none without a site."""

    address: str
    code: Qr


def procedure_mark(entry: Entry[Procedure], collection: Collection) -> Mark:
    """Take a procedure, give the mark of its page."""
    differing = collection.differences_by_procedure.get(entry.key, ())
    local = (f"{e.record.unit}:{local_fingerprint(e.record)}" for e in differing)
    return _mark(collection.fingerprints[entry.key], PARTS, " ".join(local))


def set_mark(printed: Fingerprint) -> Mark:
    """Take the fingerprint of a posting set, give the mark of its page."""
    return _mark(printed, SET_PARTS, "")


def page_mark(printed: Fingerprint) -> Mark:
    """Take the fingerprint of one page of a posting set, give its mark."""
    return _mark(printed, PAGE_PARTS, "")


def site_address(collection: Collection) -> str:
    """Take the collection, give where the public finds the site; empty where nobody has said."""
    publisher = collection.publisher
    return (publisher.record.site_address or "") if publisher else ""


def scan(site: str, url: str, printed: str) -> Scan | None:
    """Take the site's address, a page's and what is printed, give what leads from paper to page."""
    if not site:
        return None
    address = absolute(site, url)
    return Scan(address, qr(f"{address}?ban={printed}"))


def printed_at(sheet: Fingerprint, unit: str, difference: LocalDifference | None) -> str:
    """Take a sheet, the unit that prints it and what differs there, give what follows ``?ban=``."""
    local = local_fingerprint(difference) if difference else "0"
    return f"{sheet.full}.{local}&noi={unit}"


def _mark(printed: Fingerprint, parts: Iterable[str], local: str) -> Mark:
    names = "; ".join(PART_NAMES[part] for part in parts)
    return Mark(printed.whole, printed.full, names, local)
