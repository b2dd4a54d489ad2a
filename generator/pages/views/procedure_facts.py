"""Small facts of a procedure: who does it, for whom, by which decision, and how fresh that is."""

from generator.model.procedure import Procedure
from generator.pages import labels
from generator.pages.formats import day, listed, lower_first, partial_day, upper_first
from generator.pages.views.common import Definition


def facts_more(record: Procedure) -> tuple[Definition, ...]:
    """Take a procedure, give its small facts; what is not known is left out."""
    subjects = listed(lower_first(labels.SUBJECT[subject]) for subject in record.subjects)
    levels = listed(lower_first(labels.LEVEL[level]) for level in record.levels)
    pairs = (
        ("Cơ quan thực hiện", record.agency or ""),
        ("Đối tượng thực hiện", upper_first(subjects)),
        ("Cấp thực hiện", upper_first(levels)),
        ("Quyết định công bố", record.decision or ""),
        ("Liên thông", "Có: làm nhiều thủ tục trong một lần nộp" if record.interlinked else ""),
    )
    return tuple(Definition(name, value) for name, value in pairs if value)


def checked_words(record: Procedure) -> str:
    """Take a procedure, say when it was last checked, and of which time its data are."""
    as_of = next((partial_day(ref.as_of) for ref in record.sources if ref.as_of), "")
    data = f"dữ liệu của nguồn tính đến {as_of}" if as_of else "nguồn không ghi thời điểm"
    if record.checked_on:
        return f"Đối chiếu với nguồn lần gần nhất ngày {day(record.checked_on)}; {data}."
    return f"Chưa có ngày đối chiếu lại; {data}."
