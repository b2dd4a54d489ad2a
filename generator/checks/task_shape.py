"""What is said of the state of a target or task does not contradict itself."""

from collections.abc import Iterator

from generator.checks.saying import Rule, day
from generator.collection import Collection, Entry
from generator.model.plan import Plan, Target, Task
from generator.problems import Path, Problem

RULE = Rule("task-shape")

_DONE = ("done", "done_late")


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every task and target of every plan."""
    for entry in collection.plans.values():
        for index, task in enumerate(entry.record.tasks):
            yield from _task(entry, ("tasks", index), task)
        for index, target in enumerate(entry.record.targets):
            yield from _target(entry, ("targets", index), target)


def _task(entry: Entry[Plan], path: Path, task: Task) -> Iterator[Problem]:
    if task.continuous and task.due_on is not None:
        yield RULE.error(
            entry,
            (*path, "due_on"),
            f"Nhiệm vụ ghi là thường xuyên (continuous: true) nhưng lại có hạn {day(task.due_on)}.",
            "Việc thường xuyên không có hạn: xoá «due_on», hoặc xoá «continuous».",
        )
    if task.done_on is not None and task.status not in _DONE:
        yield RULE.error(
            entry,
            (*path, "done_on"),
            f"Nhiệm vụ ghi ngày xong {day(task.done_on)}, "
            f"nhưng tình trạng là «{task.status or 'để trống'}».",
            "Ghi «status: done» hoặc «done_late», hoặc xoá «done_on».",
        )
    if task.done_on is not None and task.due_on is not None:
        late = task.done_on > task.due_on
        if task.status in _DONE and late != (task.status == "done_late"):
            yield RULE.error(
                entry,
                (*path, "status"),
                f"Nhiệm vụ xong ngày {day(task.done_on)}, hạn {day(task.due_on)}, "
                f"nhưng tình trạng là «{task.status}».",
                f"Ghi «status: {'done_late' if late else 'done'}», hoặc sửa ngày.",
            )


def _target(entry: Entry[Plan], path: Path, target: Target) -> Iterator[Problem]:
    if target.operator in {"at_least", "at_most", "equal"} and target.value is None:
        yield RULE.error(
            entry,
            (*path, "operator"),
            f"Mục tiêu có điều kiện đạt «{target.operator}» nhưng không có mức cần đạt.",
            "Ghi «value», hoặc xoá «operator».",
        )
    if target.operator == "in_group" and target.group is None:
        yield RULE.error(
            entry,
            (*path, "operator"),
            "Mục tiêu có điều kiện đạt «in_group» nhưng không ghi nhóm cần đạt.",
            "Ghi «group» đúng như nguồn, hoặc sửa «operator».",
        )
