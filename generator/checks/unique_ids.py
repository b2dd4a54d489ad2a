"""No two records of one kind share an id, and no two parts of one record do.

Ids that differ only in capitals, tone marks or punctuation count as the same: people and file
systems do not keep them apart.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.checks.saying import Rule
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.folding import fold
from generator.model.framework import Framework, Node, Tree, Version
from generator.model.unit import Listing, Unit
from generator.problems import Path, Problem

RULE = Rule("unique-ids")

_ID_FIELDS = {
    "procedure": "code",
    "unit": "id",
    "framework": "id",
    "domain": "id",
    "decision": "number",
    "legal_document": "number",
    "life_event": "id",
    "source": "id",
    "indicator": "id",
    "correction": "id",
    "conflict": "id",
}

_PARTS = ((Framework, "versions"), (Listing, "sets"), (Unit, "service_points"))

_Named = tuple[Entry[Any], Path, str]


def check(collection: Collection) -> Iterator[Problem]:
    """Compare the ids of all records of a kind, then the ids inside each record."""
    for kind, field in _ID_FIELDS.items():
        named = [(e, (field,), getattr(e.record, field)) for e in collection.of_kind(kind)]
        yield from _twice(named)
    for entry in collection.entries:
        for group in _groups_inside(entry):
            yield from _twice(group)


def _groups_inside(entry: Entry[Any]) -> Iterator[Sequence[_Named]]:
    for model, field in _PARTS:
        if isinstance(entry.record, model):
            parts = getattr(entry.record, field)
            yield [(entry, (field, i, "id"), part.id) for i, part in enumerate(parts)]
    if isinstance(entry.record, Framework):
        for base, tree in records_in(entry.record, Tree):
            yield [(entry, (*path, "id"), node.id) for path, node in records_in(tree, Node, base)]
        for base, version in records_in(entry.record, Version):
            levels = enumerate(version.trees)
            yield [(entry, (*base, "trees", i, "level"), tree.level) for i, tree in levels]
    if isinstance(entry.record, Unit):
        units = enumerate(entry.record.succeeds)
        yield [(entry, ("succeeds", i, "unit"), before.unit) for i, before in units]


def _twice(named: Sequence[_Named]) -> Iterator[Problem]:
    first: dict[str, _Named] = {}
    for entry, path, name in named:
        known, known_path, known_name = first.setdefault(fold(name), (entry, path, name))
        if known is entry and known_path == path:
            continue
        how = "đã dùng" if name == known_name else f"chỉ khác cách viết với «{known_name}»"
        yield RULE.error(
            entry,
            path,
            f"Mã «{name}» {how} ở {known.place(*known_path)}; mỗi mã chỉ thuộc về một mục.",
            "Nếu hai mục là một thì gộp lại; nếu không, đặt cho mục này một mã khác hẳn.",
        )
