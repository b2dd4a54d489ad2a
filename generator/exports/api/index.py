"""The front door of the API: what there is, how much of it, of which version, from when."""

from datetime import UTC, datetime
from typing import Any

from generator.collection import Collection
from generator.exports.api.related import RELATED
from generator.exports.api.written import json_file
from generator.model.kind_names import PUBLISHED_KINDS, PublishedKind
from generator.model.urls import (
    API,
    API_CHANGES,
    API_DESCRIPTION,
    API_GUIDE,
    API_INDEX,
    bulk_url,
    record_url,
    related_url,
    schema_url,
)
from generator.output import OutputFile

VERSION = "1.2.0"
"""The version of the API; the first number stands in its address (see docs/api.md)."""
BULK = ("zip", "xlsx", "sqlite", "jsonl.zip", "parquet.zip")
_NO_TIME = "Bản này được dựng ngoài lịch sử đã công bố nên chưa có thời điểm công bố."


def index_file(collection: Collection, published: datetime | None, version: str) -> OutputFile:
    """Take the collection, when its records were published and their version, give the index.

    The time stands here alone, so that a change of one record changes no file of the others.
    """
    return json_file(
        API_INDEX,
        {
            "api_version": VERSION,
            **_time(published),
            "data_version": version,
            **_whose(collection),
            "documentation": API_GUIDE,
            "openapi": API_DESCRIPTION,
            "all": f"{API}all.json",
            "kinds": [_kind(kind, collection) for kind in PUBLISHED_KINDS],
            "bulk": [bulk_url(ending) for ending in BULK],
            "changes": API_CHANGES,
        },
    )


def _time(published: datetime | None) -> dict[str, str | None]:
    if published is None:
        return {"generated_at": None, "generated_at_missing": _NO_TIME}
    return {"generated_at": published.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}


def _whose(collection: Collection) -> dict[str, Any]:
    if collection.publisher is None:
        return {}
    publisher = collection.publisher.record
    licence = publisher.licence.model_dump(mode="json", exclude_none=True)
    return {"publisher": publisher.name, "licence": licence}


def _kind(kind: PublishedKind, collection: Collection) -> dict[str, Any]:
    told = {
        "kind": kind.name,
        "title": kind.title,
        "title_en": kind.english,
        "count": len(collection.of_kind(kind.name)),
        "list": f"{API}{kind.name}.json",
        "schema": schema_url(kind.name),
    }
    if kind.address:
        told["record"] = record_url(kind.name, kind.address)
    if kind.name in RELATED:
        told["related"] = related_url(kind.name, kind.address)
    return told
