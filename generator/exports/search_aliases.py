"""What people call things: words that lead to procedures, and names for the same thing."""

from collections.abc import Iterator

from generator.collection import Collection

Words = tuple[str, ...]


def aliases(collection: Collection) -> Iterator[tuple[Words, Words]]:
    """Take the collection, give everyday words and the codes of the procedures that they mean.

    They come from synonyms that name procedures, and from the stations of life events.
    """
    for entry in collection.synonyms:
        if known := _known(entry.record.procedures, collection):
            yield entry.record.words, known
    for event in collection.life_events.values():
        for step in event.record.steps:
            if step.title and (known := _known((step.procedure,), collection)):
                yield (step.title,), known


def same_names(collection: Collection) -> Iterator[Words]:
    """Take the collection, give groups of names for the same, the catalogue's own first."""
    for entry in collection.synonyms:
        if entry.record.means:
            yield (*entry.record.means, *entry.record.words)


def _known(codes: Words, collection: Collection) -> Words:
    return tuple(code for code in codes if code in collection.procedures)
