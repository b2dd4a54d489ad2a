"""What a reviewer must look at: facts without a source, without a decision, or for two readers."""

from collections.abc import Iterator
from typing import Any

from generator.collection import Entry
from generator.model.base import Record, Sourced, SourceRef
from generator.model.urls import LISTED_ONLY
from generator.problems import Location, Problem, Severity
from generator.reviewing.change import Change, RecordChange
from generator.reviewing.comparing import Both

_NO_FACTS = frozenset({"sources", "missing", "notes", "checked_on"})
_BY_DECISION = frozenset({"fees", "time_limits", "documents", "channels", "conditions"})
_TWO_READERS = frozenset({"fees", "time_limits"})


def flags_of(both: Both, changes: tuple[Change, ...]) -> Iterator[Problem]:
    """Take one record before and after, and its changes; give what a reviewer must look at."""
    fields = {str(change.path[0]) for change in changes if change.fact}
    if fields - _NO_FACTS and _stated(both.new_entry.record) and _same_sources(both):
        yield _source(both.new_entry, fields - _NO_FACTS)
    if fields & _BY_DECISION and both.new_entry.kind == "procedure" and _same_basis(both):
        yield _decision(both.new_entry, fields & _BY_DECISION)
    if both.new_entry.kind == "local_difference" and "changes" in fields and _same_basis(both):
        yield _decision(both.new_entry, {"changes"})
    if both.new_entry.kind == "unit" and "valid_to" in fields and _same_end(both):
        yield _decision(both.new_entry, {"valid_to"})
    for field in sorted(fields & _TWO_READERS):
        yield second_reader(both.new_entry.place(field), "Phí hoặc thời hạn thay đổi.")


def second_reader(place: Location, what: str) -> Problem:
    """Take a place and what stands there, give the flag that two people must read it."""
    return Problem(
        place,
        "second-reader",
        f"{what} Người dân và báo chí dựa vào đây, nên cần người thứ hai đối chiếu với nguồn.",
        "Nhờ thêm một người mở nguồn, so từng con số rồi duyệt.",
        Severity.WARNING,
    )


def gone_flag(change: RecordChange) -> Iterator[Problem]:
    """Take a record that is gone, give what that means; lists have no addresses of their own."""
    if change.how == "gone" and change.url and change.kind not in LISTED_ONLY:
        yield Problem(
            Location(change.file),
            "record-gone",
            f"{change.name} bị xoá; trang {change.url} sẽ không còn.",
            "Giữ hồ sơ và ghi ngày kết thúc (valid_to); địa chỉ đã công bố phải còn mãi.",
            Severity.WARNING,
        )


def _stated(record: Record) -> bool:
    return isinstance(record, Sourced) or "sources" in type(record).model_fields


def _same_sources(both: Both) -> bool:
    return _refs(both.old_entry.record) == _refs(both.new_entry.record)


def _refs(value: object) -> list[SourceRef]:
    """Every reference to a source that a record holds, in the order of writing."""
    if isinstance(value, SourceRef):
        return [value]
    if isinstance(value, tuple):
        return [ref for item in value for ref in _refs(item)]
    if isinstance(value, Record):
        return [ref for field in type(value).model_fields for ref in _refs(getattr(value, field))]
    return []


def _same_basis(both: Both) -> bool:
    return _basis(both.old_entry.record) == _basis(both.new_entry.record)


def _basis(record: Record) -> tuple[object, ...]:
    own = (getattr(record, "legal_basis", ()), getattr(record, "decision", None))
    fees = frozenset(fee.legal_document for fee in getattr(record, "fees", ()))
    local = tuple(change.legal_basis for change in getattr(record, "changes", ()))
    return (*own, fees, local)


def _same_end(both: Both) -> bool:
    ended: bool = both.old_entry.record.ended_by == both.new_entry.record.ended_by
    return ended


def _source(entry: Entry[Any], fields: set[str]) -> Problem:
    return Problem(
        _first(entry, fields),
        "needs-source",
        "Dữ kiện thay đổi nhưng nguồn của hồ sơ vẫn như trước.",
        "Ghi nguồn mới vào sources, hoặc sửa locator, as_of của nguồn đang có cho đúng chỗ đã đọc.",
        Severity.WARNING,
    )


def _decision(entry: Entry[Any], fields: set[str]) -> Problem:
    where = "ended_by" if entry.kind == "unit" else "decision hoặc legal_basis"
    return Problem(
        _first(entry, fields),
        "needs-decision",
        "Quy định thay đổi nhưng quyết định công bố và căn cứ pháp lý vẫn như trước.",
        f"Ghi văn bản làm thay đổi vào {where}; nếu chỉ sửa lỗi nhập, nói rõ trong lời đề nghị.",
        Severity.WARNING,
    )


def _first(entry: Entry[Any], fields: set[str]) -> Location:
    return min(entry.place(field) for field in fields)
