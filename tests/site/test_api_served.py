"""The API as an outside reader meets it: asked over a local server, by its own description alone.

Every path of the description is filled with keys that the API itself names. The strict judgement
of every file, without room for unknown fields, stands in tests/unit/exports/test_api.py.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from functools import cache
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urljoin
from urllib.request import urlopen

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource

from tests.hosts import edge
from tests.serving import served

MOST = 6
"""So many records of each path are asked for: the first, the last, and some between."""
STRANGE = ("khong-co", "1.00119", "a b", "đ", "index.json", "*", "'")


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: Message
    data: bytes

    @property
    def told(self) -> Any:  # noqa: ANN401 - any JSON
        """The body, as JSON."""
        return json.loads(self.data)


def asked(address: str) -> Answer:
    """Take an address, give the answer; a refusal is an answer too."""
    try:
        with urlopen(address) as reply:  # noqa: S310 - our own server
            return Answer(reply.status, reply.headers, reply.read())
    except HTTPError as refused:
        with refused:
            return Answer(refused.code, refused.headers, refused.read())


@pytest.fixture(scope="module")
def description(site: Path) -> Iterator[str]:
    """The address of the description, on a host that reads the site's own ``_headers``."""
    said = edge((site / "_headers").read_text(encoding="utf-8"), joining=False)
    with served(site, said=said) as address:
        yield f"{address}/api/v1/openapi.json"


@pytest.fixture(scope="module")
def told(description: str) -> Mapping[str, Any]:
    """The description."""
    held: Mapping[str, Any] = asked(description).told
    return held


@pytest.fixture(scope="module")
def registry() -> Registry[Any]:
    """Schemas, each fetched from the server where a reference asks for it."""

    @cache
    def fetched(address: str) -> Resource[Any]:
        return Resource.from_contents(asked(address).told)

    return Registry(retrieve=fetched)  # type: ignore[call-arg] # an attrs class tells mypy less


def at(description: str, told: Mapping[str, Any], path: str) -> str:
    """Give the whole address of a path, as OpenAPI has it: below its server."""
    server = urljoin(description, told["servers"][0]["url"])
    return f"{server.rstrip('/')}{path}"


def keys_of(description: str, told: Mapping[str, Any], path: str) -> list[str]:
    """Give what the API itself says may stand in a path."""
    if path == "/changes/{day}.json":
        index = asked(at(description, told, "/changes/index.json")).told
        return [day["day"] for day in index["days"]]
    kind = "procedure" if path.startswith("/history/") else path.split("/")[1]
    records = asked(at(description, told, f"/{kind}.json")).told["records"]
    return [record["key"] for record in records]


def filled(path: str, key: str) -> str:
    """Take a path and a key, give the path with each part of the key in its place."""
    parts = iter(key.split("/"))
    return re.sub(r"\{[a-z]+\}", lambda _: quote(next(parts), safe="%"), path)


def some(keys: list[str]) -> list[str]:
    """Take keys, give a few of them from end to end."""
    step = max(1, (len(keys) - 1) // (MOST - 1)) if len(keys) > 1 else 1
    return list(dict.fromkeys((*keys[::step][: MOST - 1], *keys[-1:])))


def test_the_description_and_all_it_leads_to_is_openapi(
    description: str, told: Mapping[str, Any]
) -> None:
    """The validator follows every reference over the network and finds nothing wrong."""
    found = OpenAPIV31SpecValidator(told, base_uri=description).iter_errors()
    assert [str(error) for error in found] == []


def test_every_path_answers_as_described(
    description: str, told: Mapping[str, Any], registry: Registry[Any]
) -> None:
    """Status, type, leave for other sites, and a body that its schema takes, on every path."""
    seen = 0
    for path, item in told["paths"].items():
        paths = [path]
        if "{" in path:
            paths = [filled(path, key) for key in some(keys_of(description, told, path))]
        ((kind, content),) = item["get"]["responses"]["200"]["content"].items()
        schema = {"$ref": urljoin(description, content["schema"]["$ref"])}
        judge = Draft202012Validator(schema, registry=registry)
        for one in paths:
            answer = asked(at(description, told, one))
            assert answer.status == 200, one
            assert answer.headers.get_content_type() == kind, one
            assert answer.headers["Access-Control-Allow-Origin"] == "*", one
            assert [error.message for error in judge.iter_errors(answer.told)] == [], one
            seen += 1
    assert seen > 100


def test_what_is_not_there_is_not_found(description: str, told: Mapping[str, Any]) -> None:
    """Every path with a part to fill says so for keys that nobody has, and tells that it will."""
    for path, item in told["paths"].items():
        if "{" not in path:
            assert "404" not in item["get"]["responses"], path
            continue
        assert "404" in item["get"]["responses"], path
        for key in STRANGE:
            wrong = re.sub(r"\{[a-z]+\}", quote(key, safe="%"), path)
            assert asked(at(description, told, wrong)).status == 404, wrong


def test_examples_of_the_description_are_there(description: str, told: Mapping[str, Any]) -> None:
    """Whoever tries the examples that stand beside a path gets an answer."""
    for path, item in told["paths"].items():
        examples = {part["name"]: part.get("example") for part in item.get("parameters", ())}
        if examples and all(examples.values()):
            asked_for = path.format(**examples)
            assert asked(at(description, told, asked_for)).status == 200, asked_for
