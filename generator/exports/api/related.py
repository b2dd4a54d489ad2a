"""What belongs to a record, as lists beside it: for each record of some kinds one small file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from generator.collection import Collection, Entry
from generator.exports.api.written import json_file
from generator.exports.record_page import page_of
from generator.model.unit import ListingSet
from generator.model.urls import LISTED_ONLY, record_url, related_url
from generator.output import OutputFile

Told = dict[str, Any]


def related_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give the file of what belongs to each record; an empty list is told."""
    for kind in RELATED:
        for entry in collection.of_kind(kind):
            yield related_file(kind, entry.key, collection)


def related_file(kind: str, key: str, collection: Collection) -> OutputFile:
    """Take the kind and the key of a record, give the file of what belongs to it."""
    told = {"kind": kind, "key": key, "record": record_url(kind, key)}
    return json_file(related_url(kind, key), told | RELATED[kind](key, collection))


def reference(entry: Entry[Any]) -> Told:
    """Take an entry, give what leads to it: kind, key, name if it has one, data file and page."""
    record = entry.record
    name = getattr(record, "name", None) or getattr(record, "title", None)
    period = getattr(record, "period", None)
    told = {
        "kind": entry.kind,
        "key": entry.key,
        "name": name or (period.label if period else None),
        "record": None if entry.kind in LISTED_ONLY else record_url(entry.kind, entry.key),
        "page": page_of(entry),
    }
    return {key: value for key, value in told.items() if value}


def _references(entries: Iterable[Entry[Any]]) -> list[Told]:
    return [reference(entry) for entry in entries]


def _of_procedure(key: str, collection: Collection) -> Told:
    return {
        "life_events": _references(collection.events_by_procedure.get(key, ())),
        "local_differences": _references(collection.differences_by_procedure.get(key, ())),
    }


def _of_domain(key: str, collection: Collection) -> Told:
    return {"procedures": _references(collection.procedures_by_domain.get(key, ()))}


def _of_unit(key: str, collection: Collection) -> Told:
    listings = collection.listings_by_unit.get(key, ())
    return {
        "units_below": _references(collection.units_by_parent.get(key, ())),
        "successors": _references(collection.successors.get(key, ())),
        "listings": _references(listings),
        "posted": [
            _posted(entry, part, collection) for entry in listings for part in entry.record.sets
        ],
        "local_differences": _references(collection.differences_by_unit.get(key, ())),
        "results": _references(collection.results_by_unit.get(key, ())),
        "plans": _references(collection.plans_by_unit.get(key, ())),
        "editions": _references(collection.editions_by_unit.get(key, ())),
    }


def _posted(entry: Entry[Any], part: ListingSet, collection: Collection) -> Told:
    """One set of a listing with the codes of its procedures, where the set tells any."""
    told = {"listing": entry.key, "set": part.id, "level": part.level}
    if part.selection is not None:
        codes = [found.key for found in collection.selected(part.selection)]
        return {**told, "made_by": "rule", "procedures": codes}
    if not part.items:
        return {**told, "made_by": "count_only"}
    known = [item.procedure for item in part.items if item.procedure]
    lines = {"lines": len(part.items), "lines_without_code": len(part.items) - len(known)}
    return {**told, "made_by": "source", "procedures": known, **lines}


def _of_indicator(key: str, collection: Collection) -> Told:
    return {"results": _references(collection.results_by_indicator.get(key, ()))}


def _of_framework(key: str, collection: Collection) -> Told:
    return {"editions": _references(collection.editions_by_framework.get(key, ()))}


RELATED: Mapping[str, Callable[[str, Collection], Told]] = {
    "procedure": _of_procedure,
    "domain": _of_domain,
    "unit": _of_unit,
    "indicator": _of_indicator,
    "framework": _of_framework,
}
"""Kinds whose records have such a file, and what it lists."""
