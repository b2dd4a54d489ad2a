"""Sources, indicators, and what one unit did in one period."""

from pydantic import Field

from generator.model.base import (
    Address,
    Count,
    LegalNumber,
    Line,
    Number,
    PartialDay,
    Period,
    Prose,
    Record,
    Slug,
    Sourced,
    SourceRef,
)
from generator.model.vocabulary import (
    Direction,
    MissingReason,
    Qualifier,
    SourceKind,
    ValueUnit,
)


class Source(Record):
    """A document that a figure or a fact comes from."""

    id: Slug = Field(title="Mã nguồn")
    kind: SourceKind = Field(title="Loại nguồn")
    title: Line = Field(title="Tên tài liệu")
    publisher: Line | None = Field(None, title="Nơi công bố")
    author: Line | None = Field(None, title="Người viết")
    number: LegalNumber | None = Field(None, title="Số ký hiệu")
    published_on: PartialDay | None = Field(None, title="Ngày công bố")
    address: Address | None = Field(None, title="Địa chỉ")
    accessed_on: PartialDay | None = Field(None, title="Ngày xem")
    about: Line | None = Field(None, title="Nội dung")
    note: Line | None = Field(None, title="Ghi chú")

    @property
    def short_name(self) -> str:
        """What the source is called beside a figure: its number or publisher, and its year."""
        name = self.number or self.publisher or self.title
        year = self.published_on[:4] if self.published_on else ""
        return f"{name}, {year}" if year and year not in name else name


class Sources(Record):
    """File scorecards/sources.yml."""

    sources: tuple[Source, ...] = Field(title="Các nguồn")


class Indicator(Sourced):
    """What a figure measures: numerator, denominator, unit, direction and method."""

    id: Slug = Field(title="Mã chỉ tiêu")
    name: Line = Field(title="Tên chỉ tiêu")
    short_name: Line | None = Field(None, title="Tên gọn")
    value_unit: ValueUnit = Field(title="Đơn vị đo")
    direction: Direction = Field("neutral", title="Chiều tốt")
    numerator: Line | None = Field(None, title="Tử số")
    denominator: Line | None = Field(None, title="Mẫu số")
    method: Prose | None = Field(None, title="Cách đo")


class Indicators(Record):
    """File scorecards/indicators.yml."""

    indicators: tuple[Indicator, ...] = Field(title="Các chỉ tiêu")


class Observation(Record):
    """A value of one indicator for one unit and period, with the text as printed."""

    indicator: Slug = Field(title="Chỉ tiêu")
    value: Number | None = Field(None, title="Giá trị")
    as_printed: Line | None = Field(None, title="Như in")
    qualifier: Qualifier = Field("exact", title="Mức chính xác")
    numerator: Number | None = Field(None, title="Tử số")
    denominator: Number | None = Field(None, title="Mẫu số")
    scope: Line | None = Field(
        None, title="Phạm vi", description="Khi số chỉ nói về một phần, ví dụ: các xã."
    )
    method: Line | None = Field(None, title="Cách đo")
    missing_reason: MissingReason | None = Field(None, title="Vì sao không có")
    note: Line | None = Field(None, title="Ghi chú")
    headline: bool = Field(False, title="Số nêu đầu trang")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Statement(Record):
    """An award, a shortcoming or another fact in words, as published."""

    text: Line = Field(title="Nội dung")
    count: Count | None = Field(None, title="Số lượng")
    note: Line | None = Field(None, title="Ghi chú")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Result(Sourced):
    """File scorecards/results/<unit>/<period>.yml: what one unit did in one period."""

    unit: Slug = Field(title="Đơn vị")
    period: Period = Field(title="Kỳ")
    observations: tuple[Observation, ...] = Field((), title="Số liệu")
    awards: tuple[Statement, ...] = Field((), title="Khen thưởng")
    shortcomings: tuple[Statement, ...] = Field((), title="Tồn tại, hạn chế")
    statements: tuple[Statement, ...] = Field((), title="Việc đã làm")
    note: Line | None = Field(None, title="Ghi chú")
