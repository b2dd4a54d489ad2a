"""Units of government, what they post, and what differs there from the general sheet."""

from pydantic import Field

from generator.model.base import (
    Address,
    Clock,
    Count,
    Day,
    LegalNumber,
    Line,
    Missing,
    ProcedureCode,
    Record,
    Slug,
    Sourced,
    SourceRef,
    Year,
)
from generator.model.procedure import ChannelUse, Document, Fee, LegalBasis, TimeLimit
from generator.model.vocabulary import (
    HandledBy,
    Level,
    ListingBasis,
    LocalField,
    UnitLevel,
    Weekday,
)


class UnitCode(Record):
    """A code that a national list gives a unit."""

    scheme: Line = Field(title="Danh mục mã", description="Ví dụ: Tổng cục Thống kê.")
    code: Line = Field(title="Mã")


class Succession(Record):
    """A unit that this one took the place of, wholly or in part; results are never inherited."""

    unit: Slug = Field(title="Đơn vị trước đó")
    note: Line | None = Field(None, title="Ghi chú")


class Opening(Record):
    """Hours on some days of the week, local time."""

    days: tuple[Weekday, ...] = Field(min_length=1, title="Các ngày")
    opens: Clock = Field(title="Mở cửa")
    closes: Clock = Field(title="Đóng cửa")


class ServicePointNotice(Record):
    """What holds at a service point for some days only; a build warns when it is over."""

    text: Line = Field(title="Nội dung")
    valid_from: Day = Field(title="Từ ngày")
    valid_to: Day = Field(title="Đến hết ngày")
    closes: bool = Field(
        False, title="Đóng cửa", description="true: những ngày ấy không tiếp nhận hồ sơ."
    )
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class ServicePoint(Record):
    """Where the citizen goes: bộ phận một cửa or trung tâm phục vụ hành chính công."""

    id: Slug = Field(title="Mã điểm tiếp nhận")
    name: Line = Field(title="Tên")
    address: Line | None = Field(None, title="Địa chỉ")
    telephone: Line | None = Field(None, title="Điện thoại")
    hours: tuple[Opening, ...] = Field((), title="Giờ làm việc")
    map_address: Address | None = Field(None, title="Bản đồ")
    notices: tuple[ServicePointNotice, ...] = Field((), title="Thông báo tạm thời")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")
    missing: tuple[Missing, ...] = Field((), title="Chưa có dữ liệu")


class Unit(Sourced):
    """File catalog/units/<unit>/unit.yml."""

    id: Slug = Field(title="Mã đơn vị", description="Trùng tên thư mục.")
    name: Line = Field(title="Tên đơn vị", description="Tên đầy đủ: Huyện Cần Giuộc.")
    short_name: Line | None = Field(None, title="Tên gọn")
    level: UnitLevel = Field(title="Cấp")
    parent: Slug | None = Field(None, title="Trực thuộc")
    codes: tuple[UnitCode, ...] = Field((), title="Mã số")
    valid_from: Day | None = Field(None, title="Bắt đầu từ ngày")
    valid_to: Day | None = Field(None, title="Kết thúc hết ngày")
    succeeds: tuple[Succession, ...] = Field((), title="Thay cho")
    ended_by: LegalNumber | None = Field(None, title="Văn bản kết thúc")
    service_points: tuple[ServicePoint, ...] = Field((), title="Điểm tiếp nhận")
    website: Address | None = Field(None, title="Trang thông tin")
    other_names: tuple[Line, ...] = Field((), title="Tên gọi khác")


class Declared(Record):
    """How many procedures and domains the unit itself said it posts."""

    procedures: Count | None = Field(None, title="Số thủ tục")
    domains: Count | None = Field(None, title="Số lĩnh vực")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")
    note: Line | None = Field(None, title="Ghi chú")


class ListedItem(Record):
    """One line of a listing as its source printed it."""

    local_code: Line = Field(title="Mã trong danh mục của đơn vị")
    name: Line = Field(title="Tên thủ tục")
    group_code: Line | None = Field(None, title="Mã nhóm")
    group: Line | None = Field(
        None, title="Tên nhóm", description="Cách đọc của ta từ mã nhóm, không phải lời của nguồn."
    )
    procedure: ProcedureCode | None = Field(
        None, title="Mã quốc gia", description="Chỉ ghi khi tên trùng từng chữ."
    )


class Selection(Record):
    """A set made by rule from the procedures that we hold."""

    level: Level = Field(title="Cấp")
    handled_by: tuple[HandledBy, ...] = Field((), title="Nơi làm", description="Để trống: mọi nơi.")


class ListingSet(Record):
    """One set of a listing: its level, the declared counts, and what we hold of it."""

    id: Slug = Field(title="Mã bộ")
    name: Line = Field(title="Tên bộ")
    level: Level = Field(title="Cấp")
    declared: Declared | None = Field(None, title="Số đã công bố")
    selection: Selection | None = Field(None, title="Chọn theo quy tắc")
    items: tuple[ListedItem, ...] = Field((), title="Danh sách theo nguồn")
    missing: tuple[Missing, ...] = Field((), title="Chưa có dữ liệu")
    note: Line | None = Field(None, title="Ghi chú")


class Listing(Sourced):
    """File catalog/units/<unit>/listing-<year>.yml."""

    unit: Slug = Field(title="Đơn vị")
    year: Year = Field(title="Năm")
    valid_from: Day | None = Field(None, title="Áp dụng từ")
    valid_to: Day | None = Field(None, title="Áp dụng đến hết ngày")
    basis: ListingBasis = Field(title="Căn cứ của danh mục")
    basis_note: Line = Field(title="Nói rõ căn cứ", description="Một câu cho người đọc trang.")
    decision: LegalNumber | None = Field(None, title="Quyết định")
    sets: tuple[ListingSet, ...] = Field(min_length=1, title="Các bộ thủ tục")
    see_also: tuple[Slug, ...] = Field((), title="Danh mục gần nhất của đơn vị khác")


class LocalChange(Record):
    """One field that a unit changes, with its legal basis."""

    field: LocalField = Field(title="Trường khác biệt")
    text: Line = Field(title="Khác như thế nào")
    legal_basis: tuple[LegalBasis, ...] = Field(min_length=1, title="Căn cứ pháp lý")
    time_limits: tuple[TimeLimit, ...] = Field((), title="Thời hạn tại đây")
    fees: tuple[Fee, ...] = Field((), title="Phí, lệ phí tại đây")
    documents: tuple[Document, ...] = Field((), title="Hồ sơ tại đây")
    channels: tuple[ChannelUse, ...] = Field((), title="Hình thức nộp tại đây")
    valid_from: Day | None = Field(None, title="Áp dụng từ")
    valid_to: Day | None = Field(None, title="Áp dụng đến hết ngày")


class LocalDifference(Sourced):
    """File catalog/units/<unit>/local/<code>.yml."""

    unit: Slug = Field(title="Đơn vị")
    procedure: ProcedureCode = Field(title="Thủ tục")
    changes: tuple[LocalChange, ...] = Field(min_length=1, title="Các khác biệt")
