"""The lists that records lean on: domains, decisions and laws that an import needs and adds."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.collection import Collection
from generator.importing.held_values import held_values
from generator.importing.planning import Plan, Planned
from generator.importing.values import Origin
from generator.load.records import read_file
from generator.load.source import Source
from generator.model.kinds import kind_of
from generator.style.yaml_style import as_yaml

_KINDS: Mapping[str, str] = {
    "QH": "law",
    "PL": "ordinance",
    "NQ": "resolution",
    "NĐ": "decree",
    "TTLT": "joint_circular",
    "TT": "circular",
    "QĐ": "decision",
}
"""The letters after the year or the number, and the kind of the document."""

_PLACES = {
    "domains": "catalog/domains.yml",
    "decisions": "catalog/decisions.yml",
    "legal_documents": "catalog/legal_documents.yml",
}


class Grown(Struct, frozen=True):
    """A list with new items at its end: its path, its new bytes, and how many are new."""

    path: str
    data: bytes
    added: int


def grown_lists(
    plan: Plan, collection: Collection, files: Mapping[str, bytes], origin: Origin
) -> tuple[Grown, ...]:
    """Take a plan and what is held, give the lists that must grow for the plan's records."""
    written = [p for p in plan.records if p.data is not None]
    wanted: dict[str, list[dict[str, object]]] = {
        "domains": [{"id": key, "name": name} for key, name in sorted(plan.domains.items())],
        "decisions": _decisions(written, collection, origin),
        "legal_documents": _laws(written, collection, origin),
    }
    return tuple(
        _grown(field, items, files.get(_PLACES[field], b""))
        for field, items in wanted.items()
        if items
    )


def _decisions(
    written: Iterable[Planned], collection: Collection, origin: Origin
) -> list[dict[str, object]]:
    found: dict[str, Planned] = {}
    for plan in written:
        number = plan.values.get("decision")
        if isinstance(number, str) and number not in collection.decisions:
            found.setdefault(number, plan)
    return [{"number": n, "sources": [_from(origin, p)]} for n, p in sorted(found.items())]


def _laws(
    written: Iterable[Planned], collection: Collection, origin: Origin
) -> list[dict[str, object]]:
    found: dict[str, Planned] = {}
    for plan in written:
        for number in _named(plan):
            if number not in collection.legal_documents:
                found.setdefault(number, plan)
    return [
        {"number": n, "kind": kind_of_law(n), "sources": [_from(origin, p)]}
        for n, p in sorted(found.items())
    ]


def _named(plan: Planned) -> Iterable[str]:
    for field, key in (("legal_basis", "document"), ("fees", "legal_document")):
        items = plan.values.get(field)
        for item in items if isinstance(items, list) else []:
            if isinstance(item, Mapping) and item.get(key):
                yield str(item[key])


def kind_of_law(number: str) -> str:
    """Take the number of a legal document, give its kind."""
    letters = re.findall(r"[A-ZĐ]+", number)
    return next((_KINDS[part] for part in letters if part in _KINDS), "other")


def _from(origin: Origin, plan: Planned) -> dict[str, object]:
    return {"source": origin.source, "locator": f"Thủ tục {plan.record.code}"}


def _grown(field: str, items: list[dict[str, object]], data: bytes) -> Grown:
    path = _PLACES[field]
    kind = kind_of(path)
    values = held_values(path, data) if data else {}
    old = values.get(field, [])
    values[field] = [*(old if isinstance(old, list) else []), *items]
    if kind is None:
        raise KeyError(path)
    written = as_yaml(values, kind.model).encode("utf-8")
    if any(p.is_error for p in read_file(Source(path, written)).problems):
        raise ValueError(path)
    return Grown(path, written, len(items))
