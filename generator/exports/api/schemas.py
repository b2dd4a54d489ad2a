"""JSON Schemas (2020-12) of what the API publishes, made from the models of the records.

They leave room for fields that come later: a reader who checks by an older copy is not broken.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.exports.api.past_shapes import PAST_SHAPES
from generator.exports.api.shapes import SHAPES
from generator.exports.api.written import json_file
from generator.model.json_schemas import json_schemas
from generator.model.kind_names import PUBLISHED_KINDS, PublishedKind
from generator.model.urls import schema_url
from generator.output import OutputFile

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODELS = tuple(kind.model for kind in PUBLISHED_KINDS)
_OURS: Schema = {
    "key": {"type": "string", "title": "Mã của hồ sơ", "description": "Lasting id of the record."},
    "record_file": {
        "type": "string",
        "title": "Tệp hồ sơ",
        "description": "Path of its file in the repository.",
    },
    "last_modified": {
        "type": "string",
        "format": "date",
        "title": "Ngày sửa gần nhất",
        "description": "Day of the last change of its file; absent where not known.",
    },
}


def schema_files() -> Iterator[OutputFile]:
    """Give the schema of every kind of record, of its list, and of every other file."""
    for kind in PUBLISHED_KINDS:
        yield _written(kind.name, record_schema(kind))
        yield _written(f"{kind.name}-list", _list_schema(kind))
    for name, shape in {**SHAPES, **PAST_SHAPES}.items():
        yield _written(name, shape)
    yield _written("all", _all_schema())


def record_schema(kind: PublishedKind) -> Schema:
    """Take a kind, give the schema of one record as the API has it."""
    own, groups = json_schemas(_MODELS, "serialization")[kind.model]
    top = _group(own)
    return {
        "title": kind.title,
        "description": kind.english,
        "type": "object",
        "properties": {**_OURS, **top["properties"]},
        "required": ["key", "record_file", *top.get("required", ())],
        **({"$defs": {name: _group(group) for name, group in groups.items()}} if groups else {}),
    }


def _list_schema(kind: PublishedKind) -> Schema:
    return {
        "title": f"{kind.title}: tất cả",
        "description": f"{kind.english}: all of them",
        "type": "object",
        "properties": {
            "kind": {"const": kind.name},
            "count": {"type": "integer", "minimum": 0},
            "records": {"type": "array", "items": {"$ref": f"{kind.name}.json"}},
        },
        "required": ["kind", "count", "records"],
    }


def _all_schema() -> Schema:
    lists = {
        kind.name: {"type": "array", "items": {"$ref": f"{kind.name}.json"}}
        for kind in PUBLISHED_KINDS
    }
    return {
        "title": "Mọi hồ sơ",
        "description": "All records, by kind",
        "type": "object",
        "properties": lists,
        "required": sorted(lists),
    }


def _group(schema: Mapping[str, Any]) -> Schema:
    """Take the schema of a model, give it open to later fields, without what is never written."""
    kept = {name: part for name, part in schema.items() if name != "additionalProperties"}
    if "properties" in kept:
        kept["properties"] = {name: _value(part) for name, part in kept["properties"].items()}
    return {name: part for name, part in kept.items() if name != "title"}


def _value(schema: Schema) -> Schema:
    """Take the schema of a value, give it without null: what is not known is absent."""
    choices = [choice for choice in schema.get("anyOf", ()) if choice != {"type": "null"}]
    rest = {name: part for name, part in schema.items() if name not in ("anyOf", "default")}
    default = schema.get("default")
    kept = {} if default in (None, []) else {"default": default}
    if len(choices) == 1:
        return {**choices[0], **rest, **kept}
    return {**rest, **({"anyOf": choices} if choices else {}), **kept}


def _written(name: str, schema: Schema) -> OutputFile:
    return json_file(schema_url(name), {"$schema": DIALECT, **schema})
