"""Nothing leads back to itself: nothing stands under, succeeds or replaces itself."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.problems import Problem

RULE = Rule("no-cycles")

_Links = Mapping[str, Iterable[str]]


def check(collection: Collection) -> Iterator[Problem]:
    """Follow parents, predecessors and replacements."""
    units = collection.units
    parents = {key: [e.record.parent] for key, e in units.items() if e.record.parent}
    before = {key: [s.unit for s in e.record.succeeds] for key, e in units.items()}
    yield from _report(units, "parent", "trực thuộc", parents)
    yield from _report(units, "succeeds", "thay cho", before)
    for entries in (collection.procedures, collection.legal_documents):
        after = {key: list(e.record.replaced_by) for key, e in entries.items()}
        yield from _report(entries, "replaced_by", "được thay bằng", after)


def _report(
    entries: Mapping[str, Entry[Any]], field: str, words: str, links: _Links
) -> Iterator[Problem]:
    for circle in _circles(links):
        chain = f" {words} ".join(f"«{key}»" for key in circle)
        yield RULE.error(
            entries[circle[0]],
            (field,),
            f"Các hồ sơ nối thành vòng: {chain}.",
            "Đối chiếu với văn bản rồi bỏ mắt xích sai.",
        )


def _circles(links: _Links) -> Iterator[list[str]]:
    """Give each closed way once, its first key again at its end."""
    left = dict(links)
    while circle := _circle_in(left):
        yield circle
        for key in circle[1:]:
            del left[key]


def _circle_in(links: _Links) -> list[str]:
    try:
        TopologicalSorter(links).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []
