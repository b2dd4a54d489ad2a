"""The targets and tasks of a plan as tables, by area or by who leads, late ones first."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from msgspec import Struct

from generator.collection import Collection
from generator.downloads import Column, Value, table_of
from generator.model.plan import Plan, Target, Task
from generator.model.urls import framework_url, indicator_url
from generator.pages.formats import day, listed
from generator.pages.render import Link
from generator.pages.tables import SOURCE_COLUMNS, Cell, Head, Row, Table, source_values, table_on
from generator.pages.views.cites import cites
from generator.pages.views.plan_figures import StatusWords, status_words, target_words, urgency

UNSAID = "nguồn không nêu"
NO_AREA = "Chưa rõ nội dung cải cách"
NOBODY = "Chưa rõ đơn vị chủ trì"
Item = TypeVar("Item", Target, Task)

_TARGET_HEADS = (
    Head("Mục tiêu"),
    Head("Mức cần đạt"),
    Head("Chủ trì"),
    Head("Hạn"),
    Head("Tình trạng"),
    Head("Nguồn"),
)
_TASK_HEADS = (Head("Nhiệm vụ"), *_TARGET_HEADS[2:])
_TARGET_COLUMNS = (
    Column("ordinal", "Số thứ tự"),
    Column("area", "Nội dung cải cách"),
    Column("text", "Mục tiêu"),
    Column("indicator", "Mã chỉ tiêu"),
    Column("framework", "Mã bộ chỉ số"),
    Column("operator", "Điều kiện đạt"),
    Column("value", "Mức cần đạt", "number"),
    Column("value_unit", "Đơn vị đo"),
    Column("group", "Nhóm cần đạt"),
    Column("as_printed", "Như in"),
    Column("lead", "Chủ trì"),
    Column("due_on", "Hạn", "day"),
    Column("status", "Tình trạng"),
    Column("result", "Kết quả"),
    *SOURCE_COLUMNS,
)
_TASK_COLUMNS = (
    Column("ordinal", "Số thứ tự"),
    Column("area", "Nội dung cải cách"),
    Column("text", "Nhiệm vụ"),
    Column("product", "Sản phẩm"),
    Column("lead", "Chủ trì"),
    Column("supporting", "Phối hợp"),
    Column("due_on", "Hạn", "day"),
    Column("continuous", "Thường xuyên", "yes_no"),
    Column("status", "Tình trạng"),
    Column("done_on", "Ngày xong", "day"),
    Column("evidence", "Minh chứng"),
    *SOURCE_COLUMNS,
)


class Section(Struct, frozen=True):
    """Some targets or tasks of a plan: their heading (empty where there is but one) and table."""

    heading: str
    unsaid: str
    """What no source says of any of them; such a column is left out of the table."""
    table: Table


def target_sections(record: Plan, url: str, collection: Collection) -> tuple[Section, ...]:
    """Take a plan and its page's address, give its targets by area, those with late ones first."""

    def table(name: str, title: str, targets: Sequence[Target]) -> Table:
        rows = [_target_row(target, collection) for target in targets]
        data = [_target_values(target, collection) for target in targets]
        held = table_of(name, title, _TARGET_COLUMNS, data)
        return table_on(url, held, *_filled(_TARGET_HEADS, rows))

    return _sections(
        "danh-sach-muc-tieu", f"{record.title}: mục tiêu, chỉ tiêu", record.targets, table
    )


def task_sections(record: Plan, url: str, collection: Collection) -> tuple[Section, ...]:
    """Take a plan and its page's address, give its tasks by area, else by who leads them."""

    def table(name: str, title: str, tasks: Sequence[Task]) -> Table:
        rows = [_task_row(task, collection) for task in tasks]
        data = [_task_values(task, collection) for task in tasks]
        held = table_of(name, title, _TASK_COLUMNS, data)
        return table_on(url, held, *_filled(_TASK_HEADS, rows))

    return _sections("danh-sach-nhiem-vu", f"{record.title}: nhiệm vụ", record.tasks, table)


def _sections(
    name: str,
    title: str,
    items: tuple[Item, ...],
    table: Callable[[str, str, Sequence[Item]], Table],
) -> tuple[Section, ...]:
    groups = sorted(_grouped(items), key=lambda group: urgency(group[1][0]))
    if len(groups) == 1:  # one heading for all says nothing
        return (Section("", _unsaid(items), table(name, title, groups[0][1])),)
    return tuple(
        Section(heading, _unsaid(held), table(f"{name}-{index}", f"{title} ({heading})", held))
        for index, (heading, held) in enumerate(groups, start=1)
    )


def _unsaid(items: Iterable[Target | Task]) -> str:
    held = tuple(items)
    continuous = any(isinstance(item, Task) and item.continuous for item in held)
    lead = "" if any(item.lead for item in held) else "đơn vị chủ trì"
    due = "" if continuous or any(item.due_on for item in held) else "hạn"
    words = listed((part for part in (lead, due) if part), "hoặc")
    return f"Nguồn không nêu {words} của mục nào." if words else ""


def _filled(heads: Sequence[Head], rows: Sequence[Row]) -> tuple[tuple[Head, ...], tuple[Row, ...]]:
    """Take headings and rows, give them without the columns of which nothing is known at all."""
    columns = range(len(heads))
    kept = [i for i in columns if not all(row.cells[i].unknown for row in rows)]
    shown = tuple(Row(tuple(row.cells[i] for i in kept), row.here) for row in rows)
    return tuple(heads[i] for i in kept), shown


def _grouped(items: Iterable[Item]) -> list[tuple[str, list[Item]]]:
    """By area where any is given, else by who leads; each group with its late ones first."""
    held = sorted(items, key=urgency)
    by_area = any(item.area for item in held)
    groups: dict[str, list[Item]] = {}
    for item in held:
        heading = (item.area or NO_AREA) if by_area else (listed(item.lead) or NOBODY)
        groups.setdefault(heading, []).append(item)
    return list(groups.items())


def _target_row(target: Target, collection: Collection) -> Row:
    level, measure = target_words(target), _measure(target, collection)
    small = f"Đo bằng: {measure.text}" if measure.url else ""
    words = _numbered(target)
    return Row(
        (
            Cell(words=words, url=measure.url, small=small, heading=True),
            Cell(target.value, level, unknown="" if level else "nguồn không nêu mức bằng số"),
            *_who_and_when(target),
            _status(status_words(target.status), target.result or ""),
            Cell(cites=cites(target.sources, collection)),
        )
    )


def _task_row(task: Task, collection: Collection) -> Row:
    product = f"Sản phẩm: {task.product}." if task.product else ""
    helped = f"Phối hợp: {listed(task.supporting)}." if task.supporting else ""
    small = " ".join(part for part in (product, helped) if part)
    done = f"xong ngày {day(task.done_on)}" if task.done_on else ""
    status = status_words(task.status, continuous=task.continuous)
    return Row(
        (
            Cell(words=_numbered(task), small=small, heading=True),
            *_who_and_when(task),
            _status(status, "; ".join(part for part in (done, task.evidence or "") if part)),
            Cell(cites=cites(task.sources, collection)),
        )
    )


def _numbered(item: Target | Task) -> str:
    return f"{item.ordinal}. {item.text}" if item.ordinal else item.text


def _who_and_when(item: Target | Task) -> tuple[Cell, Cell]:
    lead = listed(item.lead)
    continuous = isinstance(item, Task) and item.continuous
    due = "thường xuyên" if continuous else (day(item.due_on) if item.due_on else "")
    return (
        Cell(words=lead, unknown="" if lead else UNSAID),
        Cell(item.due_on, due, unknown="" if due else UNSAID),
    )


def _status(status: StatusWords, small: str) -> Cell:
    return Cell(words=status.words, status=status.kind, small=small)


def _measure(target: Target, collection: Collection) -> Link:
    indicator = collection.indicators.get(target.indicator or "")
    if indicator:
        name = indicator.record.short_name or indicator.record.name
        return Link(name, indicator_url(indicator.key))
    framework = collection.frameworks.get(target.framework or "")
    if framework:
        return Link(framework.record.short_name, framework_url(framework.key))
    return Link("", "")


def _target_values(target: Target, collection: Collection) -> tuple[Value, ...]:
    t = target
    measured = (t.indicator, t.framework, t.operator, t.value, t.value_unit, t.group, t.as_printed)
    told = (listed(t.lead) or None, t.due_on, t.status, t.result)
    where = source_values(cites(t.sources, collection))
    return (t.ordinal, t.area, t.text, *measured, *told, *where)


def _task_values(task: Task, collection: Collection) -> tuple[Value, ...]:
    t = task
    who = (listed(t.lead) or None, listed(t.supporting) or None)
    told = (t.due_on, t.continuous, t.status, t.done_on, t.evidence)
    where = source_values(cites(t.sources, collection))
    return (t.ordinal, t.area, t.text, t.product, *who, *told, *where)
