"""The JSON Schemas of models, made all at once: what many of them hold is worked out once."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal

from pydantic.json_schema import models_json_schema

from generator.model.base import Record

Schema = Mapping[str, Any]
Parted = tuple[Schema, Mapping[str, Schema]]
"""What a model says itself, and the groups that it leads to, by name."""


@cache
def json_schemas(
    models: tuple[type[Record], ...], mode: Literal["validation", "serialization"]
) -> Mapping[type[Record], Parted]:
    """Take models, and whether values are read or written; give what pydantic says of each.

    Each is what ``model_json_schema`` gives, its ``$defs`` apart.
    """
    _, told = models_json_schema([(model, mode) for model in models])
    return {model: _parted(model.__name__, told["$defs"]) for model in models}


def _parted(name: str, groups: Mapping[str, Schema]) -> Parted:
    held, waiting = {name}, [name]
    while waiting:
        found = set(_named_in(groups[waiting.pop()])) - held
        held |= found
        waiting += found
    return groups[name], {other: groups[other] for other in sorted(held - {name})}


def _named_in(part: Any) -> Iterator[str]:  # noqa: ANN401 - whatever JSON can say
    """The groups that a schema leads to."""
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"].rpartition("/")[2]
        for value in part.values():
            yield from _named_in(value)
    elif isinstance(part, list):
        for value in part:
            yield from _named_in(value)
