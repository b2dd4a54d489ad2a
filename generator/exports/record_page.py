"""Where the site shows a record."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.collection import Entry
from generator.model.record_pages import page_of_file
from generator.model.urls import (
    conflict_url,
    correction_url,
    domain_url,
    event_url,
    indicator_url,
    listing_url,
    procedure_url,
    unit_url,
)

_PAGES: Mapping[str, Callable[[str], str]] = {
    "procedure": procedure_url,
    "domain": domain_url,
    "life_event": event_url,
    "unit": unit_url,
    "indicator": indicator_url,
    "correction": correction_url,
    "conflict": conflict_url,
    "listing": lambda key: listing_url(key.partition("/")[0]),
}


def page_of(entry: Entry[Any]) -> str | None:
    """Take an entry, give the address of its page; None where no page is its own."""
    make = _PAGES.get(entry.kind)
    return make(entry.key) if make else page_of_file(entry.path) or None
