"""The files of real offices, where a folder of them is named by NIEMYET_REFERENCE."""

import os
from collections import Counter
from pathlib import Path

import pytest

from generator.collection import Collection
from generator.importing.joining import held_identities, joined
from generator.importing.reading import read
from generator.importing.refusing import RefusedError
from generator.importing.seen import Seen

_RECORDS = ("API", "xuất phẳng", "xuất Word", "(2026)")
"""Shapes that hold whole records of the national database; others are lists and local papers."""


def _all(folder: Path) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            one = read(path.read_bytes(), path.name)
        except RefusedError:
            continue
        found.setdefault(one.shape, []).extend(one.records)
    return found


@pytest.mark.long
def test_real_files_load_with_their_identity(real_collection: Collection) -> None:
    """At least 95% of the national records load with code, name, domain and levels."""
    folder = Path(os.environ.get("NIEMYET_REFERENCE", "tests/cases/import"))
    known = held_identities(real_collection)
    states: Counter[bool] = Counter()
    for shape, records in _all(folder).items():
        if any(mark in shape for mark in _RECORDS):
            states.update(not record.lacks() for record in joined(records, known))
    assert states[True] >= 0.95 * states.total() > 0
