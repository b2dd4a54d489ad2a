"""Frameworks of indices: versions of their rules, and the trees of what is scored."""

from pydantic import Field

from generator.model.base import (
    Count,
    Day,
    LegalNumber,
    Line,
    Number,
    Prose,
    Record,
    Slug,
    Sourced,
    SourceRef,
)
from generator.model.vocabulary import (
    Direction,
    FrameworkKind,
    NodeKind,
    NodeMethod,
    UnitLevel,
    ValueUnit,
)


class Node(Record):
    """An area, criterion or sub-criterion of a version, with its maximum."""

    id: Slug = Field(title="Mã mục")
    kind: NodeKind = Field(title="Loại mục")
    name: Line = Field(title="Tên mục")
    max: Number | None = Field(None, title="Điểm tối đa")
    criteria_count: Count | None = Field(None, title="Số tiêu chí")
    sub_criteria_count: Count | None = Field(None, title="Số tiêu chí thành phần")
    method: NodeMethod | None = Field(None, title="Cách chấm")
    verified: bool = Field(
        True, title="Đã thấy trong nguồn", description="false: hiểu biết nền, chưa thấy nguồn."
    )
    children: tuple["Node", ...] = Field((), title="Các mục con")


class NodeCounts(Record):
    """How many areas, criteria and sub-criteria a version states."""

    areas: Count | None = Field(None, title="Số lĩnh vực")
    criteria: Count | None = Field(None, title="Số tiêu chí")
    sub_criteria: Count | None = Field(None, title="Số tiêu chí thành phần")


class Tree(Record):
    """The tree of a version for one level of units."""

    level: UnitLevel = Field(title="Áp dụng cho cấp")
    max: Number | None = Field(None, title="Điểm tối đa")
    survey_max: Number | None = Field(None, title="Điểm điều tra xã hội học")
    counts: NodeCounts | None = Field(None, title="Số mục theo nguồn")
    verified: bool = Field(True, title="Đã thấy trong nguồn")
    nodes: tuple[Node, ...] = Field((), title="Các mục")
    note: Line | None = Field(None, title="Ghi chú")
    sources: tuple[SourceRef, ...] = Field((), title="Nguồn")


class Version(Sourced):
    """One version of a framework's rules."""

    id: Slug = Field(title="Mã phiên bản")
    name: Line | None = Field(None, title="Tên phiên bản")
    decision: LegalNumber | None = Field(None, title="Số quyết định")
    decided_on: Day | None = Field(None, title="Ngày quyết định")
    decision_verified: bool = Field(True, title="Quyết định đã thấy trong nguồn")
    first_year: Count | None = Field(None, title="Dùng từ năm")
    last_year: Count | None = Field(None, title="Dùng đến năm")
    years_verified: bool = Field(True, title="Năm dùng đã thấy trong nguồn")
    replaces: Slug | None = Field(None, title="Thay cho phiên bản")
    comparable_with: tuple[Slug, ...] = Field((), title="So sánh được với phiên bản")
    trees: tuple[Tree, ...] = Field((), title="Bộ tiêu chí theo cấp")
    note: Line | None = Field(None, title="Ghi chú")


class Framework(Sourced):
    """File scorecards/frameworks/<framework>.yml."""

    id: Slug = Field(title="Mã bộ chỉ số")
    name: Line = Field(title="Tên bộ chỉ số")
    short_name: Line = Field(title="Tên gọn")
    publisher: Line | None = Field(None, title="Nơi công bố")
    kind: FrameworkKind = Field(title="Loại")
    value_unit: ValueUnit = Field(title="Đơn vị của điểm")
    direction: Direction = Field("higher_is_better", title="Chiều tốt")
    about: Prose | None = Field(
        None, title="Giới thiệu", description="Lời của ta, không chép nguồn."
    )
    versions: tuple[Version, ...] = Field(min_length=1, title="Các phiên bản")
