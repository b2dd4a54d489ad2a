"""All tables of the large files: the catalogue, the scorecards, and what goes before them."""

from collections.abc import Iterator, Sequence

from generator.collection import Collection
from generator.downloads import Column, DataTable, table_of
from generator.exports.bulk.catalogue import CATALOGUE
from generator.exports.groups import HeldTable, held_tables, shapes
from generator.exports.scorecard_tables import SCORECARDS
from generator.model.urls import DATA, absolute
from generator.recipe import Keep, afresh

HOW_TO_READ = (
    ("Ô trống", "Chưa biết hoặc không áp dụng; không có số nào được điền thay."),
    ("Vì sao trống", "Các bảng có tên kết thúc bằng «missing» ghi lý do, khi nguồn cho biết."),
    ("Thứ tự", "Cột «position» giữ thứ tự trong hồ sơ, bắt đầu từ 1."),
    ("Nhiều giá trị", "Các từ khóa trong một ô cách nhau bằng dấu cách: in_person online."),
    ("Số tính lại", "Trong bảng «facts», cột «computed» có chữ thì số do tính lại mà có."),
    ("Nguồn", "Mã ở cột «source» tra trong bảng «sources»."),
)

_GROUPS = (SCORECARDS, *CATALOGUE)


def bulk_tables(collection: Collection, keep: Keep = afresh) -> tuple[HeldTable, ...]:
    """Take the collection and who may have known its tables before, give them all.

    Those pointed at come first; each is made once for all who ask.
    """
    return tuple(table for group in _GROUPS for table in held_tables(group, keep, collection))


def learn_shapes() -> None:
    """Work out what tables have of the models: who forks would have each fork do it by itself."""
    for group in _GROUPS:
        shapes(group)


def title_of(collection: Collection) -> str:
    """Take the collection, give what the whole is called."""
    publisher = collection.publisher
    return f"{publisher.record.site_title}: toàn bộ dữ liệu" if publisher else "Toàn bộ dữ liệu"


def about(collection: Collection, version: str) -> DataTable:
    """Take the collection and the version of its data, give what to read first."""
    columns = (Column("item", "Mục"), Column("words", "Nội dung"))
    known = (*_whose(collection), ("Phiên bản dữ liệu", version), *HOW_TO_READ)
    return table_of("about", "Đọc trước", columns, [row for row in known if row[1]])


def _whose(collection: Collection) -> Iterator[tuple[str, str]]:
    yield "Tên", title_of(collection)
    if collection.publisher:
        publisher = collection.publisher.record
        yield "Nơi làm", publisher.name
        yield "Địa chỉ", absolute(publisher.site_address or "", DATA)
        yield "Điều khoản sử dụng", f"{publisher.licence.name}. {publisher.licence.statement}"


def contents(held: Sequence[HeldTable]) -> DataTable:
    """Take all tables, give a table that names each with its number of rows."""
    columns = (
        Column("table_name", "Bảng"),
        Column("title", "Nội dung"),
        Column("rows", "Số dòng", "whole"),
    )
    rows = [(each.name, each.shape.table.title, each.count) for each in held]
    return table_of("tables", "Các bảng", columns, rows)
