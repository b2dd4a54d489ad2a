"""The schemas for editors say what the models say, and are wired to the files they are for."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.files import list_records
from generator.model.kinds import KINDS, Kind, kind_of
from generator.pages.schemas import FOLDER, schema_files, schema_of, schema_path
from tests.roots import REPOSITORY

VIETNAMESE = re.compile(r"[à-ỹđ]", re.IGNORECASE)


class _Plain(yaml.CSafeLoader):
    """Reads a record as an editor does: a day written plainly is text."""


_Plain.yaml_implicit_resolvers = {
    letter: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for letter, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> dict[str, object]:
    """Take a record's file, give its values."""
    held: dict[str, object] = yaml.load(path.read_text(encoding="utf-8"), Loader=_Plain)  # noqa: S506
    return held


def test_the_schemas_in_the_repository_are_current() -> None:
    """`make schema` would change nothing."""
    made = {file.path: file.data for file in schema_files()}
    held = {
        path.relative_to(REPOSITORY).as_posix(): path.read_bytes()
        for path in (REPOSITORY / FOLDER).iterdir()
    }
    assert held == made


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_record_fits_its_schema(kind: Kind) -> None:
    """An editor marks nothing in the real records, which pass the check."""
    schema = schema_of(kind)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    names = [item.path for item in list_records(REPOSITORY)]
    faults = [
        f"{name}: {error.json_path}: {error.message}"
        for name in names
        if kind_of(name) == kind
        for error in validator.iter_errors(read(REPOSITORY / name))
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("path", "field", "value"),
    [
        ("fees", 0, {"kind": "free", "amoutn": 1}),
        ("fees", 0, {"kind": "dear"}),
        ("checked_on", None, "1/7/2025"),
        ("code", None, "1.1"),
        ("name", None, ""),
        ("levels", None, []),
        ("sources", None, None),
    ],
)
def test_a_schema_sees_mistakes(path: str, field: int | None, value: object) -> None:
    """Wrong names, words, forms and empty values are marked in the editor."""
    kind = next(kind for kind in KINDS if kind.name == "procedure")
    name = next(item.path for item in list_records(REPOSITORY) if kind_of(item.path) == kind)
    record = read(REPOSITORY / name)
    validator = Draft202012Validator(schema_of(kind))
    assert validator.is_valid(record)
    record[path] = value if field is None else [value]
    assert not validator.is_valid(record)


def _fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    groups = [schema, *schema.get("$defs", {}).values()]
    for group in groups:
        yield from group.get("properties", {}).items()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_explains_itself_in_vietnamese(kind: Kind) -> None:
    """Hovering over a field tells a clerk what it is."""
    schema = schema_of(kind)
    assert [name for name, field in _fields(schema) if len(field["description"]) < 3] == []
    words = " ".join(field["description"] for _, field in _fields(schema))
    assert VIETNAMESE.search(words)


def test_editors_know_which_schema_is_for_which_file() -> None:
    """Each kind of file has its schema in the settings, by the pattern of its path."""
    settings = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    wanted = {f"./{schema_path(k)}": re.sub(r"<[a-z_]+>", "*", k.pattern) for k in KINDS}
    assert settings["yaml.schemas"] == wanted
