"""Walk the fields of any record by their types, and find in it all records or texts of one kind.

Only fields that can lead to what is wanted are entered; which ones, is worked out once a model.
All that is found is gathered in one list: a nation has a million records inside of records.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from generator.model.base import Record
from generator.problems import Path

R = TypeVar("R", bound=Record)


def records_in(record: Record, wanted: type[R], base: Path = ()) -> Iterator[tuple[Path, R]]:
    """Take a record and a model, give every record of that model in it, and itself, with paths."""
    found: list[tuple[Path, R]] = []
    _gather_records(record, wanted, base, found)
    return iter(found)


def _gather_records(
    record: Record, wanted: type[R], base: Path, found: list[tuple[Path, R]]
) -> None:
    if isinstance(record, wanted):
        found.append((base, record))
    for name in _ways(type(record), wanted):
        for path, inner in _nested(getattr(record, name), (*base, name)):
            _gather_records(inner, wanted, path, found)


def records_with(record: Record, field: str, base: Path = ()) -> Iterator[tuple[Path, Record]]:
    """Take a record and a field's name, give the records in it that have one, with paths."""
    if field in type(record).model_fields:
        yield base, record
    for name in _ways(type(record), field):
        for path, inner in _nested(getattr(record, name), (*base, name)):
            yield from records_with(inner, field, path)


def texts_in(record: Record, wanted: object, base: Path = ()) -> Iterator[tuple[Path, str]]:
    """Take a record and a kind of text, such as ``Address``, give all such texts with paths."""
    found: list[tuple[Path, str]] = []
    _gather_texts(record, _text_ways(wanted), base, found)
    return iter(found)


def _gather_texts(
    record: Record, ways: "_TextWays", base: Path, found: list[tuple[Path, str]]
) -> None:
    direct, leading = ways(type(record))
    for name in direct:
        value = getattr(record, name)
        if value:
            found += _texts(value, (*base, name))
    for name in leading:
        for path, inner in _nested(getattr(record, name), (*base, name)):
            _gather_texts(inner, ways, path, found)


def _nested(value: object, path: Path) -> Iterator[tuple[Path, Record]]:
    if isinstance(value, Record):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Record):
                yield (*path, index), item


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))


@cache
def hints_of(model: type[Record]) -> dict[str, Any]:
    """Take a model, give its fields with their full annotations."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def mentions(hint: object, wanted: object) -> bool:
    """Whether an annotation is the wanted one, or holds it, as ``Address | None`` does."""
    return bool(hint == wanted) or any(mentions(inner, wanted) for inner in get_args(hint))


def models_in(hint: object) -> Iterator[type[Record]]:
    """Take an annotation, give the models that its values may be of."""
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for inner in get_args(hint):
        yield from models_in(inner)


@cache
def models_below(model: type[Record]) -> frozenset[type[Record]]:
    """Take a model, give it and every model that its records may hold."""
    found: set[type[Record]] = set()
    waiting = [model]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting += [m for hint in hints_of(current).values() for m in models_in(hint)]
    return frozenset(found)


@cache
def _ways(model: type[Record], wanted: type[Record] | str) -> tuple[str, ...]:
    """Give the fields that can lead to a wanted model, or to any model with a wanted field."""

    def is_wanted(held: type[Record]) -> bool:
        return wanted in hints_of(held) if isinstance(wanted, str) else issubclass(held, wanted)

    return tuple(
        name
        for name, hint in hints_of(model).items()
        if any(is_wanted(m) for held in models_in(hint) for m in models_below(held))
    )


_TextWays = Callable[[type[Record]], tuple[tuple[str, ...], tuple[str, ...]]]


@cache
def _text_ways(wanted: object) -> _TextWays:
    """Take a kind of text, give what knows the ways to it: the kind is slow to look up by."""
    return cache(lambda model: _ways_to_text(model, wanted))


def _ways_to_text(model: type[Record], wanted: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the fields that hold such a text, and those that can lead to one."""

    def holds(held: type[Record]) -> bool:
        return any(mentions(hint, wanted) for hint in hints_of(held).values())

    hints = hints_of(model)
    direct = tuple(name for name, hint in hints.items() if mentions(hint, wanted))
    leading = tuple(
        name
        for name, hint in hints.items()
        if any(holds(m) for held in models_in(hint) for m in models_below(held))
    )
    return direct, leading
