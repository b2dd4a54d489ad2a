"""A JSON Schema for each kind of file, made from the models: editors complete and explain by it.

JSON Schema 2020-12 with the extensions that the YAML language server knows. It asks for less than
``check`` does: what spans several files is judged there alone.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.json_schemas import json_schemas
from generator.model.kinds import KINDS, Kind
from generator.output import OutputFile
from generator.pages import labels
from generator.pages.group_names import GROUP_NAME

FOLDER = "docs/schema"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_Schema = dict[str, Any]

_TABLES: tuple[Mapping[str, str], ...] = tuple(
    table for table in vars(labels).values() if isinstance(table, Mapping)
)
"""The Vietnamese words of every list of words that records may use."""

_EXAMPLES: Mapping[str, list[str]] = {
    r"^[1-9]\.[0-9]{6}$": ["1.001193"],
    r"^[^\s].*$": ["281/2016/TT-BTC"],
    r"^([01][0-9]|2[0-3]):[0-5][0-9]$": ["07:30"],
}
_DROPPED = {"default", "title"}
_MODELS = tuple(kind.model for kind in KINDS)


def schema_path(kind: Kind) -> str:
    """Take a kind of file, give the path of its schema."""
    return f"{FOLDER}/{kind.name}.json"


def schema_files() -> Iterator[OutputFile]:
    """Give the schema of every kind of file."""
    for kind in KINDS:
        written = json.dumps(schema_of(kind), ensure_ascii=False, indent=2)
        yield OutputFile.of_text(schema_path(kind), f"{written}\n")


def schema_of(kind: Kind) -> _Schema:
    """Take a kind of file, give its schema: what may stand in it, in the words of the guide."""
    own, groups = json_schemas(_MODELS, "validation")[kind.model]
    top = _group(own, f"{kind.title}: {kind.pattern}")
    named = {name: _group(group, GROUP_NAME[name]) for name, group in groups.items()}
    return {"$schema": DIALECT, "title": kind.title, **top, **({"$defs": named} if named else {})}


def _group(schema: Mapping[str, Any], description: str) -> _Schema:
    """Take the schema of a model, give it with what its fields are called in Vietnamese."""
    if "properties" not in schema:
        return {**schema, "description": description}
    fields = {name: _field(field) for name, field in schema["properties"].items()}
    needed = {"required": schema["required"]} if "required" in schema else {}
    return {
        "type": "object",
        "description": description,
        "additionalProperties": False,
        "properties": fields,
        **needed,
    }


def _field(schema: _Schema) -> _Schema:
    words = ". ".join(
        part.rstrip(".") for part in (schema.get("title"), schema.get("description")) if part
    )
    return {"description": f"{words}.", **_value(schema)}


def _value(schema: _Schema) -> _Schema:
    """Take the schema of a value, give it without what no file may hold: an empty value."""
    choices = [_value(choice) for choice in schema.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        return choices[0]
    if choices:
        return {"anyOf": choices}
    kept = {name: part for name, part in schema.items() if name not in _DROPPED | {"description"}}
    if "items" in kept:
        kept["items"] = _value(kept["items"])
    if "enum" in kept:
        kept.update(_words(kept["enum"]))
    if kept.get("pattern") in _EXAMPLES:
        kept["examples"] = _EXAMPLES[kept["pattern"]]
    return kept


def _words(values: list[str]) -> _Schema:
    """Take a list of words, give what each means, where a table holds just these."""
    table = next((table for table in _TABLES if set(values) <= set(table)), {})
    return {"enumDescriptions": [table[value] for value in values]} if table else {}
