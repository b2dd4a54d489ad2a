"""The open data page: what can be taken, in which files, under which terms."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.collection import Collection
from generator.downloads import CellKind
from generator.measures.facts import FACT_COLUMNS
from generator.model.urls import API, DATA, LISTED_ONLY, scorecards_url
from generator.pages.render import Meta, Page


@dataclass(frozen=True)
class DataSet:
    """All records of one kind: name, number, and the address of the file with all of them."""

    name: str
    count: int
    url: str
    example: str


@dataclass(frozen=True)
class ScorecardFile:
    """One file with all scorecards: its kind, its address, and whom it serves."""

    name: str
    url: str
    use: str


@dataclass(frozen=True)
class ColumnLine:
    """One column of the figures: its name in the files, what it means, what it holds."""

    name: str
    title: str
    holds: str


@dataclass(frozen=True)
class DataView:
    """What the open data page places."""

    sets: tuple[DataSet, ...]
    scorecards: tuple[ScorecardFile, ...]
    columns: tuple[ColumnLine, ...]
    everything: str
    licence_name: str
    licence_url: str
    licence: str


DATA_SETS: tuple[tuple[str, str], ...] = (
    ("procedure", "Thủ tục"),
    ("domain", "Lĩnh vực"),
    ("legal_document", "Văn bản pháp lý"),
    ("decision", "Quyết định công bố"),
    ("life_event", "Sự kiện trong đời"),
    ("unit", "Đơn vị"),
    ("listing", "Danh mục niêm yết"),
    ("local_difference", "Khác biệt tại địa phương"),
    ("synonym", "Từ đồng nghĩa"),
    ("source", "Nguồn"),
    ("indicator", "Chỉ tiêu"),
    ("framework", "Bộ chỉ số"),
    ("edition", "Kỳ công bố"),
    ("result", "Kết quả của đơn vị"),
    ("plan", "Kế hoạch"),
    ("correction", "Đính chính"),
    ("conflict", "Nguồn mâu thuẫn nhau"),
    ("publisher", "Đơn vị công bố"),
)

_FILES: tuple[tuple[str, str, str], ...] = (
    ("xlsx", "Excel (XLSX)", "Mở là dùng được: mỗi bảng một trang tính, số là số, ngày là ngày."),
    ("csv", "CSV", "Một bảng, mỗi dòng một dữ kiện; hợp với chương trình tính toán."),
    ("sqlite", "SQLite", "Cơ sở dữ liệu nhiều bảng nối với nhau, kèm nguồn của từng dữ kiện."),
)
_HOLDS: Mapping[CellKind, str] = {
    "text": "Chữ",
    "number": "Số, giữ đủ chữ số như in",
    "whole": "Số nguyên",
    "day": "Ngày",
    "yes_no": "Có hoặc không",
}


def data_page(collection: Collection) -> Page:
    """Take the collection, give the open data page."""
    publisher = collection.publisher
    licence = publisher.record.licence if publisher else None
    view = DataView(
        sets=tuple(_data_set(kind, name, collection) for kind, name in DATA_SETS),
        scorecards=tuple(ScorecardFile(n, scorecards_url(end), use) for end, n, use in _FILES),
        columns=tuple(ColumnLine(c.name, c.title, _HOLDS[c.kind]) for c in FACT_COLUMNS),
        everything=f"{API}all.json",
        licence_name=licence.name if licence else "",
        licence_url=(licence.address or "") if licence else "",
        licence=licence.statement if licence else "",
    )
    meta = Meta(
        "data", "Toàn bộ dữ liệu của trang: JSON, Excel, CSV và SQLite, tải về và dùng lại tự do."
    )
    return Page(DATA, "pages/data.md.j2", view, meta)


def _data_set(kind: str, name: str, collection: Collection) -> DataSet:
    entries = collection.of_kind(kind)
    example = f"{API}{kind}/{entries[0].key}.json" if entries and kind not in LISTED_ONLY else ""
    return DataSet(name, len(entries), f"{API}{kind}.json", example)
