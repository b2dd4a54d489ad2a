"""A short name for all that the records say now, to cite beside an address or a file."""

import hashlib

from generator.collection import Collection

_LETTERS = 16


def data_version(collection: Collection) -> str:
    """Take the collection, give letters that change whenever anything that it publishes changes.

    A field that is left out does not count, so that a field that the model gains later changes no
    version that somebody has cited.
    """
    digest = hashlib.sha256()
    for entry in sorted(collection.entries, key=lambda entry: (entry.kind, entry.key)):
        said = entry.record.model_dump_json(exclude_defaults=True)
        digest.update(f"{entry.kind}\n{entry.key}\n{said}\n".encode())
    return digest.hexdigest()[:_LETTERS]
