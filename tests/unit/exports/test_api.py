"""The API is what its own description says, whole, and leads only to what is there."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from referencing import Registry, Resource

from generator.collection import ENTRY_KINDS, Collection
from generator.exports.api.files import api_files
from generator.model.kind_names import PUBLISHED_KINDS
from generator.model.urls import LISTED_ONLY
from tests.builders import collection_of, domains, listing, procedure, publisher, unit

Files = Mapping[str, Any]
_BASE = "https://vi-du.vn"
_PART = re.compile(r"\\\{[a-z]+\\\}")


def written(collection: Collection, **told: Any) -> Files:  # noqa: ANN401 - arguments of api_files
    """Take a collection, give the content of its files by address."""
    files = [(f"/{file.path}", file.data) for file in api_files(collection, **told)]
    assert len(dict(files)) == len(files)
    return {path: json.loads(data) for path, data in files}


@pytest.fixture(scope="module")
def real(real_collection: Collection) -> Files:
    """The files of the real records."""
    return written(real_collection)


def closed(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Take a schema, give it without room for what it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: closed(part) for name, part in schema.items()}
    is_group = isinstance(schema.get("properties"), dict) and "type" in schema
    return {**inner, "additionalProperties": False} if is_group else inner


def judges(files: Files) -> Iterator[tuple[re.Pattern[str], Draft202012Validator]]:
    """Take the files, give for each address of the description what judges its files."""
    schemas = {path: closed(told) for path, told in files.items() if "/schemas/" in path}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    pairs = [(f"{_BASE}{path}", Resource.from_contents(told)) for path, told in schemas.items()]
    registry: Registry[Any] = Registry().with_resources(pairs)
    for path, told in files["/api/v1/openapi.json"]["paths"].items():
        content = told["get"]["responses"]["200"]["content"]["application/json"]
        address = f"{_BASE}/api/v1/{content['schema']['$ref']}"
        form = _PART.sub("[^/]+", re.escape(f"/api/v1{path}"))
        yield re.compile(form), Draft202012Validator({"$ref": address}, registry=registry)


def faults(files: Files) -> list[str]:
    """Take the files, give what is not as described, and files that are not described."""
    described = list(judges(files))
    found = []
    for path, told in files.items():
        if "/schemas/" in path or path.endswith("/openapi.json"):
            continue
        judge = next((judge for form, judge in described if form.fullmatch(path)), None)
        if judge is None:
            found.append(f"{path} is not described")
        else:
            found += [f"{path}{e.json_path}: {e.message}" for e in judge.iter_errors(told)]
    return found


def test_every_real_file_is_as_described(real: Files) -> None:
    """Each file is at a described address, and holds what its schema names and nothing else."""
    assert faults(real) == []


def test_a_wrong_file_is_noticed(real: Files) -> None:
    """A field of no schema, a number for a decimal and a file of no address are all seen."""
    record = real["/api/v1/unit/xa-can-giuoc.json"]
    wrong = {
        "/api/v1/unit/xa-can-giuoc.json": {**record, "more": 1},
        "/api/v1/domain.json": {**real["/api/v1/domain.json"], "count": "0"},
        "/api/v1/nowhere.json": {},
    }
    assert len(faults({**real, **wrong})) == len(wrong)


def test_the_description_is_openapi(real: Files) -> None:
    """The description is OpenAPI 3.1 by its own rules."""
    told = real["/api/v1/openapi.json"]
    assert told["openapi"].startswith("3.1")
    names = {path["get"]["operationId"] for path in told["paths"].values()}
    assert len(names) == len(told["paths"])
    validate({**told, "paths": {path: _alone(item) for path, item in told["paths"].items()}})


def _alone(item: Any) -> Any:  # noqa: ANN401 - part of a description
    """The same without links to other files: the schemas are judged above."""
    text = re.sub(r'\{"\$ref": "[^"]+"\}', "true", json.dumps(item))
    return json.loads(text)


def test_the_index_counts_everything(real: Files, real_collection: Collection) -> None:
    """The index names every kind with its number of records, and addresses that are files."""
    index = real["/api/v1/index.json"]
    counts = {kind["kind"]: kind["count"] for kind in index["kinds"]}
    assert counts == {kind: len(real_collection.of_kind(kind)) for kind in ENTRY_KINDS}
    for kind in index["kinds"]:
        assert {kind["list"], kind["schema"], index["openapi"], index["all"]} <= set(real)
        assert ("record" in kind) == (kind["kind"] not in LISTED_ONLY)


def test_every_reference_leads_to_a_record(real: Files) -> None:
    """Whatever belongs to a record is itself a file, and every unit and domain says what does."""
    lists = {path: told for path, told in real.items() if path.endswith("/related.json")}
    assert {"/api/v1/unit/xa-can-giuoc/related.json"} <= set(lists)
    for told in lists.values():
        groups = [group for group in told.values() if isinstance(group, list)]
        references = [item for group in groups for item in group if "set" not in item]
        assert {told["record"], *(item["record"] for item in references)} <= set(real)


def test_relations_are_those_of_the_records(real: Files) -> None:
    """Procedures of a domain and of a unit, and results of an indicator, are all there."""
    procedures = real["/api/v1/procedure.json"]["records"]
    wanted = {row["key"] for row in procedures if row["domain"] == "ho-tich"}
    told = real["/api/v1/domain/ho-tich/related.json"]["procedures"]
    assert {item["key"] for item in told} == wanted
    posted = real["/api/v1/unit/xa-can-giuoc/related.json"]["posted"]
    handled = {row["key"] for row in procedures if "commune_office" in row.get("handled_by", ())}
    assert {code for part in posted for code in part["procedures"]} >= handled
    for path in real:
        if match := re.fullmatch(r"/api/v1/indicator/([^/]+)/related.json", path):
            held = {
                row["key"]
                for row in real["/api/v1/result.json"]["records"]
                if any(seen["indicator"] == match[1] for seen in row.get("observations", ()))
            }
            assert {item["key"] for item in real[path]["results"]} == held


def test_a_list_that_is_not_held_is_not_empty() -> None:
    """Where a source states only a number, no list of procedures is made up."""
    declared = {"procedures": 275, "sources": [{"source": "nguon-1"}]}
    part = {"id": "cap-xa", "name": "Cấp xã", "level": "commune", "declared": declared}
    files = written(collection_of(unit(), listing(sets=[part])))
    (posted,) = files["/api/v1/unit/xa-can-giuoc/related.json"]["posted"]
    assert posted["made_by"] == "count_only"
    assert "procedures" not in posted


def test_the_time_stands_in_the_index_alone() -> None:
    """When the records were published changes one file; without it the reason is told."""
    records = collection_of(publisher(), domains("ho-tich"), procedure())
    unknown = written(records)
    known = written(records, published=datetime(2026, 11, 21, 7, 0, tzinfo=UTC))
    changed = {path for path, told in known.items() if told != unknown[path]}
    assert changed == {"/api/v1/index.json"}
    assert known["/api/v1/index.json"]["generated_at"] == "2026-11-21T07:00:00Z"
    assert unknown["/api/v1/index.json"]["generated_at"] is None
    assert unknown["/api/v1/index.json"]["generated_at_missing"]
    assert faults(known) == []


def test_the_day_of_the_last_change_stands_in_its_record_alone() -> None:
    """A known day is in the record, in its kind and in all; others have no such field."""
    records = collection_of(domains("ho-tich"), procedure())
    path = "catalog/procedures/ho-tich/1.001193.yml"
    files = written(records, modified={path: date(2026, 11, 20)})
    assert files["/api/v1/procedure/1.001193.json"]["last_modified"] == "2026-11-20"
    assert "last_modified" not in files["/api/v1/domain/ho-tich.json"]
    assert files["/api/v1/all.json"]["procedure"][0]["last_modified"] == "2026-11-20"
    assert faults(files) == []


def test_the_version_of_the_data_follows_what_they_say() -> None:
    """Equal records have equal versions; any change of what is published is another version."""

    def version(**fields: Any) -> str:  # noqa: ANN401 - fields of a procedure
        index = written(collection_of(procedure(**fields)))["/api/v1/index.json"]
        return str(index["data_version"])

    assert version() == version(notes=["Hỏi lại."])
    assert version() != version(name="Tên khác")


@pytest.mark.parametrize("kind", PUBLISHED_KINDS, ids=lambda kind: kind.name)
def test_every_field_of_a_schema_has_a_name_in_vietnamese(kind: Any, real: Files) -> None:  # noqa: ANN401
    """Each field of each schema is named, and notes for ourselves are in none."""
    schema = real[f"/api/v1/schemas/{kind.name}.json"]
    for group in (schema, *schema.get("$defs", {}).values()):
        fields = group.get("properties", {})
        assert "notes" not in fields
        assert [name for name, told in fields.items() if not told.get("title")] == []
