"""Reform plans: announced counts, targets and tasks."""

from pydantic import Field

from generator.model.base import (
    Count,
    Day,
    LegalNumber,
    Line,
    Number,
    Period,
    Record,
    Slug,
    Sourced,
    SourceRef,
)
from generator.model.vocabulary import Operator, Status, ValueUnit


class Announced(Record):
    """How many targets or tasks the plan itself says it has."""

    count: Count = Field(title="Số đã công bố")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Target(Record):
    """One target (mục tiêu, chỉ tiêu) of a plan."""

    ordinal: Line | None = Field(None, title="Số thứ tự")
    area: Line | None = Field(
        None, title="Nội dung cải cách", description="Ví dụ: Cải cách thủ tục hành chính."
    )
    text: Line = Field(title="Nội dung")
    indicator: Slug | None = Field(None, title="Chỉ tiêu")
    framework: Slug | None = Field(None, title="Bộ chỉ số")
    operator: Operator | None = Field(None, title="Điều kiện đạt")
    value: Number | None = Field(None, title="Mức cần đạt")
    value_unit: ValueUnit | None = Field(None, title="Đơn vị đo")
    group: Line | None = Field(None, title="Nhóm cần đạt")
    as_printed: Line | None = Field(None, title="Như in")
    due_on: Day | None = Field(None, title="Hạn")
    lead: tuple[Line, ...] = Field((), title="Chủ trì")
    status: Status | None = Field(
        None, title="Tình trạng", description="Để trống khi chưa có nguồn."
    )
    result: Line | None = Field(None, title="Kết quả")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Task(Record):
    """One task (nhiệm vụ) of a plan; a continuous one has no due day and is never late."""

    ordinal: Line | None = Field(None, title="Số thứ tự")
    area: Line | None = Field(
        None, title="Nội dung cải cách", description="Ví dụ: Cải cách thủ tục hành chính."
    )
    text: Line = Field(title="Nội dung")
    product: Line | None = Field(None, title="Sản phẩm")
    lead: tuple[Line, ...] = Field((), title="Chủ trì")
    supporting: tuple[Line, ...] = Field((), title="Phối hợp")
    due_on: Day | None = Field(None, title="Hạn")
    continuous: bool = Field(False, title="Thường xuyên")
    status: Status | None = Field(
        None, title="Tình trạng", description="Để trống khi chưa có nguồn."
    )
    done_on: Day | None = Field(None, title="Ngày xong")
    evidence: Line | None = Field(None, title="Minh chứng")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Plan(Sourced):
    """File scorecards/plans/<unit>/<period>.yml."""

    unit: Slug = Field(title="Đơn vị")
    period: Period = Field(title="Kỳ")
    title: Line = Field(title="Tên kế hoạch")
    number: LegalNumber | None = Field(None, title="Số văn bản")
    issued_on: Day | None = Field(None, title="Ngày ban hành")
    replaces: Line | None = Field(
        None, title="Thay cho kế hoạch", description="Tên kỳ của kế hoạch trước của đơn vị này."
    )
    targets_announced: Announced | None = Field(None, title="Số mục tiêu đã công bố")
    tasks_announced: Announced | None = Field(None, title="Số nhiệm vụ đã công bố")
    targets: tuple[Target, ...] = Field((), title="Mục tiêu, chỉ tiêu")
    tasks: tuple[Task, ...] = Field((), title="Nhiệm vụ")
    note: Line | None = Field(None, title="Ghi chú")
