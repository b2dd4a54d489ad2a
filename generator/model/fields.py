"""What a record's fields are called and may hold, for guides and schemas."""

from collections.abc import Iterator
from typing import get_args

from msgspec import Struct

from generator.model.base import Record


class FieldFacts(Struct, frozen=True):
    """One field of a record: name in YAML, Vietnamese name and description, type, duty."""

    name: str
    title: str
    description: str
    annotation: object
    required: bool


def fields_of(model: type[Record]) -> tuple[FieldFacts, ...]:
    """Take a model, give its fields in the order they are written."""
    return tuple(
        FieldFacts(name, f.title or "", f.description or "", f.annotation, f.is_required())
        for name, f in model.model_fields.items()
    )


def models_in(annotation: object) -> Iterator[type[Record]]:
    """Take a field's type, give the models of records inside it."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in get_args(annotation):
        yield from models_in(inner)


def title_of(record: Record, name: str) -> str:
    """Take a record and the name of a field, give its Vietnamese name; empty if there is none."""
    field = type(record).model_fields.get(name)
    return (field.title or "") if field is not None else ""
