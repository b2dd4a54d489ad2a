"""A plan holds no more targets or tasks than it says it has.

Fewer known than announced is no problem but a fact, and the pages show it.
"""

from collections.abc import Iterator

from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.model.plan import Announced, Plan
from generator.problems import Problem

RULE = Rule("announced-counts")


def check(collection: Collection) -> Iterator[Problem]:
    """Compare what each plan announced with what we hold of it."""
    for entry in collection.plans.values():
        plan = entry.record
        yield from _more(entry, "targets", "mục tiêu", plan.targets_announced, len(plan.targets))
        yield from _more(entry, "tasks", "nhiệm vụ", plan.tasks_announced, len(plan.tasks))


def _more(
    entry: Entry[Plan], field: str, noun: str, announced: Announced | None, held: int
) -> Iterator[Problem]:
    if announced is not None and held > announced.count:
        yield RULE.error(
            entry,
            (f"{field}_announced", "count"),
            f"Kế hoạch công bố {announced.count} {noun}, nhưng ở đây ghi {held} {noun}.",
            "Đối chiếu với nguồn: có mục ghi trùng, hoặc mục không thuộc kế hoạch này.",
        )
