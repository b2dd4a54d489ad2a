"""Records with lists inside become flat tables: a list is a table whose rows name their owner."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from generator.downloads import Column, Value, table_of
from generator.exports.bulk.parts import Branch, branches_of, leaves_of, values_of
from generator.exports.relation import Columns, Refers, Relation
from generator.model.base import Record

Key = tuple[Value, ...]
Rows = Sequence[tuple[Key, Record]]
"""Records of one table, each with the values that its rows begin with."""

POSITION = Column("position", "Thứ tự", "whole")


class Plan(Struct, frozen=True):
    """How the records of one model become a table, and what the tables below call them."""

    name: str
    title: str
    model: type[Record]
    one: str
    """What the names of the tables below begin with."""
    key: Columns
    called: Columns
    """What the tables below call the columns of the key."""
    before: tuple[Column, ...] = ()
    """Columns before those of the record itself."""


class Ways(Struct, frozen=True):
    """What all tables of one collection share: where columns lead, short names, titles."""

    refers: Mapping[tuple[type[Record], str], tuple[str, str]]
    """Model and field, and the table and the column that the field names."""
    singular: Mapping[str, str]
    """What one row of a table is called, where further tables stand below it."""
    titles: Mapping[str, str]
    """What the columns that name an owner are called in Vietnamese."""


def unfolded(plan: Plan, rows: Rows, ways: Ways) -> Iterator[Relation]:
    """Take a plan and records, give their table and then all tables below it."""
    leaves = leaves_of(plan.model)
    columns = (*plan.before, *(leaf.column for leaf in leaves))
    values = values_of(plan.model)
    cells = [(*key, *values(record)) for key, record in rows]
    refers: dict[Columns, tuple[str, Columns]] = {
        (leaf.column.name,): (target[0], (target[1],))
        for leaf in leaves
        if (target := ways.refers.get((leaf.model, leaf.steps[-1])))
    }
    yield Relation(table_of(plan.name, plan.title, columns, cells), plan.key, refers)
    yield from below(plan, rows, ways)


def below(plan: Plan, rows: Rows, ways: Ways) -> Iterator[Relation]:
    """Take a plan and records, give the tables of the lists inside them alone."""
    key_of = _key(plan)
    owned = [(key_of(key, record), record) for key, record in rows]
    for branch in branches_of(plan.model):
        if branch.model is None:
            yield _texts(plan, branch, owned, ways)
        else:
            yield from _records(plan, branch, branch.model, owned, ways)


def _key(plan: Plan) -> Callable[[Key, Record], Key]:
    """What gives the values of a row's key: from its first columns, else from the record."""
    before = [column.name for column in plan.before]
    first = [before.index(name) for name in plan.key if name in before]
    own = [name for name in plan.key if name not in before]
    if len(own) == 1:
        (name,) = own
        return lambda key, record: (*[key[place] for place in first], getattr(record, name))
    return lambda key, record: (
        *[key[place] for place in first],
        *[getattr(record, name) for name in own],
    )


def _owner(plan: Plan, ways: Ways) -> tuple[tuple[Column, ...], Refers]:
    columns = tuple(
        Column(name, ways.titles[name], "whole" if name in {"year", "number"} else "text")
        if name in ways.titles
        else Column(name, POSITION.title, "whole")
        for name in plan.called
    )
    return columns, {plan.called: (plan.name, plan.key)}


def _texts(plan: Plan, branch: Branch, rows: Rows, ways: Ways) -> Relation:
    """A list of text: one row for each."""
    columns, refers = _owner(plan, ways)
    name = f"{plan.one}_{branch.name}"
    held = Column("value", branch.title)
    target = ways.refers.get((branch.owner, branch.steps[-1]))
    leads: Refers = {("value",): (target[0], (target[1],))} if target else {}
    cells = [
        (*key, place, text)
        for key, record in rows
        for place, text in enumerate(branch.items(record), start=1)
        if isinstance(text, str)
    ]
    table = table_of(name, _title(plan, branch), (*columns, POSITION, held), cells)
    return Relation(table, (*plan.called, POSITION.name), {**refers, **leads}, plan.called)


def _records(
    plan: Plan, branch: Branch, model: type[Record], rows: Rows, ways: Ways
) -> Iterator[Relation]:
    """A list of records: one row for each, and the tables below it."""
    columns, refers = _owner(plan, ways)
    name = f"{plan.one}_{branch.name}"
    one = ways.singular.get(name, name)
    own = "id" if "id" in model.model_fields else POSITION.name
    inner = Plan(
        name,
        _title(plan, branch),
        model,
        one,
        (*plan.called, own),
        (*plan.called, one.rpartition("_")[2] if own == POSITION.name else one),
        (*columns, POSITION),
    )
    found = [
        ((*key, place), item)
        for key, record in rows
        for place, item in enumerate(branch.items(record), start=1)
        if isinstance(item, Record)
    ]
    first, *others = unfolded(inner, found, ways)
    yield Relation(first.table, first.key, {**refers, **first.refers}, plan.called)
    yield from others


def _title(plan: Plan, branch: Branch) -> str:
    return f"{plan.title}: {branch.title}"
