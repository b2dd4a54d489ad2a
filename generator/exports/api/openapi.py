"""The description of the API for machines: OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1)."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.collection import Collection
from generator.exports.api.index import VERSION
from generator.exports.api.related import RELATED
from generator.exports.api.written import json_file
from generator.model.kind_names import PUBLISHED_KINDS, PublishedKind
from generator.model.urls import API_DESCRIPTION
from generator.output import OutputFile

Told = dict[str, Any]

_ABOUT = (
    "Every record of the site as plain files: no key, no limit, nothing to ask for. "
    "What is not known is absent (the reason stands in `missing`), never 0 or empty text. "
    "Decimals are text with a point, days are `2025-07-01`. "
    "`fees` with kind `free` means free by a rule; a procedure without `fees` is not known to be "
    "free. `channels[].online.level` is `full` where all of it can be done on the network; "
    "without `online` that is not known. Within version 1 fields and files are added, never "
    "removed or given another meaning."
)
_PART = re.compile(r"\{([a-z]+)\}")


def openapi_file(collection: Collection) -> OutputFile:
    """Take the collection, give the description; its examples are records that are there."""
    told: Told = {
        "openapi": "3.1.1",
        "info": _info(collection),
        "servers": [{"url": "."}],
        "tags": [
            {"name": k.name, "description": f"{k.title} ({k.english})"} for k in PUBLISHED_KINDS
        ],
        "paths": dict(_paths(collection)),
    }
    return json_file(API_DESCRIPTION, told)


def _info(collection: Collection) -> Told:
    told: Told = {"title": "Niêm Yết", "version": VERSION, "description": _ABOUT}
    if collection.publisher:
        licence = collection.publisher.record.licence
        address = {"url": licence.address} if licence.address else {}
        told["license"] = {"name": licence.name, **address}
    return told


def _paths(collection: Collection) -> Iterator[tuple[str, Told]]:
    yield "/index.json", _get("getIndex", "What there is, and how much of it", "index")
    yield "/all.json", _get("getAll", "All records, by kind", "all")
    yield from _past(collection)
    for kind in PUBLISHED_KINDS:
        yield (
            f"/{kind.name}.json",
            _get(f"list_{kind.name}", kind.english, f"{kind.name}-list", tags=[kind.name]),
        )
        if kind.address:
            yield f"/{kind.name}/{kind.address}.json", _one(kind, collection, "", kind.name)
        if kind.name in RELATED:
            yield (
                f"/{kind.name}/{kind.address}/related.json",
                _one(kind, collection, "_related", f"{kind.name}-related"),
            )


def _past(collection: Collection) -> Iterator[tuple[str, Told]]:
    days = _get("listChanges", "Days on which something was published", "changes-index")
    yield "/changes/index.json", days
    day = _get("getChanges", "What was published on one day", "changes")
    yield "/changes/{day}.json", _with(day, {"day": ""}, "Nothing was published on that day.")
    code = next(iter(collection.procedures), "")
    history = _get("getHistory", "The published versions of a procedure", "history")
    yield "/history/{code}.json", _with(history, {"code": code}, "No such procedure.")


def _one(kind: PublishedKind, collection: Collection, ending: str, schema: str) -> Told:
    what = "what belongs to one record" if ending else "one record"
    told = _get(f"get_{kind.name}{ending}", f"{kind.english}: {what}", schema, tags=[kind.name])
    names = _PART.findall(kind.address)
    if not names:
        return told
    entries = collection.of_kind(kind.name)
    examples = entries[0].key.split("/") if entries else [""] * len(names)
    return _with(told, dict(zip(names, examples, strict=True)), "No such record.")


def _with(told: Told, examples: Mapping[str, str], missing: str) -> Told:
    """Take a path's description, an example for each part that changes, and what a 404 means."""
    told["parameters"] = [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": {"type": "string"},
            **({"example": example} if example else {}),
        }
        for name, example in examples.items()
    ]
    told["get"]["responses"]["404"] = {"description": missing}
    return told


def _get(operation: str, summary: str, schema: str, **more: object) -> Told:
    content = {"application/json": {"schema": {"$ref": f"schemas/{schema}.json"}}}
    answer = {"description": summary, "content": content}
    return {
        "get": {
            "operationId": operation,
            "summary": summary,
            **more,
            "responses": {"200": answer},
        }
    }
