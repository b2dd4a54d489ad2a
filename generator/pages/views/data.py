"""The open data page: what can be taken, in which files, under which terms."""

from dataclasses import dataclass

from generator.collection import Collection
from generator.model.urls import API, DATA, LISTED_ONLY
from generator.pages.render import Meta, Page


@dataclass(frozen=True)
class DataSet:
    """All records of one kind: name, number, and the address of the file with all of them."""

    name: str
    count: int
    url: str
    example: str


@dataclass(frozen=True)
class DataView:
    """What the open data page places."""

    sets: tuple[DataSet, ...]
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


def data_page(collection: Collection) -> Page:
    """Take the collection, give the open data page."""
    publisher = collection.publisher
    licence = publisher.record.licence if publisher else None
    view = DataView(
        sets=tuple(_data_set(kind, name, collection) for kind, name in DATA_SETS),
        everything=f"{API}all.json",
        licence_name=licence.name if licence else "",
        licence_url=(licence.address or "") if licence else "",
        licence=licence.statement if licence else "",
    )
    meta = Meta("data", "Toàn bộ dữ liệu của trang dưới dạng JSON, tải về và dùng lại tự do.")
    return Page(DATA, "pages/data.md.j2", view, meta)


def _data_set(kind: str, name: str, collection: Collection) -> DataSet:
    entries = collection.of_kind(kind)
    example = f"{API}{kind}/{entries[0].key}.json" if entries and kind not in LISTED_ONLY else ""
    return DataSet(name, len(entries), f"{API}{kind}.json", example)
