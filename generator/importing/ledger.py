"""What each source said when it was last imported: a hash of each field, in docs/imports/."""

import json
from collections.abc import Mapping

from generator.model.fingerprint import short_hash

FOLDER = "docs/imports"
_LETTERS = 8

Said = Mapping[str, Mapping[str, str]]
"""Hashes by code and field."""


def ledger_path(source: str) -> str:
    """Take the id of a source, give the path of its ledger in the repository."""
    return f"{FOLDER}/{source}.json"


def hash_of(value: object) -> str:
    """Take the value of a field, give a short name for it."""
    return short_hash(value, _LETTERS)


def read_ledger(text: str) -> dict[str, dict[str, str]]:
    """Take the text of a ledger, give it; an absent or damaged one is empty."""
    try:
        held = json.loads(text) if text.strip() else {}
    except json.JSONDecodeError:
        return {}
    if not isinstance(held, dict):
        return {}
    return {code: dict(fields) for code, fields in held.items() if isinstance(fields, dict)}


def as_ledger(said: Said) -> str:
    """Take what a source said, give the text of its ledger: one record a line, sorted."""
    lines = (
        f"  {json.dumps(code)}: {json.dumps(dict(sorted(fields.items())))}"
        for code, fields in sorted(said.items())
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"
