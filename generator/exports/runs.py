"""Records in runs of a few, each with the bytes that are made of it: after an edit most are known.

A run begins where the key of a record says so, whatever stands before it: a record that comes or
goes changes its own run alone.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any
from zlib import crc32

from generator.collection import Entry
from generator.recipe import Keep, digest_of

Run = Sequence[Entry[Any]]
_LENGTH, _LENGTH_OF_MANY = 4, 16
"""How many records a run has in the mean: an edit makes a run, and reads all others."""
_MANY = 1_024
_NAME_LENGTH = 16


def kept_runs(
    name: str, entries: Iterable[Entry[Any]], given: str, keep: Keep, make: Callable[[Run], bytes]
) -> Iterator[bytes]:
    """Take a name, records of one kind, what else goes in, and what makes the bytes of a run.

    Give the bytes of each run, in the order of the records.
    """
    held = tuple(entries)
    for run in _runs(held, _LENGTH if len(held) < _MANY else _LENGTH_OF_MANY):
        said = digest_of(given, *(entry.digest for entry in run))
        first = hashlib.sha256(run[0].key.encode()).hexdigest()[:_NAME_LENGTH]
        yield keep(f"{name}/{first}", said, partial(make, run))


def _runs(entries: Iterable[Entry[Any]], length: int) -> Iterator[Run]:
    run: list[Entry[Any]] = []
    for entry in entries:
        if run and crc32(entry.key.encode()) % length == 0:
            yield run
            run = []
        run.append(entry)
    if run:
        yield run
