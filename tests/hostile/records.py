"""A repository in which each hostile text stands in the text fields of each kind of record."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.checks.walking import hints_of, models_in
from generator.model.kinds import KINDS, Kind
from tests.hostile.agreeing import (
    YEAR,
    code,
    domain_id,
    framework_id,
    old_unit_id,
    source_id,
    unit_id,
)
from tests.hostile.filling import Filler, Spot
from tests.hostile.marks import Marked
from tests.hostile.rules import RULES, TWICE

SHORT, FULL = 4, 1
"""Every so manieth text in each field of the kinds with pages (each text in some field), or all."""
_PARTS: Mapping[str, Callable[[int], Any]] = {
    "domain": domain_id,
    "code": code,
    "procedure": code,
    "unit": unit_id,
    "year": lambda _: YEAR + 1,
    "framework": framework_id,
    "id": framework_id,
    "period": lambda _: YEAR,
}
_REFS = [{"source": source_id(0)}]
_OLD_UNIT = {"name": "Xã Cũ", "level": "commune", "valid_to": "2019-12-31", "sources": _REFS}
_OLD_EDITION = {
    "framework": framework_id(0),
    "version": "v1",
    "period": {"label": "Năm 2023", "first_day": "2023-01-01", "last_day": "2023-12-31"},
    "population": {"level": "province"},
    "scores": [{"unit": unit_id(0), "value": "9", "sources": _REFS}],
    "sources": _REFS,
}
_ONLY_ONE = ("publisher",)


@dataclass(frozen=True)
class Hostile:
    """Record files by path, and what each mark in them stands for."""

    files: Mapping[str, str]
    marks: Mapping[str, Marked]


@cache
def hostile_repository(step: int = SHORT) -> Hostile:
    """Take every how manieth text each field holds, give the repository."""
    filler = Filler(RULES, TWICE, step)
    files = {path: _written(value) for path, value in _files(filler)}
    return Hostile(files, filler.marks.given)


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _files(filler: Filler) -> Iterator[tuple[str, dict[str, Any]]]:
    for key in map(old_unit_id, range(filler.count_of("unit"))):
        yield f"catalog/units/{key}/unit.yml", {"id": key, **_OLD_UNIT}
    yield f"scorecards/editions/{framework_id(0)}/{YEAR - 1}.yml", _OLD_EDITION
    for kind in KINDS:
        if kind.name in _ONLY_ONE:
            yield kind.pattern, filler.record(kind.model, Spot(0, kind.name))
        elif "<" in kind.pattern:
            for number in range(filler.count_of(kind.name)):
                yield _path(kind, number), filler.record(kind.model, Spot(number, kind.name))
        else:
            yield kind.pattern, dict(_lists(filler, kind))


def _path(kind: Kind, number: int) -> str:
    path = kind.pattern
    for part, name in _PARTS.items():
        path = path.replace(f"<{part}>", str(name(number)))
    return path


def _lists(filler: Filler, kind: Kind) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Give each list of a file that holds records of one kind."""
    for name, hint in hints_of(kind.model).items():
        model = next(models_in(hint))
        item = _ITEMS.get(model.__name__, model.__name__.lower())
        spots = (Spot(number, item) for number in range(filler.count_of(item)))
        yield name, [filler.record(model, spot) for spot in spots]


_ITEMS = {"LegalDocument": "legal_document", "LifeEvent": "life_event"}
