"""Targets in words, and how far a plan has come: announced, known, done, late."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from generator.model.plan import Announced, Plan, Target, Task
from generator.pages import labels
from generator.pages.formats import number
from generator.pages.views.figures import qualified, value_words

DONE = {"done", "done_late"}
"""What a source says of a target or task that is done."""
_LATE = {"in_progress_late"}
_OPEN: Mapping[str | None, str] = {
    "in_progress": "đang làm",
    "not_started": "chưa làm",
    "no_longer_applies": "không còn áp dụng",
    None: "biết nội dung, chưa rõ kết quả",
}
_ORDER = ("in_progress_late", "in_progress", "not_started", None, "done_late", "done")
"""Late ones first, then what is open, then what nobody has told us, then what is done."""
_STEPS = {"in_progress_late": 0, "done_late": 2, "done": 2, "no_longer_applies": 3}
_STILL_OPEN = 1


class Part(Struct, frozen=True):
    """One part of the bar: where it starts, how wide it is, and what it counts."""

    kind: str
    start: int
    width: int
    words: str


class Progress(Struct, frozen=True):
    """One bar: the whole, its parts, and the same in a sentence."""

    title: str
    total: int
    parts: tuple[Part, ...]
    sentence: str


class StatusWords(Struct, frozen=True):
    """A status as a word and as a class of the theme."""

    words: str
    kind: str


def status_words(status: str | None, *, continuous: bool = False) -> StatusWords:
    """Take a status, give its word; what is done all the time is never late."""
    if continuous and status in {None, "in_progress_late"}:
        return StatusWords("Thường xuyên", "unknown")
    if status is None:
        return StatusWords("Chưa rõ", "unknown")
    kinds = {"done": "met", "done_late": "late", "in_progress_late": "late"}
    kind = "closed" if status == "no_longer_applies" else kinds.get(status, "unknown")
    return StatusWords(labels.STATUS[status], kind)


def is_late(item: Target | Task) -> bool:
    """Take a target or a task, tell whether its status says late; no day is compared with today."""
    return item.status in _LATE and not (isinstance(item, Task) and item.continuous)


def urgency(item: Target | Task) -> tuple[int, date, int]:
    """Take a target or a task, give its place in the order of the page.

    Late ones first, then what is not known to be done, then what is done; by due day within each,
    those without a day last.
    """
    status = "in_progress" if item.status in _LATE and not is_late(item) else item.status
    order = _ORDER.index(status) if status in _ORDER else len(_ORDER)
    return (_STEPS.get(status or "", _STILL_OPEN), item.due_on or date.max, order)


def target_words(target: Target) -> str:
    """Take a target, give the level to reach: as printed, else from its operator and value."""
    value = value_words(target.value, target.value_unit) if target.value is not None else ""
    words = target.as_printed or value or target.group or ""
    if not words:
        return ""
    if target.operator == "in_group":
        return words if words.casefold().startswith("nhóm") else f"nhóm {words}"
    bounded = target.operator in {"at_least", "at_most"}
    return qualified(words, target.operator or "exact") if bounded else words


def progress_of(plan: Plan) -> tuple[Progress, ...]:
    """Take a plan, give the bar of its targets and the bar of its tasks, where there are any."""
    bars = (
        _progress("Mục tiêu, chỉ tiêu", "mục tiêu", plan.targets_announced, plan.targets),
        _progress("Nhiệm vụ", "nhiệm vụ", plan.tasks_announced, plan.tasks),
    )
    return tuple(bar for bar in bars if bar.total)


def _progress(
    title: str, noun: str, announced: Announced | None, items: Iterable[Target | Task]
) -> Progress:
    held = tuple(items)
    done = sum(item.status in DONE for item in held)
    late = sum(is_late(item) for item in held)
    total = max(announced.count if announced else 0, len(held))
    counts = (
        ("done", done, "đã xong"),
        ("late", late, "quá hạn"),
        *(("known", _count(held, status), words) for status, words in _OPEN.items()),
        ("unknown", total - len(held), "đã công bố, chưa biết nội dung"),
    )
    sentence = _sentence(noun, announced, len(held)) + _outcome(held, done, late)
    return Progress(title, total, _parts(counts), sentence)


def _count(held: Iterable[Target | Task], status: str | None) -> int:
    """How many have the status; what is done all the time and said to be late is in progress."""
    return sum(_open_status(item) == status for item in held if not is_late(item))


def _open_status(item: Target | Task) -> str | None:
    return "in_progress" if item.status in _LATE else item.status


def _parts(counts: Iterable[tuple[str, int, str]]) -> tuple[Part, ...]:
    parts: list[Part] = []
    start = 0
    for kind, width, words in counts:
        if width:
            parts.append(Part(kind, start, width, words))
        start += width
    return tuple(parts)


def _sentence(noun: str, announced: Announced | None, held: int) -> str:
    if announced is None:
        return f"Chúng tôi biết {number(held)} {noun}; nguồn không nêu tổng số."
    if held == 0:
        return f"{number(announced.count)} {noun} đã công bố, chúng tôi chưa biết nội dung."
    if held >= announced.count:
        return f"{number(announced.count)} {noun} đã công bố, chúng tôi biết cả {number(held)}."
    return f"{number(announced.count)} {noun} đã công bố, chúng tôi biết {number(held)}."


def _outcome(held: tuple[Target | Task, ...], done: int, late: int) -> str:
    if not held:
        return ""
    if all(item.status is None for item in held):
        return " Chưa có nguồn nào cho biết kết quả thực hiện."
    late_words = f", {number(late)} quá hạn" if late else ""
    return f" Trong số đã biết, {number(done)} đã xong{late_words}."
