"""One fact of the scorecards as one row; the same columns whatever the fact is about."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from operator import attrgetter

from msgspec import Struct

from generator.downloads import Column, DataTable, Value, table_of
from generator.model.base import SourceRef


class Fact(Struct, frozen=True, kw_only=True):
    """One fact, in the words of the records (see docs/vocabulary.md); None is not known."""

    kind: str
    """score, rank, change, mean, spread, movement, survey, group, member, population,
    observation, announced, target, task, award, shortcoming, statement, and gap for a field
    that the record says it lacks."""
    part: str | None = None
    """Which of several figures of one kind it is: highest, lowest, up, down, sent, …; of a gap,
    the field."""
    record: str
    """The path of the record's file."""
    page: str
    """The address of the page that shows it."""
    framework: str | None = None
    version: str | None = None
    indicator: str | None = None
    unit: str | None = None
    unit_name: str | None = None
    level: str | None = None
    """The level of the unit, or of the units that were ranked."""
    period: str
    first_day: date
    last_day: date
    scope: str | None = None
    since: str | None = None
    """The earlier period that a change or a movement is measured from."""
    node: str | None = None
    node_name: str | None = None
    stage: str | None = None
    value: Decimal | None = None
    value_unit: str | None = None
    maximum: Decimal | None = None
    rank: int | None = None
    of: int | None = None
    tied: bool | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    qualifier: str | None = None
    as_printed: str | None = None
    text: str | None = None
    """The fact in words where it is no number."""
    group: str | None = None
    operator: str | None = None
    area: str | None = None
    product: str | None = None
    lead: str | None = None
    supporting: str | None = None
    due_on: date | None = None
    continuous: bool | None = None
    status: str | None = None
    done_on: date | None = None
    outcome: str | None = None
    """What came of a target or a task, with its evidence."""
    missing_reason: str | None = None
    method: str | None = None
    computed: str | None = None
    """How it was computed; None where it was published."""
    note: str | None = None
    refs: tuple[SourceRef, ...] = ()
    """The sources as the record names them; not a column."""
    sources: str = ""
    """Ids of the sources, with spaces between."""
    source_titles: str = ""
    source_addresses: str = ""


FACT_COLUMNS: tuple[Column, ...] = (
    Column("kind", "Loại dữ kiện"),
    Column("part", "Phần của dữ kiện"),
    Column("record", "Tệp hồ sơ"),
    Column("page", "Trang"),
    Column("framework", "Bộ chỉ số"),
    Column("version", "Phiên bản bộ tiêu chí"),
    Column("indicator", "Chỉ tiêu"),
    Column("unit", "Mã đơn vị"),
    Column("unit_name", "Tên đơn vị"),
    Column("level", "Cấp"),
    Column("period", "Kỳ"),
    Column("first_day", "Từ ngày", "day"),
    Column("last_day", "Đến ngày", "day"),
    Column("scope", "Phạm vi"),
    Column("since", "So với kỳ"),
    Column("node", "Mã mục"),
    Column("node_name", "Tên mục"),
    Column("stage", "Giai đoạn chấm"),
    Column("value", "Giá trị", "number"),
    Column("value_unit", "Đơn vị đo"),
    Column("maximum", "Điểm tối đa", "number"),
    Column("rank", "Hạng", "whole"),
    Column("of", "Trên tổng số", "whole"),
    Column("tied", "Đồng hạng", "yes_no"),
    Column("numerator", "Tử số", "number"),
    Column("denominator", "Mẫu số", "number"),
    Column("qualifier", "Mức chính xác"),
    Column("as_printed", "Như in"),
    Column("text", "Nội dung bằng lời"),
    Column("group", "Nhóm"),
    Column("operator", "Điều kiện đạt"),
    Column("area", "Nội dung cải cách"),
    Column("product", "Sản phẩm"),
    Column("lead", "Chủ trì"),
    Column("supporting", "Phối hợp"),
    Column("due_on", "Hạn", "day"),
    Column("continuous", "Thường xuyên", "yes_no"),
    Column("status", "Tình trạng"),
    Column("done_on", "Ngày xong", "day"),
    Column("outcome", "Kết quả, minh chứng"),
    Column("missing_reason", "Vì sao không có"),
    Column("method", "Cách đo"),
    Column("computed", "Cách tính (chỉ ghi khi số do tính lại mà có)"),
    Column("note", "Ghi chú"),
    Column("sources", "Mã nguồn"),
    Column("source_titles", "Tên nguồn"),
    Column("source_addresses", "Địa chỉ nguồn"),
)
"""The columns of every table of facts; each is a field of ``Fact``."""


_values = attrgetter(*(column.name for column in FACT_COLUMNS))


def fact_row(fact: Fact) -> tuple[Value, ...]:
    """Take a fact, give its values in the order of the columns; what is not known is None."""
    return tuple([None if value == "" else value for value in _values(fact)])


def fact_table(facts: Iterable[Fact]) -> DataTable:
    """Take facts, give them as a table with Vietnamese headings."""
    return table_of("so-lieu", "Số liệu", FACT_COLUMNS, [fact_row(fact) for fact in facts])
