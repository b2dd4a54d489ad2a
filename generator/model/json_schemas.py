"""The JSON Schemas of models, made all at once: what many of them hold is worked out once."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal

from pydantic.json_schema import models_json_schema

from generator.model.base import Record

Schema = Mapping[str, Any]


@cache
def json_schemas(
    models: tuple[type[Record], ...], mode: Literal["validation", "serialization"]
) -> Mapping[type[Record], Schema]:
    """Take models, and whether values are read or written; give what pydantic says of each.

    Each is told as ``model_json_schema`` would: whole, with all models inside it as ``$defs``.
    """
    _, told = models_json_schema([(model, mode) for model in models])
    return {model: _whole(model.__name__, told["$defs"]) for model in models}


def _whole(name: str, groups: Mapping[str, Schema]) -> Schema:
    held, waiting = {name}, [name]
    while waiting:
        found = set(_named_in(groups[waiting.pop()])) - held
        held |= found
        waiting += found
    inside = {other: groups[other] for other in sorted(held - {name})}
    return {**({"$defs": inside} if inside else {}), **groups[name]}


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
