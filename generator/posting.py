"""The walk of one command: records of units become the PDFs of their posting sets."""

import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from msgspec import Struct

from generator.collection import Collection
from generator.pages.formats import number
from generator.pages.views.printed_set import (
    NoSetError,
    PrintedSet,
    set_to_print,
    units_to_print,
)
from generator.pages.views.scans import site_address
from generator.posting_pdf import Pdf, PdfFailedError, posting_pdf
from generator.whole import write_whole

Say = Callable[[str], None]


class Order(Struct, frozen=True):
    """What somebody wants printed: the units, the site's address if it is given, the day."""

    units: tuple[str, ...]
    address: str
    today: date


class PostingFailedError(Exception):
    """A set could not be made; the message tells why. Sets that were there before stay whole."""


def print_sets(collection: Collection, order: Order, folder: Path, say: Say) -> None:
    """Take sound records, an order and a folder, write the PDF of each unit, saying each step.

    Raises:
        PostingFailedError: a unit has nothing to print (then nothing is written), or Typst stopped.

    """
    site = order.address or site_address(collection)
    sets = _sets(collection, order, site)
    if not site:
        say(_NO_ADDRESS)
    for place, (key, printed) in enumerate(sets.items(), 1):
        started = time.monotonic()
        say(f"[{place}/{len(sets)}] {printed.unit}: đang dàn {printed.count} tờ…")
        pdf = _pdf(printed, order.today)
        path = folder / f"{key}.pdf"
        write_whole(path, pdf.data)
        say(_report(pdf, path, time.monotonic() - started))


_NO_ADDRESS = (
    "Chưa có địa chỉ công khai của trang, nên các tờ không có mã QR. Ghi site_address trong "
    "catalog/publisher.yml, hoặc thêm --address https://…"
)


def _sets(collection: Collection, order: Order, site: str) -> dict[str, PrintedSet]:
    try:
        units = units_to_print(order.units, collection)
        return {unit.key: set_to_print(unit, collection, site, order.today) for unit in units}
    except NoSetError as error:
        raise PostingFailedError(str(error)) from error


def _pdf(printed: PrintedSet, today: date) -> Pdf:
    try:
        return posting_pdf(printed, today)
    except PdfFailedError as error:
        raise PostingFailedError(f"Không dựng được PDF của {printed.unit}: {error}") from error


def _report(pdf: Pdf, path: Path, seconds: float) -> str:
    size = number(Decimal(f"{len(pdf.data) / 1_000_000:.1f}"))
    lines = [f"Đã ghi {path}: {pdf.pages} trang, {size} MB, trong {seconds:.0f} giây."]
    if pdf.over:
        lines.append(f"Những tờ dài hơn một mặt giấy: {', '.join(pdf.over)}.")
    if pdf.not_accessible:
        lines.append(f"PDF không đạt chuẩn PDF/UA vì phông chữ thiếu ký tự: {pdf.not_accessible}")
    return "\n".join(lines)
