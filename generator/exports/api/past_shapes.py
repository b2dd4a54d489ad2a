"""Schemas of the files of the API that tell the past: changes by day, versions of a procedure."""

from collections.abc import Mapping

from generator.exports.api.shapes import (
    ADDRESS,
    COUNT,
    DAY_AND_TIME,
    TEXT,
    Schema,
    list_of,
    object_of,
)

_DAY: Schema = {"type": "string", "format": "date"}
_CONTENT: Schema = {
    "type": "string",
    "pattern": "^[0-9a-z]{8}$",
    "description": "Fingerprint of what the procedure states; also the anchor on its page.",
}
_KNOWN: Mapping[str, Schema] = {
    "known": {"type": "boolean", "description": "Whether the site was made with its history."}
}
_WHY: Mapping[str, Schema] = {
    "unknown_because": TEXT,
    "known_since": {**_DAY, "description": "Before this day the history is not known."},
}
_STEP: Mapping[str, Schema] = {
    "published_on": {**_DAY, "description": "The day in Vietnam."},
    "published_at": {"type": "string", "pattern": DAY_AND_TIME},
    "commit": {"type": "string", "pattern": "^[0-9a-f]{40,64}$"},
}
_CHANGE: Mapping[str, Schema] = {
    "how": {
        "enum": ["new", "changed", "gone", "found", "unread"],
        "description": "found: older than the known history; unread: not by today's models.",
    },
    "fields": list_of(TEXT),
    "changes": {**list_of(TEXT), "description": "Sentences in Vietnamese, field by field."},
    "sources": list_of(object_of({"title": TEXT}, {"address": TEXT})),
}
_RECORD = object_of(
    {"kind": TEXT, "key": TEXT, "name": TEXT, "record_file": TEXT, **_CHANGE},
    {"page": ADDRESS, "record": ADDRESS, "content": _CONTENT},
)
_VERSION = object_of(
    {**_STEP, **_CHANGE},
    {
        "replaced_on": {**_DAY, "description": "Absent of the version that is published now."},
        "content": _CONTENT,
        "address": ADDRESS,
        "valid_from": _DAY,
        "valid_to": _DAY,
        "said": {"type": "object", "description": "The whole record, by procedure.json."},
    },
)


def _shape(title: str, english: str, shape: Schema) -> Schema:
    return {"title": title, "description": english, **shape}


PAST_SHAPES: Mapping[str, Schema] = {
    "changes-index": _shape(
        "Thay đổi theo ngày: mục lục",
        "The days on which something was published, the newest first",
        object_of(
            {
                **_KNOWN,
                "days": list_of(object_of({"day": _DAY, "records": COUNT, "file": ADDRESS})),
            },
            _WHY,
        ),
    ),
    "changes": _shape(
        "Thay đổi của một ngày",
        "What was published on one day",
        object_of(
            {
                "day": _DAY,
                "publications": list_of(
                    object_of({**_STEP, "message": {"type": "string"}, "records": list_of(_RECORD)})
                ),
            }
        ),
    ),
    "history": _shape(
        "Lịch sử của một thủ tục",
        "The published versions of a procedure, the newest first",
        object_of(
            {
                **_KNOWN,
                "key": TEXT,
                "record": ADDRESS,
                "page": ADDRESS,
                "content": _CONTENT,
                "content_is_published": {"type": "boolean"},
                "versions": list_of(_VERSION),
            },
            _WHY,
        ),
    ),
}
"""Each such schema by its name in addresses."""
