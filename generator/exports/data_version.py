"""A short name for all that the records say now, to cite beside an address or a file."""

import hashlib
from functools import partial
from operator import attrgetter

from generator.collection import ENTRY_KINDS, Collection
from generator.exports.runs import Run, kept_runs
from generator.recipe import Keep, afresh

_LETTERS = 16


def data_version(collection: Collection, keep: Keep = afresh) -> str:
    """Take the collection, give letters that change whenever anything that it publishes changes.

    A field that is left out does not count, so that a field that the model gains later changes no
    version that somebody has cited. ``keep`` may have what records say from before.
    """
    return collection.shared("data version", partial(_version, keep))


def _version(keep: Keep, collection: Collection) -> str:
    digest = hashlib.sha256()
    for kind in sorted(ENTRY_KINDS):
        entries = sorted(collection.of_kind(kind), key=attrgetter("key"))
        for said in kept_runs(f"said/{kind}", entries, "", keep, _said):
            digest.update(said)
    return digest.hexdigest()[:_LETTERS]


def _said(run: Run) -> bytes:
    told = (
        f"{entry.kind}\n{entry.key}\n{entry.record.model_dump_json(exclude_defaults=True)}\n"
        for entry in run
    )
    return "".join(told).encode()
