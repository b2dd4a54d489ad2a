"""Small repositories made by chance from the models, with what `check` refuses taken out again."""

import json
import re
from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError

from generator.checks.walking import hints_of, models_in
from generator.judging import Examined, examined, judge_examined
from generator.load.paths import Listed
from generator.load.source import LIST_LIMITS, Source
from generator.load.yaml_text import parse
from generator.model import base
from generator.model.base import Record
from generator.model.kinds import KINDS, Kind
from generator.problems import Problem
from tests.hostile.addresses import HOSTS, TAKEN
from tests.hostile.texts import MENDED, TEXTS

TODAY = date(2026, 11, 21)
_LINES = tuple(MENDED.get(text, text) for text in TEXTS)
IDS = (
    *("a", "constructor", "nhung", "so-lieu", "2024", "bo-tieu-chi", "thu-tuc", "niem-yet"),
    *("index", "tung-phan", "bieu-do", "chi-so", "v1", "a" * 80, "trang-2", "phan-2"),
)
"""Ids that are parts of our own addresses, and names that programs know."""
_PERIODS = (*IDS, "2023", "2025", "2024-q1", "so-lieu.csv", "2023-2024", "a.b", "index.html")
_NUMBERS = (
    *("0", "1", "-1", "50", "100", "0.5", "84.33", "99.999999999999", "7", "12.5", "33.4"),
    *("9" * 40, "-" + "9" * 40, "0." + "0" * 30 + "1", "1" * 300, "-0", "0.00", "1" + "0" * 400),
)
_DAYS = (
    *("0001-01-01", "1899-12-31", "1900-02-28", "1970-01-01", "2000-02-29", "2019-12-31"),
    *("2024-01-01", "2024-12-31", "2025-06-30", "2025-07-01", "2026-11-21", "9999-12-31"),
)
_POOLS: Mapping[Any, tuple[Any, ...]] = {
    base.Line: _LINES,
    base.Prose: (*_LINES, "một\nhai", "- một\n- hai\n\n# ba", "``` a\nb\n```\n<!--"),
    base.Slug: IDS,
    base.ProcedureCode: ("1.000001", "2.000002", "9.999999"),
    base.LegalNumber: ("1/2020/NĐ-CP", "2/Luật", "a|b", "<b>", "{{ 1 }}", "=1+1", "đ", "😀 1"),
    base.Address: TAKEN,
    base.Day: _DAYS,
    base.PartialDay: (*_DAYS, "0001", "2025", "9999", "2025-07", "0001-01"),
    base.Number: _NUMBERS,
    base.Count: (0, 1, 2, 3, 7, 1000, 10**12),
    base.Year: (1990, 2024, 2025, 2100),
    base.Clock: ("00:00", "07:30", "11:30", "13:00", "23:59"),
    bool: (True, False),
}
_LISTS = {
    "domains": "id",
    "decisions": "number",
    "legal_documents": "number",
    "life_events": "id",
    "sources": "id",
    "indicators": "id",
}
"""Lists that others name things of, and the field that these are named by."""
_PARTS: Mapping[str, tuple[Any, ...]] = {
    "period": _PERIODS,
    "code": _POOLS[base.ProcedureCode],
    "procedure": _POOLS[base.ProcedureCode],
    "year": _POOLS[base.Year],
    "unit": IDS[:8],
    "framework": IDS[:6],
}
_TIMES = {"procedure": 3, "unit": 8, "framework": 6}
"""Kinds of which there is a record for each id that others name."""
_RARE = {"valid_from": 0.1, "valid_to": 0.1, "succeeds": 0.1, "replaced_by": 0.1, "missing": 0.2}
"""Fields that contradict others more often than not."""
_OFTEN = 0.9
_ROUNDS = 60
_MOST_DEEP = 5

Files = dict[str, Any]
"""Values of record files by path."""


def chance_files(chance: Random) -> Files:
    """Take chance, give record files that `check` may refuse."""
    files: Files = {}
    for kind in KINDS:
        times = _TIMES.get(kind.name, chance.randint(2, 6)) if "<" in kind.pattern else 1
        for number in range(times):
            path, parts = _path(kind, chance, number)
            value = _listed(kind, chance) if kind.name in _LISTS else _record(kind.model, chance, 0)
            files[path] = value | {name: parts[name] for name in parts if name in value}
    files["catalog/publisher.yml"]["link_hosts"] = list(HOSTS)
    _answer(files)
    return files


def _listed(kind: Kind, chance: Random) -> dict[str, Any]:
    """Give a list with a record for each id, so that most of what is named is there."""
    ((name, hint),) = hints_of(kind.model).items()
    model, key = next(models_in(hint)), _LISTS[kind.name]
    ids = _POOLS[base.LegalNumber] if key == "number" else IDS
    return {name: [_record(model, chance, 1) | {key: each} for each in ids]}


def _answer(files: Files) -> None:
    """What a procedure must say, each says."""
    refs = [{"source": "a"}]
    for path, value in files.items():
        value.update({"sources": refs} if "sources" in value and "scorecards/s" not in path else {})
        if "/procedures/" in path:
            value.pop("missing", None)
            value.setdefault("agency", "Ủy ban")
            value.setdefault("time_limits", []).append({"amount": "1", "unit": "day"})
            value.setdefault("fees", []).append({"kind": "fixed", "amount": 8000})
            value.setdefault("documents", []).append({"name": "Tờ khai", "originals": 1})


def _path(kind: Kind, chance: Random, number: int) -> tuple[str, dict[str, Any]]:
    path, parts = kind.pattern, dict[str, Any]()
    for name in kind.regex.groupindex:
        values = _PARTS.get(name, IDS)
        parts[name] = values[number] if kind.name in _TIMES else chance.choice(values)
        path = path.replace(f"<{name}>", str(parts[name]))
    if kind.name == "unit":
        parts["id"] = parts["unit"]
    if "period" in parts and chance.random() < _OFTEN:
        years = [int(year) for year in re.findall("[0-9]{4}", parts["period"])] or [2024]
        days = {"first_day": f"{years[0]}-01-01", "last_day": f"{years[-1]}-12-31"}
        parts["period"] = {"label": chance.choice(_LINES), **days}
    else:
        parts.pop("period", None)
    return path, parts


def _record(model: type[Record], chance: Random, depth: int) -> dict[str, Any]:
    told = {}
    for name, field in model.model_fields.items():
        if field.is_required() or chance.random() < _RARE.get(name, _likely(depth)):
            told[name] = _value(hints_of(model)[name], chance, depth + 1)
    return told


def _likely(depth: int) -> float:
    return 0.6 if depth < _MOST_DEEP else 0.05


def _value(hint: Any, chance: Random, depth: int) -> Any:  # noqa: ANN401 (whatever a file may hold)
    for known, pool in _POOLS.items():
        if hint == known:
            return chance.choice(pool[: max(3, len(pool) // 4)] if chance.random() < 0.3 else pool)
    if isinstance(hint, type) and issubclass(hint, Record):
        return _record(hint, chance, depth)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return chance.choice(inner)
    if origin is tuple:
        most = 4 if depth < _MOST_DEEP else 1
        return [_value(inner[0], chance, depth) for _ in range(chance.randint(1, most))]
    return _value(next(one for one in inner if one is not type(None)), chance, depth)


def written(value: object) -> str:
    """Take the values of a file, give it as JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def sound_files(files: Files) -> dict[str, str] | None:
    """Take record files, give them without what `check` refuses; None where nothing is left."""
    known: dict[str, Examined] = {}
    for _ in range(_ROUNDS):
        known = {path: _examined(path, value, known) for path, value in files.items()}
        listed = [Listed(path, "file", len(file.source.data)) for path, file in known.items()]
        errors = [p for p in judge_examined(listed, known.values(), TODAY).problems if p.is_error]
        if not errors:
            return {path: written(value) for path, value in files.items()}
        if "catalog/publisher.yml" not in files:
            return None
        _take_out(files, errors)
    return None


def _examined(path: str, value: object, known: Mapping[str, Examined]) -> Examined:
    """What was taken out of one file leaves the others as they were."""
    data = written(value).encode()
    held = known.get(path)
    return held if held and held.source.data == data else examined(Source(path, data))


def _take_out(files: Files, errors: list[Problem]) -> None:
    for path in {error.location.file for error in errors} & set(files):
        places = parse(Source(path, written(files[path]).encode()), LIST_LIMITS).places.by_path
        wrong = {(e.location.line, e.location.column) for e in errors if e.location.file == path}
        found = [steps for steps, place in places.items() if place in wrong and steps]
        if not found:
            del files[path]
            continue
        for steps in sorted(found, key=_from_the_end, reverse=True):
            _remove(files[path], steps)


def _from_the_end(steps: tuple[str | int, ...]) -> tuple[tuple[int, str | int], ...]:
    """Later items of a list first, so that those before them keep their numbers."""
    return tuple((isinstance(step, str), step) for step in steps)


def _remove(value: Any, steps: tuple[str | int, ...]) -> None:  # noqa: ANN401 (as files have it)
    for step in steps[:-1]:
        try:
            value = value[step]
        except (KeyError, IndexError):
            return
    if isinstance(value, list) and len(value) > int(steps[-1]):
        del value[int(steps[-1])]
    elif isinstance(value, dict):
        value.pop(steps[-1], None)


def chance_repository(seed: int) -> dict[str, str] | None:
    """Take a number, give a repository that `check` lets through, always the same for it."""
    return sound_files(chance_files(Random(seed)))  # noqa: S311 (no secret)


def chance_record(model: type[Record], seed: int) -> str | None:
    """Take a model and a number, give a file that it takes, or None where chance gave none."""
    value = _record(model, Random(seed), 0)  # noqa: S311 (no secret)
    for _ in range(_ROUNDS):
        try:
            model.model_validate_json(written(value))
        except ValidationError as error:
            for found in error.errors():
                if not found["loc"] or found["type"] == "missing":
                    return None
                _remove(value, tuple(found["loc"]))
        else:
            return written(value)
    return None
