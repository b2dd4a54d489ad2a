"""Which everyday words lead to which procedure: synonyms, expanded once while building."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.collection import Collection
from generator.model.catalog import Synonym
from generator.model.folding import toned
from generator.model.procedure import Procedure

Aliases = Mapping[str, Sequence[str]]
"""Everyday words by the code of the procedure that they lead to."""


def own_aliases(collection: Collection) -> Aliases:
    """Take the collection, give the words of synonyms and life events that name theirs."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in collection.synonyms:
        for code in entry.record.procedures:
            found[code].extend(entry.record.words)
    for event in collection.life_events.values():
        for step in event.record.steps:
            found[step.procedure].extend([step.title] if step.title else [])
    return {code: tuple(dict.fromkeys(words)) for code, words in found.items()}


def shared_aliases(collection: Collection) -> Aliases:
    """Take the collection, give the words of synonyms whose meaning occurs in a procedure's name.

    Where a synonym names its procedures, those alone have its words for their own.
    """
    meanings = [
        (f" {toned(meaning)} ", entry.record)
        for entry in collection.synonyms
        for meaning in entry.record.means
    ]
    texts = {
        code: _words_of(entry.record, collection) for code, entry in collection.procedures.items()
    }
    return {code: _meant(code, text, meanings) for code, text in texts.items()}


def _words_of(procedure: Procedure, collection: Collection) -> str:
    domain = collection.domains.get(procedure.domain)
    texts = (procedure.name, procedure.plain_name or "", domain.record.name if domain else "")
    return " | ".join(f" {toned(text)} " for text in texts)


def _meant(code: str, text: str, meanings: Sequence[tuple[str, Synonym]]) -> tuple[str, ...]:
    words = (
        word
        for meaning, synonym in meanings
        if meaning in text and code not in synonym.procedures
        for word in synonym.words
    )
    return tuple(dict.fromkeys(words))
