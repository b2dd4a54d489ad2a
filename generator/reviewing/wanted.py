"""What is said where a published figure changed and nobody told it, and what to write."""

from generator.pages.corrections_ledger import RECORDS
from generator.problems import Location, Problem

WHOLE_RECORD = "Toàn bộ hồ sơ"
NO_LONGER = "không còn công bố"


def without_correction(place: Location, name: str, old: str, new: str, more: str = "") -> Problem:
    """Take where a figure stands, its name, both values and what else to say, give the problem."""
    message = f"Số đã công bố thay đổi mà không có đính chính: {name}, {old} → {new}.{more}"
    return _problem(place, message, _hint(place.file, name, old, new))


def record_gone(file: str, name: str, count: int) -> Problem:
    """Take a file that is gone, its name and how many figures went with it, give the problem."""
    message = f"{name} bị xoá cùng {count} số liệu đã công bố mà không có đính chính."
    return _problem(Location(file), message, _hint(file, WHOLE_RECORD, "có", NO_LONGER))


def _problem(place: Location, message: str, hint: str) -> Problem:
    return Problem(place, "figure-without-correction", message, hint)


def _hint(file: str, field: str, old: str, new: str) -> str:
    return (
        f"Thêm vào corrections của {RECORDS} một mục có record: {file}; "
        f"field: «{field}»; old: «{old}»; new: «{new}»; "
        "cùng kind, reason, corrected_on và sources. "
        "Nếu số cũ mới đúng, trả lại số cũ."
    )
