"""What a model holds, told apart: values for the columns of a row, and lists for tables below."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Literal, get_args, get_origin

from msgspec import Struct

from generator.downloads import Column, Value
from generator.exports.relation import kind_of_values
from generator.model.base import Record
from generator.model.fields import FieldFacts, fields_of, models_in

_A_FEW = 2
"""Fields for which ``attrgetter`` gives a tuple."""
Steps = tuple[str, ...]
"""Names of fields, each inside the one before it."""


class Leaf(Struct, frozen=True):
    """One value of a record: its column, and the fields that lead to it."""

    column: Column
    steps: Steps
    model: type[Record]
    words: bool = False
    """Whether it is a list of words of the vocabulary."""

    def value(self, record: Record) -> Value:
        """Take a record, give what its cell holds; words of a list stand with spaces between."""
        found = _at(record, self.steps)
        if found is None or isinstance(found, str):
            return found
        if isinstance(found, tuple):
            return " ".join(found) or None
        return found if isinstance(found, Value) else None


class Branch(Struct, frozen=True):
    """A list inside a record: its name and title, the fields that lead to it, what it holds."""

    name: str
    title: str
    steps: Steps
    model: type[Record] | None
    """What the items are; None where they are text."""
    owner: type[Record]

    def items(self, record: Record) -> tuple[object, ...]:
        """Take a record, give the items in their order."""
        found = _at(record, self.steps)
        return found if isinstance(found, tuple) else ()


@cache
def leaves_of(model: type[Record]) -> tuple[Leaf, ...]:
    """Take a model, give its values, those of single records inside it too."""
    return tuple(part for part in _parts(model) if isinstance(part, Leaf))


@cache
def values_of(model: type[Record]) -> Callable[[Record], Sequence[Value]]:
    """Take a model, give what gives the values of a record of it, in the order of its leaves."""
    leaves = leaves_of(model)
    if len(leaves) < _A_FEW:
        return lambda record: [leaf.value(record) for leaf in leaves]
    # One call for all fields; only what stands deeper or is a list of words is looked for apart.
    fields = attrgetter(*(leaf.steps[0] for leaf in leaves))
    others = [(n, leaf) for n, leaf in enumerate(leaves) if leaf.words or len(leaf.steps) > 1]

    def values(record: Record) -> Sequence[Value]:
        found = list(fields(record))
        for place, leaf in others:
            found[place] = leaf.value(record)
        return found

    return values


@cache
def branches_of(model: type[Record]) -> tuple[Branch, ...]:
    """Take a model, give its lists."""
    return tuple(part for part in _parts(model) if isinstance(part, Branch))


def _parts(
    model: type[Record], steps: Steps = (), titles: tuple[str, ...] = ()
) -> Iterator[Leaf | Branch]:
    for fact in fields_of(model):
        if not model.model_fields[fact.name].exclude:
            yield from _part(model, fact, (*steps, fact.name), (*titles, fact.title))


def _part(
    model: type[Record], fact: FieldFacts, steps: Steps, titles: tuple[str, ...]
) -> Iterator[Leaf | Branch]:
    name, title = "_".join(steps), ": ".join(titles)
    inner = next(models_in(fact.annotation), None)
    if get_origin(fact.annotation) is not tuple:
        if inner is not None:
            yield from _parts(inner, steps, titles)
            return
        yield Leaf(Column(name, title, kind_of_values(fact.annotation)), steps, model)
    elif inner is None and get_origin(get_args(fact.annotation)[0]) is Literal:
        yield Leaf(Column(name, title), steps, model, words=True)
    else:
        yield Branch(name, title, steps, inner, model)


def _at(record: object, steps: Steps) -> object:
    for step in steps:
        record = getattr(record, step, None)
    return record
