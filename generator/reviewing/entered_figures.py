"""The ledger of published figures, made of the records as they are now."""

from collections.abc import Iterator
from typing import Any

from generator.collection import Collection, Entry
from generator.problems import Path
from generator.reviewing.figures import figures_of
from generator.reviewing.published_figures import KINDS, kept_figures, line_of


def entered_figures(collection: Collection) -> str:
    """Take sound records, in which every change was told, give the text of the ledger."""
    return "".join(f"{line}\n" for line in sorted(_lines(collection)))


def names_in(entry: Entry[Any], collection: Collection) -> dict[Path, str]:
    """Take an entry, give the names of its figures by their places."""
    return {figure.path: figure.name for figure in figures_of(entry, collection).values()}


def _lines(collection: Collection) -> Iterator[str]:
    for kind in KINDS:
        for entry in collection.of_kind(kind):
            names = names_in(entry, collection)
            for kept in kept_figures(entry).values():
                yield line_of(entry, kept, names[kept.path])
