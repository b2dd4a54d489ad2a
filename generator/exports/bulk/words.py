"""What the database can be searched for: names with their marks, and without any."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.collection import Collection, Entry
from generator.exports.database import WordIndex
from generator.exports.record_page import page_of
from generator.exports.runs import Run, kept_runs
from generator.model.folding import fold
from generator.recipe import Keep

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
_BETWEEN = "\n"
"""No folded text holds it."""
Words = tuple[str, str, str | None, str | None, str | None]
"""Kind, key and page of a thing, its name, and its other names."""


def words_of(collection: Collection) -> list[Words]:
    """Take the collection, give the words of all that has a name."""
    return [_words(entry) for kind in _KINDS for entry in collection.of_kind(kind)]


def word_index(held: Sequence[Words], folded: Iterable[str]) -> WordIndex:
    """Take what ``words_of`` and ``folded_of`` give, give the full-text table over it.

    ``folded`` holds the same words in small letters without marks, đ as d: who types without
    marks asks there, with words folded in the same way.
    """
    rows = [(*words, plain) for words, plain in zip(held, folded, strict=True)]
    return WordIndex("words", ("kind", "key", "page"), ("name", "others", "folded"), rows)


def folded_of(collection: Collection, keep: Keep) -> Iterator[str]:
    """Take the collection and who may have them from before, give the words of all, folded."""
    for kind in _KINDS:
        entries = collection.of_kind(kind)
        for run in kept_runs(f"folded/{kind}", entries, "", keep, _folded):
            yield from run.decode().split(_BETWEEN)


def _folded(run: Run) -> bytes:
    told = ((key, name, others) for _, key, _, name, others in map(_words, run))
    texts = (fold(" ".join(text for text in words if text)) for words in told)
    return _BETWEEN.join(texts).encode()


def _words(entry: Entry[Any]) -> Words:
    # Asked for a field that it lacks, a record takes its time; its fields as such do not.
    held = vars(entry.record)
    name = held.get("name") or held.get("title")
    others = " | ".join(dict.fromkeys(_others(held)))
    return (entry.kind, entry.key, page_of(entry), name, others or None)


def _others(held: Mapping[str, Any]) -> Iterator[str]:
    for field in ("plain_name", "short_name", "question", "number", "ministry", "issuer", "agency"):
        if text := held.get(field):
            yield text
    yield from held.get("other_names", ())
    yield from _names(held.get("documents", ()))
    yield from _names(held.get("results", ()))


def _names(items: Iterable[Any]) -> Iterator[str]:
    return (item.name for item in items)
