"""Open data as JSON: one file for each record, one for each kind, and one with everything."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from generator.collection import ENTRY_KINDS, Collection, Entry
from generator.model.base import Record
from generator.model.urls import API, LISTED_ONLY, record_url
from generator.output import OutputFile

Modified = Mapping[str, date]
"""The day of the last change of each record file that is known, by its path in the repository."""

_NOT_KNOWN: Modified = MappingProxyType({})


def json_files(collection: Collection, modified: Modified = _NOT_KNOWN) -> Iterator[OutputFile]:
    """Take the collection and days of changes, give its JSON files.

    Absent fields stay absent, the day of the last change too; decimals are text.
    """
    for entry in collection.entries:
        yield from record_files(entry, modified)
    yield from list_files(collection, modified)


def record_files(entry: Entry[Record], modified: Modified = _NOT_KNOWN) -> Iterator[OutputFile]:
    """Take a record and days of changes, give its JSON file, if records of its kind have one."""
    if entry.kind not in LISTED_ONLY:
        yield _file(record_url(entry.kind, entry.key), _row(entry, modified))


def list_files(collection: Collection, modified: Modified = _NOT_KNOWN) -> Iterator[OutputFile]:
    """Take the collection and days of changes, give the files of all records of each kind.

    Each record is written once as text, and the files are put together from these texts:
    the values of all records at once would need several times the memory.
    """
    everything: dict[str, list[str]] = {kind: [] for kind in ENTRY_KINDS}
    for entry in collection.entries:
        everything[entry.kind].append(_row(entry, modified))
    for kind, rows in everything.items():
        fields = (
            f'"kind": "{kind}"',
            f'"count": {len(rows)}',
            f'"records": {_inside(_list(rows))}',
        )
        yield _file(f"{API}{kind}.json", _braced("{", fields, "}"))
    lists = (f'"{kind}": {_inside(_list(rows))}' for kind, rows in everything.items())
    yield _file(f"{API}all.json", _braced("{", lists, "}"))


def _row(entry: Entry[Record], modified: Modified) -> str:
    values = entry.record.model_dump(mode="json", exclude_unset=True)
    day = modified.get(entry.path)
    changed = {} if day is None else {"last_modified": day.isoformat()}
    row = {"key": entry.key, "record_file": entry.path, **changed, **values}
    return json.dumps(row, ensure_ascii=False, indent=1)


def _list(rows: list[str]) -> str:
    return _braced("[", map(_inside, rows), "]") if rows else "[]"


def _inside(text: str) -> str:
    """Move JSON one step in; no line end is part of a value, so that none is changed."""
    return text.replace("\n", "\n ")


def _braced(opening: str, parts: Iterable[str], closing: str) -> str:
    return opening + "\n " + ",\n ".join(parts) + "\n" + closing


def _file(url: str, text: str) -> OutputFile:
    return OutputFile.of_text(url.lstrip("/"), f"{text}\n")
