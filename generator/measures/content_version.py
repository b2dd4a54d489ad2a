"""A short name for what a record of the scorecards says now, to cite beside its address."""

from generator.model.base import Record
from generator.model.fingerprint import short_hash

_LETTERS = 8


def content_version(record: Record) -> str:
    """Take a record, give eight letters that change whenever anything it publishes changes.

    A field that is left out does not count, so that a field that the model gains later changes no
    version that somebody has cited.
    """
    return short_hash(record.model_dump(mode="json", exclude_defaults=True), _LETTERS)
