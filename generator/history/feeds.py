"""Which feeds tell a change of a record: named by the pages that they belong to."""

from typing import Any

from generator.collection import Entry
from generator.model.urls import RESULTS, domain_url, history_url, unit_url

_OF_RESULTS = frozenset(
    {"edition", "framework", "indicator", "result", "plan", "correction", "conflict"}
)
_OF_UNITS = frozenset({"listing", "local_difference", "result", "plan"})


def feeds_of(entry: Entry[Any]) -> tuple[str, ...]:
    """Take an entry, give the pages whose feeds tell it; the feed of everything does always."""
    record = entry.record
    pages = []
    if entry.kind == "procedure":
        pages += [history_url(entry.key), domain_url(record.domain)]
    if entry.kind == "domain":
        pages.append(domain_url(entry.key))
    if entry.kind == "unit":
        pages.append(unit_url(entry.key))
    if entry.kind in _OF_UNITS:
        pages.append(unit_url(record.unit))
    if entry.kind in _OF_RESULTS:
        pages.append(RESULTS)
    return tuple(pages)
