"""What the database can be searched for: names with their marks, and without any."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.collection import Collection, Entry
from generator.exports.database import WordIndex
from generator.exports.record_page import page_of
from generator.model.folding import fold

_KINDS = (
    "procedure",
    "domain",
    "life_event",
    "unit",
    "indicator",
    "framework",
    "legal_document",
    "decision",
)
_Row = tuple[str | None, ...]


def word_index(collection: Collection) -> WordIndex:
    """Take the collection, give the full-text table over all that has a name.

    ``folded`` holds the same words in small letters without marks, đ as d: who types without
    marks asks there, with words folded in the same way.
    """
    rows = [_row(entry) for kind in _KINDS for entry in collection.of_kind(kind)]
    return WordIndex("words", ("kind", "key", "page"), ("name", "others", "folded"), rows)


def _row(entry: Entry[Any]) -> _Row:
    name = getattr(entry.record, "name", None) or getattr(entry.record, "title", None)
    others = " | ".join(dict.fromkeys(_others(entry.record)))
    texts = (entry.key, name, others)
    folded = fold(" ".join(text for text in texts if text))
    return (entry.kind, entry.key, page_of(entry), name, others or None, folded)


def _others(record: Any) -> Iterator[str]:  # noqa: ANN401 - a record of any kind
    for field in ("plain_name", "short_name", "question", "number", "ministry", "issuer", "agency"):
        if text := getattr(record, field, None):
            yield text
    yield from getattr(record, "other_names", ())
    yield from _names(getattr(record, "documents", ()))
    yield from _names(getattr(record, "results", ()))


def _names(items: Iterable[Any]) -> Iterator[str]:
    return (item.name for item in items)
