"""Open data as JSON: one file for each record, one for each kind, and one with everything."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from generator.collection import ENTRY_KINDS, Collection, Entry
from generator.exports.runs import Run, kept_runs
from generator.model.base import Record
from generator.model.urls import API, LISTED_ONLY, record_url
from generator.model.written import indented
from generator.output import OutputFile
from generator.recipe import Keep, afresh

Modified = Mapping[str, date]
"""The day of the last change of each record file that is known, by its path in the repository."""

_json = json.JSONEncoder(ensure_ascii=False).encode
"""Made once: ``json.dumps`` would make it for each record."""
_BETWEEN = b",\n"
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
        yield _file(record_url(entry.kind, entry.key), indented(_told(entry, modified)))


def list_files(
    collection: Collection, modified: Modified = _NOT_KNOWN, keep: Keep = afresh
) -> Iterator[OutputFile]:
    """Take the collection and days of changes, give the files of all records of each kind.

    A record is one line. It is written once as bytes, and the files are put together from these
    lines: the values of all records at once would need several times the memory. ``keep`` may have
    lines from before.
    """
    everything: dict[str, bytes] = {}
    for kind in ENTRY_KINDS:
        entries = collection.of_kind(kind)
        everything[kind] = listed = _list(_lines(kind, entries, modified, keep))
        head = f'{{"kind": "{kind}", "count": {len(entries)}, "records": '.encode()
        yield _file_of(f"{API}{kind}.json", (head, listed, b"}"))
    lists = (b'"%s": %s' % (kind.encode(), listed) for kind, listed in everything.items())
    yield _file_of(f"{API}all.json", (b"{", _BETWEEN.join(lists), b"}"))


def _lines(kind: str, entries: Run, modified: Modified, keep: Keep) -> Iterator[bytes]:
    """Give the lines of the records of one kind, many in one text."""
    days = repr([modified.get(path) for path in dict.fromkeys(entry.path for entry in entries)])

    def lines(run: Run) -> bytes:
        return _BETWEEN.join(_json(_told(entry, modified)).encode() for entry in run)

    return kept_runs(f"lists/{kind}", entries, days, keep, lines)


def _told(entry: Entry[Record], modified: Modified) -> dict[str, Any]:
    values = entry.record.model_dump(mode="json", exclude_unset=True)
    day = modified.get(entry.path)
    changed = {} if day is None else {"last_modified": day.isoformat()}
    return {"key": entry.key, "record_file": entry.path, **changed, **values}


def _list(lines: Iterable[bytes]) -> bytes:
    joined = _BETWEEN.join(lines)
    return b"[\n%s\n]" % joined if joined else b"[]"


def _file(url: str, text: str) -> OutputFile:
    return _file_of(url, (text.encode(),))


def _file_of(url: str, parts: Iterable[bytes]) -> OutputFile:
    return OutputFile(url.lstrip("/"), b"".join((*parts, b"\n")))
