"""One procedure on one side of A4, for the wall and the counter."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from generator.collection import Collection, Entry
from generator.model.procedure import Procedure
from generator.model.unit import LocalDifference
from generator.model.urls import DOMAINS, domain_url, procedure_url, sheet_url
from generator.pages.formats import day, partial_day
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import short_name
from generator.pages.views.fitting import BOOK, fitted, name_size
from generator.pages.views.laws import laws
from generator.pages.views.local import At, as_at, difference_rows, point_groups
from generator.pages.views.scans import Scan, printed_at, scan, site_address
from generator.pages.views.sheet_rows import Row, procedure_rows
from generator.pages.views.validity import valid_words

_ANSWERS = 3
"""The answers after the first; what differs at a unit follows them."""

_BY_SCAN = (
    "Quét mã QR để biết tờ này còn đúng không, phần nào đã đổi. "
    "Hoặc mở địa chỉ bên dưới và so phiên bản ở cuối trang."
)
_BY_EYE = "Tờ này còn đúng khi phiên bản giống phiên bản ở cuối trang của thủ tục này."


class SheetView(Struct, frozen=True):
    """What stands on a sheet, on the page and in the PDF alike."""

    name: str
    plain_name: str
    code: str
    domain: str
    applies: str
    """From when until when, where that is limited."""
    size: str
    """The end of a CSS class: how large the type may be."""
    name_size: str
    rows: tuple[Row, ...]
    as_of: str
    whole: str
    """The fingerprint that is printed."""
    compare: str
    """How to find out whether the sheet is still current."""
    scan: Scan | None
    publisher: str
    procedure: Link


def sheet_page(entry: Entry[Procedure], collection: Collection) -> Page:
    """Take a procedure and the collection, give the page of its sheet."""
    view = sheet_view(entry, collection, site_address(collection))
    domain = (Link(view.domain, domain_url(entry.record.domain)),) if view.domain else ()
    parent = Link(f"Thủ tục {view.code}", view.procedure.url)
    crumbs = (Link("Thủ tục", DOMAINS), *domain, parent)
    words = f"Tờ niêm yết khổ A4 của thủ tục {view.code}: {view.name}."
    title = f"Tờ niêm yết {view.code}: {short_name(view.name)}"
    meta = Meta("sheet", words, crumbs, entry.path, title=title)
    return Page(sheet_url(entry.key), "pages/sheet.md.j2", view, meta)


def sheet_view(
    entry: Entry[Procedure], collection: Collection, site: str, at: At | None = None
) -> SheetView:
    """Take a procedure, the site's address and where it is printed, give its sheet."""
    record = entry.record
    domain = collection.domains.get(record.domain)
    where_all = "tại mã QR" if site else "tại trang của thủ tục này"
    rows = tuple(_rows(entry, collection, at))
    size, rows = fitted(record.name, rows, where_all, BOOK if at else 1)
    return SheetView(
        name=record.name,
        plain_name=record.plain_name or "",
        code=record.code,
        domain=domain.record.name if domain else "",
        applies=valid_words(record.valid_from, record.valid_to),
        size=size.name,
        name_size=name_size(record.name).name,
        rows=rows,
        as_of=_as_of(record),
        whole=collection.fingerprints[entry.key].whole,
        compare=_BY_SCAN if site else _BY_EYE,
        scan=scan(site, procedure_url(record.code), _printed(entry, collection, at)),
        publisher=publisher_words(collection),
        procedure=Link("Trang của thủ tục này", procedure_url(record.code)),
    )


def publisher_words(collection: Collection) -> str:
    """Take the collection, give who made a sheet."""
    entry = collection.publisher
    return f"{entry.record.site_title}, {entry.record.name}" if entry else ""


def difference_at(
    entry: Entry[Procedure], collection: Collection, unit: str
) -> LocalDifference | None:
    """Take a procedure and a unit, give what differs there, if anything."""
    found = collection.differences_by_procedure.get(entry.key, ())
    return next((e.record for e in found if e.record.unit == unit), None)


def _printed(entry: Entry[Procedure], collection: Collection, at: At | None) -> str:
    sheet = collection.fingerprints[entry.key]
    if at is None:
        return sheet.full
    return printed_at(sheet, at.unit.key, difference_at(entry, collection, at.unit.key))


def _rows(entry: Entry[Procedure], collection: Collection, at: At | None) -> Iterator[Row]:
    if at is None:
        yield from _rows_of(entry.record, collection)
        if entry.key in collection.differences_by_procedure:
            yield Row("Riêng từng nơi", detail="Một số nơi quy định khác: xem trang của thủ tục.")
        return
    difference = difference_at(entry, collection, at.unit.key)
    record = as_at(entry.record, difference, at.today) if difference else entry.record
    where, *others = _rows_of(record, collection)
    yield replace(where, groups=point_groups(record, at.unit.record))
    yield from others[:_ANSWERS]
    if difference:
        yield from difference_rows(at.unit.record.name, difference, at.today)
    yield from others[_ANSWERS:]


def _rows_of(record: Procedure, collection: Collection) -> tuple[Row, ...]:
    lines = laws(record, collection)
    return procedure_rows(
        record, [f"{law.number}, {law.clause}" if law.clause else law.number for law in lines]
    )


def _as_of(record: Procedure) -> str:
    if record.checked_on:
        return f"Nội dung kiểm tra ngày {day(record.checked_on)}."
    known = next((partial_day(ref.as_of) for ref in record.sources if ref.as_of), "")
    return f"Nội dung theo dữ liệu {known}." if known else "Chưa rõ nội dung của ngày nào."
