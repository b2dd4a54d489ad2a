"""Open data as JSON: one file for each record, one for each kind, and one with everything."""

import json
from collections.abc import Iterator
from typing import Any

from generator.collection import ENTRY_KINDS, Collection, Entry
from generator.model.base import Record
from generator.model.urls import API, LISTED_ONLY, record_url
from generator.output import OutputFile


def json_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give its JSON files; absent fields stay absent, decimals are text."""
    everything: dict[str, list[Any]] = {kind: [] for kind in ENTRY_KINDS}
    for entry in collection.entries:
        row = _row(entry)
        everything[entry.kind].append(row)
        if entry.kind not in LISTED_ONLY:
            yield _file(record_url(entry.kind, entry.key), row)
    for kind, rows in everything.items():
        yield _file(f"{API}{kind}.json", {"kind": kind, "count": len(rows), "records": rows})
    yield _file(f"{API}all.json", everything)


def _row(entry: Entry[Record]) -> dict[str, Any]:
    values = entry.record.model_dump(mode="json", exclude_unset=True)
    return {"key": entry.key, "record_file": entry.path, **values}


def _file(url: str, value: object) -> OutputFile:
    return OutputFile.of_text(
        url.lstrip("/"), json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    )
