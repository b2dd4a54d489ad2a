"""Editions: one publication of one framework, with scores, ranks, means and groups."""

from pydantic import Field

from generator.model.base import (
    Count,
    Day,
    LegalNumber,
    Line,
    Number,
    PartialDay,
    Period,
    Record,
    Slug,
    Sourced,
    SourceRef,
)
from generator.model.vocabulary import (
    MissingReason,
    Qualifier,
    Stage,
    UnitLevel,
)


class UnitNamed(Record):
    """A unit by its id where we have its record, else by its name as printed."""

    unit: Slug | None = Field(None, title="Đơn vị")
    unit_name: Line | None = Field(
        None, title="Tên đơn vị như in", description="Khi chưa có hồ sơ đơn vị."
    )

    @property
    def called(self) -> str:
        """What tells this unit from the others of its edition: its id, else its name."""
        return self.unit or self.unit_name or ""


class PrintedChange(Record):
    """A change that a source prints beside a score or a rank; shown as printed, and recomputed."""

    value: Number = Field(
        title="Mức thay đổi", description="Có dấu: tăng là số dương, giảm là số âm."
    )
    since: Line = Field(
        title="So với kỳ", description="Tên kỳ trước như trong tên tệp, ví dụ 2023."
    )
    as_printed: Line | None = Field(None, title="Như in")


class Score(UnitNamed):
    """What a unit was given in an edition, as a whole or in one node."""

    node: Line | None = Field(None, title="Mục", description="Để trống: tổng điểm.")
    stage: Stage = Field("final", title="Giai đoạn chấm")
    value: Number | None = Field(None, title="Điểm")
    max: Number | None = Field(None, title="Điểm tối đa")
    as_printed: Line | None = Field(None, title="Như in")
    qualifier: Qualifier = Field("exact", title="Mức chính xác")
    missing_reason: MissingReason | None = Field(None, title="Vì sao không có")
    computed: Line | None = Field(
        None, title="Cách tính", description="Chỉ ghi khi số do tính lại mà có."
    )
    change: PrintedChange | None = Field(None, title="Thay đổi như nguồn nêu")
    note: Line | None = Field(None, title="Ghi chú")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Rank(UnitNamed):
    """The place of a unit among those ranked; kept apart from scores because it may stand alone."""

    node: Line | None = Field(None, title="Mục", description="Để trống: xếp hạng chung.")
    value: Count | None = Field(None, ge=1, title="Hạng")
    of: Count | None = Field(None, ge=1, title="Trên tổng số")
    tied: bool = Field(False, title="Đồng hạng")
    scope: Line | None = Field(None, title="Phạm vi xếp hạng")
    place_note: Line | None = Field(
        None, title="Vị trí bằng lời", description="Ví dụ: trong nhóm dẫn đầu, không rõ thứ tự."
    )
    as_printed: Line | None = Field(None, title="Như in")
    computed: Line | None = Field(None, title="Cách tính")
    change: PrintedChange | None = Field(
        None, title="Thay đổi như nguồn nêu", description="Lên bậc là số dương."
    )
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Mean(Record):
    """A mean as published or computed, of all units or of some."""

    scope: Line = Field(title="Trung bình của")
    node: Line | None = Field(None, title="Mục", description="Để trống: tổng điểm.")
    value: Number = Field(title="Giá trị")
    as_printed: Line | None = Field(None, title="Như in")
    computed: Line | None = Field(
        None, title="Cách tính", description="Chỉ ghi khi số do tính lại mà có."
    )
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Group(Record):
    """A group of units as published."""

    label: Line = Field(title="Tên nhóm")
    rule: Line | None = Field(None, title="Điều kiện")
    count: Count | None = Field(None, title="Số đơn vị")
    units: tuple[UnitNamed, ...] = Field((), title="Các đơn vị đã biết")
    note: Line | None = Field(None, title="Ghi chú")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Spread(Record):
    """The best and the last as published, and the distance that the source prints."""

    highest: Number | None = Field(None, title="Cao nhất")
    lowest: Number | None = Field(None, title="Thấp nhất")
    difference: Number | None = Field(None, title="Khoảng cách")
    as_printed: Line | None = Field(None, title="Như in")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Movement(Record):
    """How many units rose and fell against an earlier edition, as published."""

    since: Line = Field(title="So với kỳ")
    up: Count | None = Field(None, title="Số đơn vị tăng")
    down: Count | None = Field(None, title="Số đơn vị giảm")
    note: Line | None = Field(None, title="Ghi chú")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Survey(Record):
    """The survey behind an edition: who was asked, how many answered."""

    method: Line | None = Field(None, title="Cách khảo sát")
    sent: Count | None = Field(None, title="Số phiếu phát ra")
    answers: Count | None = Field(None, title="Số phiếu thu về")
    note: Line | None = Field(None, title="Ghi chú")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Population(Record):
    """The units that an edition ranked."""

    level: UnitLevel = Field(title="Cấp")
    count: Count | None = Field(None, title="Số đơn vị")
    note: Line | None = Field(None, title="Ghi chú")


class Edition(Sourced):
    """File scorecards/editions/<framework>/<period>.yml: one publication of one framework."""

    framework: Slug = Field(title="Bộ chỉ số")
    version: Slug | None = Field(None, title="Phiên bản", description="Để trống khi chưa rõ.")
    period: Period = Field(title="Kỳ")
    as_of: Day | None = Field(None, title="Thời điểm chốt số")
    population: Population = Field(title="Đơn vị được xếp hạng")
    ranked_by: Line | None = Field(None, title="Nơi xếp hạng")
    decision: LegalNumber | None = Field(None, title="Quyết định công bố")
    published_on: PartialDay | None = Field(None, title="Ngày công bố")
    means: tuple[Mean, ...] = Field((), title="Trung bình")
    spread: Spread | None = Field(None, title="Khoảng cách cao nhất, thấp nhất")
    movements: tuple[Movement, ...] = Field((), title="Số đơn vị tăng, giảm")
    surveys: tuple[Survey, ...] = Field((), title="Khảo sát")
    groups: tuple[Group, ...] = Field((), title="Nhóm")
    scores: tuple[Score, ...] = Field((), title="Điểm")
    ranks: tuple[Rank, ...] = Field((), title="Hạng")
    note: Line | None = Field(None, title="Ghi chú")
