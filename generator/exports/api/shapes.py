"""Schemas of the files of the API that are no records: the index, and what belongs to a record."""

from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string", "minLength": 1}
ADDRESS: Schema = {"type": "string", "pattern": "^/"}
COUNT: Schema = {"type": "integer", "minimum": 0}
DAY_AND_TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"


def object_of(needed: Mapping[str, Schema], optional: Mapping[str, Schema] | None = None) -> Schema:
    """Take the fields that are always there and those that may be, give the schema of both."""
    properties = {**needed, **(optional or {})}
    return {"type": "object", "properties": properties, "required": list(needed)}


def list_of(of: Schema) -> Schema:
    """Take the schema of an item, give that of a list of such."""
    return {"type": "array", "items": of}


_REFERENCE = object_of(
    {"kind": TEXT, "key": TEXT}, {"name": TEXT, "record": ADDRESS, "page": ADDRESS}
)
_REFERENCES = list_of({"$ref": "#/$defs/reference"})
_POSTED = object_of(
    {
        "listing": TEXT,
        "set": TEXT,
        "level": TEXT,
        "made_by": {
            "enum": ["rule", "source", "count_only"],
            "description": "count_only: the source states a number, and no list is held.",
        },
    },
    {"procedures": list_of(TEXT), "lines": COUNT, "lines_without_code": COUNT},
)
_KIND = object_of(
    {
        "kind": TEXT,
        "title": TEXT,
        "title_en": TEXT,
        "count": COUNT,
        "list": ADDRESS,
        "schema": ADDRESS,
    },
    {"record": ADDRESS, "related": ADDRESS},
)
_LICENCE = object_of({"name": TEXT, "statement": TEXT}, {"address": TEXT})
_INDEX = object_of(
    {
        "api_version": {"type": "string", "pattern": r"^1\.[0-9]+\.[0-9]+$"},
        "generated_at": {
            "anyOf": [{"type": "string", "pattern": DAY_AND_TIME}, {"type": "null"}],
            "description": "When the records were published (UTC); null where not known.",
        },
        "data_version": {
            "type": "string",
            "pattern": "^[0-9a-f]{16}$",
            "description": "Changes whenever anything published changes.",
        },
        "documentation": ADDRESS,
        "openapi": ADDRESS,
        "all": ADDRESS,
        "kinds": list_of(_KIND),
        "bulk": list_of(ADDRESS),
        "changes": ADDRESS,
    },
    {"generated_at_missing": TEXT, "publisher": TEXT, "licence": _LICENCE},
)


def _related(title: str, english: str, lists: str, **others: Schema) -> Schema:
    told = {"kind": TEXT, "key": TEXT, "record": ADDRESS}
    needed = {**told, **dict.fromkeys(lists.split(), _REFERENCES), **others}
    shape = {"title": title, "description": english, **object_of(needed)}
    return {**shape, "$defs": {"reference": _REFERENCE}}


SHAPES: Mapping[str, Schema] = {
    "index": {"title": "Mục lục", "description": "What there is, and how much of it", **_INDEX},
    "procedure-related": _related(
        "Thuộc về thủ tục", "What belongs to a procedure", "life_events local_differences"
    ),
    "domain-related": _related("Thuộc về lĩnh vực", "What belongs to a domain", "procedures"),
    "unit-related": _related(
        "Thuộc về đơn vị",
        "What belongs to a unit",
        "units_below successors listings local_differences results plans editions",
        posted=list_of(_POSTED),
    ),
    "indicator-related": _related("Thuộc về chỉ tiêu", "What belongs to an indicator", "results"),
    "framework-related": _related("Thuộc về bộ chỉ số", "What belongs to a framework", "editions"),
}
"""Each such schema by its name in addresses."""
