"""How many targets and tasks of a plan are done, due and known: three numbers each."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from generator.model.plan import Announced, Plan, Target, Task
from generator.pages.formats import day, number
from generator.pages.views.plan_figures import DONE


class Tally(Struct, frozen=True):
    """Done, due and all of the targets or tasks of a plan, each as a number with its words.

    How many are due depends on the day of reading: the page holds the due days, a script counts.
    """

    title: str
    done: str
    done_words: str
    due: str
    due_words: str
    due_days: str
    """Every due day as 2024-06-30, with spaces between; a day stands as often as it is due."""
    all: str
    all_words: str


def tallies_of(plan: Plan) -> tuple[Tally, ...]:
    """Take a plan, give the three numbers of its targets and those of its tasks, where it has any.

    Without a known target there is nothing to count.
    """
    tallies = (
        _tally("Tiến độ mục tiêu, chỉ tiêu", plan.targets_announced, plan.targets),
        _tally("Tiến độ nhiệm vụ", plan.tasks_announced, plan.tasks),
    )
    return tuple(tally for tally in tallies if tally)


def _tally(
    title: str, announced: Announced | None, items: tuple[Target, ...] | tuple[Task, ...]
) -> Tally | None:
    if not items:
        return None
    done, unsaid = sum(i.status in DONE for i in items), sum(i.status is None for i in items)
    known = len(items)
    days = _due_days(items)
    unknown_due = "bao nhiêu đã đến hạn: nguồn không nêu hạn"
    whole = f"đã biết, trong {number(announced.count)} đã công bố" if announced else "đã biết"
    return Tally(
        title=title,
        done="Chưa rõ" if unsaid == known else number(done),
        done_words=_done_words(unsaid, known),
        due=number(len(days)) if days else "Chưa rõ",
        due_words=f"có hạn: {_days_said(days)}" if days else unknown_due,
        due_days=" ".join(due.isoformat() for due in days),
        all=number(known),
        all_words=whole,
    )


def _done_words(unsaid: int, known: int) -> str:
    if unsaid == known:
        return "bao nhiêu đã xong: chưa có nguồn nào cho biết kết quả"
    return f"đã xong; {number(unsaid)} chưa rõ kết quả" if unsaid else "đã xong"


def _due_days(items: Iterable[Target | Task]) -> list[date]:
    """The due days in order; what is done all the time is never due."""
    return sorted(
        i.due_on for i in items if i.due_on and not (isinstance(i, Task) and i.continuous)
    )


def _days_said(days: Iterable[date]) -> str:
    counts = Counter(days)
    return ", ".join(f"{day(due)} ({number(count)})" for due, count in counts.items())
