"""Plain values as YAML in the project's style: two spaces, lists indented, texts in quotes."""

import json
from collections.abc import Iterator, Mapping
from typing import Any


def yaml_text(record: Mapping[str, Any]) -> str:
    """Take a record as plain values, give its file; absent (None) and empty values are left out."""
    return "\n".join([*_group(record, ""), ""])


def _group(record: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in record.items():
        if value is None or value in ((), [], {}):
            continue
        if isinstance(value, Mapping | tuple | list):
            yield f"{indent}{key}:"
            yield from _inner(value, f"{indent}  ")
        else:
            yield f"{indent}{key}: {_scalar(value)}"


def _inner(value: object, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _group(value, indent)
        return
    for item in value if isinstance(value, tuple | list) else ():
        lines = [*_inner(item, "")] if isinstance(item, Mapping | tuple) else [_scalar(item)]
        yield f"{indent}- {lines[0]}"
        yield from (f"{indent}  {line}" for line in lines[1:])


def _scalar(value: object) -> str:
    """Every text stands in quotes, as JSON writes it; whole numbers and truths stand plain."""
    return json.dumps(value, ensure_ascii=False)
