"""Reform scorecards: sources, indicators, frameworks, editions, results and corrections."""

from pydantic import Field

from generator.model.base import (
    Address,
    Count,
    Day,
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
    FrameworkKind,
    MissingReason,
    NodeKind,
    NodeMethod,
    Qualifier,
    SourceKind,
    Stage,
    UnitLevel,
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


class UnitNamed(Record):
    """A unit by its id where we have its record, else by its name as printed."""

    unit: Slug | None = Field(None, title="Đơn vị")
    unit_name: Line | None = Field(
        None, title="Tên đơn vị như in", description="Khi chưa có hồ sơ đơn vị."
    )


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
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Mean(Record):
    """A mean as published, of all units or of some."""

    scope: Line = Field(title="Trung bình của")
    value: Number = Field(title="Giá trị")
    as_printed: Line | None = Field(None, title="Như in")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Group(Record):
    """A group of units as published."""

    label: Line = Field(title="Tên nhóm")
    rule: Line | None = Field(None, title="Điều kiện")
    count: Count | None = Field(None, title="Số đơn vị")
    units: tuple[UnitNamed, ...] = Field((), title="Các đơn vị đã biết")
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
    groups: tuple[Group, ...] = Field((), title="Nhóm")
    scores: tuple[Score, ...] = Field((), title="Điểm")
    ranks: tuple[Rank, ...] = Field((), title="Hạng")
    note: Line | None = Field(None, title="Ghi chú")


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
