"""What was corrected after it was published, and where sources disagree; both kept for ever."""

from pydantic import Field

from generator.model.base import Day, Line, Record, Slug, SourceRef
from generator.model.vocabulary import CorrectionKind


class Correction(Record):
    """A published fact that was changed: old, new, why and when; kept for ever."""

    id: Slug = Field(title="Mã đính chính")
    kind: CorrectionKind = Field(title="Loại")
    record: Line = Field(title="Tệp được sửa")
    field: Line = Field(title="Trường được sửa")
    old: Line = Field(title="Cũ")
    new: Line = Field(title="Mới")
    reason: Line = Field(title="Lý do")
    corrected_on: Day = Field(title="Ngày đính chính")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Conflict(Record):
    """Two sources that give different values for the same fact; both are kept."""

    id: Slug = Field(title="Mã mâu thuẫn")
    subject: Line = Field(title="Dữ kiện")
    values: tuple[Line, ...] = Field(min_length=2, title="Các giá trị đã in")
    note: Line | None = Field(None, title="Ghi chú")
    sources: tuple[SourceRef, ...] = Field(min_length=1, title="Nguồn")


class Corrections(Record):
    """File scorecards/corrections.yml."""

    corrections: tuple[Correction, ...] = Field((), title="Đính chính")
    conflicts: tuple[Conflict, ...] = Field((), title="Nguồn mâu thuẫn nhau")
