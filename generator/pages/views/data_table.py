"""The page with a table to filter and take away; its script asks for the records."""

from msgspec import Struct

from generator.collection import Collection
from generator.model.kind_names import PUBLISHED_KINDS
from generator.model.urls import API, DATA, DATA_TABLE
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page


class Choice(Struct, frozen=True):
    """One kind of records that can be shown: its name in addresses, its name, number and file."""

    kind: str
    name: str
    count: str
    url: str


class DataTableView(Struct, frozen=True):
    """What the page places."""

    choices: tuple[Choice, ...]
    data: Link


def data_table_page(collection: Collection) -> Page:
    """Take the collection, give the page with a table to filter."""
    held = ((kind, len(collection.of_kind(kind.name))) for kind in PUBLISHED_KINDS)
    view = DataTableView(
        choices=tuple(
            Choice(kind.name, kind.title, number(count), f"{API}{kind.name}.json")
            for kind, count in held
            if count
        ),
        data=Link("Dữ liệu mở", DATA),
    )
    meta = Meta(
        "data",
        "Chọn một bộ dữ liệu, lọc theo chữ và tải về, ngay trên trang.",
        crumbs=(Link("Dữ liệu mở", DATA),),
    )
    return Page(DATA_TABLE, "pages/data_table.md.j2", view, meta)
