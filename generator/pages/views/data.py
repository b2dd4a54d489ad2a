"""The open data page: what can be taken, in which files, under which terms."""

from msgspec import Struct

from generator.collection import Collection
from generator.downloads import Offer
from generator.model.kind_names import PUBLISHED_KINDS, PublishedKind
from generator.model.urls import (
    API,
    API_GUIDE,
    DATA,
    DATA_FIELDS,
    DATA_TABLE,
    bulk_url,
    record_url,
    scorecards_url,
)
from generator.pages.render import Link, Meta, Page
from generator.pages.structured.dataset import everything
from generator.pages.views.file_size import size_of

NOTHING = Offer()
"""What is offered where nothing was measured: the pages are whole, without sizes."""


class DataSet(Struct, frozen=True):
    """All records of one kind: names, number, and the file with all of them."""

    name: str
    english: str
    count: int
    url: str
    size: str
    example: str


class DataFile(Struct, frozen=True):
    """One file: its kind, its address, how large it is, and whom it serves."""

    name: str
    url: str
    size: str
    use: str


class DataView(Struct, frozen=True):
    """What the open data page places."""

    files: tuple[DataFile, ...]
    sets: tuple[DataSet, ...]
    scorecards: tuple[DataFile, ...]
    table_count: int
    fields: Link
    table: Link
    api: Link
    licence_name: str
    licence_url: str
    licence: str


_ABOUT = "Toàn bộ dữ liệu của trang: Excel, CSV, SQLite, JSON và API, tải về và dùng lại tự do."
_FILES: tuple[tuple[str, str, str], ...] = (
    (bulk_url("xlsx"), "Excel (XLSX)", "Mở là dùng được: mỗi bảng một trang tính, ngày là ngày."),
    (bulk_url("zip"), "CSV (ZIP)", "Mỗi bảng một tệp, kèm datapackage.json; cho R, Python."),
    (bulk_url("sqlite"), "SQLite", "Một cơ sở dữ liệu, có tìm chữ không dấu; cho SQL."),
    (bulk_url("jsonl.zip"), "JSON Lines (ZIP)", "Mỗi dòng một đối tượng; cho chương trình."),
    (bulk_url("parquet.zip"), "Parquet (ZIP)", "Mỗi bảng một tệp có sẵn kiểu; cho DuckDB, Polars."),
    (f"{API}all.json", "JSON", "Mọi hồ sơ như trong kho, chưa tách thành bảng."),
)
_SCORECARDS: tuple[tuple[str, str, str], ...] = (
    (scorecards_url("xlsx"), "Excel (XLSX)", "Mỗi bảng một trang tính, số là số."),
    (scorecards_url("csv"), "CSV", "Một bảng, mỗi dòng một dữ kiện."),
    (scorecards_url("sqlite"), "SQLite", "Nhiều bảng nối với nhau, kèm nguồn từng dữ kiện."),
)


def told_sizes(offer: Offer) -> dict[str, str]:
    """Take what is offered, give the size of each file as the page tells it."""
    return {url: size_of(url, offer) for url in sorted(offer.sizes)}


def data_page(collection: Collection, offer: Offer = NOTHING) -> Page:
    """Take the collection and what is offered, give the open data page."""
    publisher = collection.publisher
    licence = publisher.record.licence if publisher else None
    view = DataView(
        files=_files(_FILES, offer),
        sets=tuple(_data_set(kind, collection, offer) for kind in PUBLISHED_KINDS),
        scorecards=_files(_SCORECARDS, offer),
        table_count=len(offer.tables),
        fields=Link("Nghĩa của từng bảng, từng cột", DATA_FIELDS),
        table=Link("Lọc và tải ngay trên trang", DATA_TABLE),
        api=Link("Dùng API và lời hứa giữ ổn định", API_GUIDE),
        licence_name=licence.name if licence else "",
        licence_url=(licence.address or "") if licence else "",
        licence=licence.statement if licence else "",
    )
    about = (everything("Dữ liệu mở", _ABOUT, collection),)
    meta = Meta("data", _ABOUT, about=about)
    return Page(DATA, "pages/data.md.j2", view, meta)


def _files(told: tuple[tuple[str, str, str], ...], offer: Offer) -> tuple[DataFile, ...]:
    return tuple(DataFile(name, url, size_of(url, offer), use) for url, name, use in told)


def _data_set(kind: PublishedKind, collection: Collection, offer: Offer) -> DataSet:
    entries = collection.of_kind(kind.name)
    url = f"{API}{kind.name}.json"
    shown = entries and kind.address
    example = record_url(kind.name, entries[0].key) if shown else ""
    return DataSet(kind.title, kind.english, len(entries), url, size_of(url, offer), example)
