"""Small valid records of every kind for tests: give only what a test is about.

Each function gives the entries of one file, as the loader would.
"""

from typing import Any

from tests.entries import Entries, Fields, Value, collection_of, file_of

# What tests may take from here besides the makers below.
__all__ = ["Entries", "Fields", "Value", "collection_of", "file_of"]

SOURCES = [{"source": "nguon-1"}]


def _items(items: tuple[str | Fields, ...], key: str, filled: Fields) -> list[dict[str, Any]]:
    """Take ids or fields, give fields in which what every such record needs is filled in."""
    given = [{key: item} if isinstance(item, str) else dict(item) for item in items]
    return [{**filled, **item} for item in given]


def days(label: str, first_day: str, last_day: str) -> dict[str, str]:
    """Give a period."""
    return {"label": label, "first_day": first_day, "last_day": last_day}


_YEAR = days("Năm 2020", "2020-01-01", "2020-12-31")


# The lists.


def publisher(*, file: str = "catalog/publisher.yml", **fields: Value) -> Entries:
    """Give a publisher."""
    licence = {"name": "CC BY 4.0", "statement": "Được dùng lại khi ghi nguồn."}
    texts = {
        "name": "Nơi công bố",
        "site_title": "Niêm yết",
        "description": "Trang.",
        "about": "Về.",
    }
    return file_of(file, {**texts, "licence": licence, "link_hosts": ["gov.vn"], **fields})


def domains(*items: str | Fields) -> Entries:
    """Take ids or fields, give domains."""
    filled = {"name": "Hộ tịch"}
    return file_of("catalog/domains.yml", {"domains": _items(items, "id", filled)})


def decisions(*items: str | Fields) -> Entries:
    """Take numbers or fields, give announcing decisions."""
    filled = {"sources": SOURCES}
    return file_of("catalog/decisions.yml", {"decisions": _items(items, "number", filled)})


def legal_documents(*items: str | Fields) -> Entries:
    """Take numbers or fields, give legal documents."""
    held = _items(items, "number", {"kind": "decree"})
    return file_of("catalog/legal_documents.yml", {"legal_documents": held})


def life_events(*items: Fields) -> Entries:
    """Take fields, give life events."""
    filled = {"id": "sinh-con", "name": "Sinh con", "question": "Nhà vừa có em bé?"}
    return file_of("catalog/life_events.yml", {"life_events": _items(items, "id", filled)})


def synonyms(*items: Fields) -> Entries:
    """Take fields, give synonyms."""
    return file_of("catalog/synonyms.yml", {"synonyms": [dict(item) for item in items]})


def sources(*items: str | Fields) -> Entries:
    """Take ids or fields, give sources."""
    held = _items(items, "id", {"kind": "press", "title": "Một bài báo"})
    return file_of("scorecards/sources.yml", {"sources": held})


def indicators(*items: str | Fields) -> Entries:
    """Take ids or fields, give indicators in percent."""
    filled = {"name": "Hồ sơ đúng hạn", "value_unit": "percent", "sources": SOURCES}
    return file_of("scorecards/indicators.yml", {"indicators": _items(items, "id", filled)})


def corrections(**lists: Value) -> Entries:
    """Take the lists ``corrections`` and ``conflicts``, give them."""
    return file_of("scorecards/corrections.yml", lists)


# One record a file.


def procedure(
    code: str = "1.001193", *, domain: str = "ho-tich", file: str = "", **fields: Value
) -> Entries:
    """Give a procedure of the commune level that says all that a citizen asks first."""
    told = {
        "agency": "Ủy ban nhân dân cấp xã",
        "time_limits": [{"amount": "1", "unit": "working_day"}],
        "fees": [{"kind": "fixed", "amount": 8000}],
        "documents": [{"name": "Tờ khai", "originals": 1, "copies": 0}],
        "sources": SOURCES,
    }
    ids = {"code": code, "name": "Đăng ký khai sinh", "domain": domain, "levels": ["commune"]}
    path = file or f"catalog/procedures/{domain}/{code}.yml"
    return file_of(path, {**ids, **told, **fields})


def unit(id_: str = "xa-can-giuoc", *, file: str = "", **fields: Value) -> Entries:
    """Give a commune."""
    told = {"id": id_, "name": "Xã Cần Giuộc", "level": "commune", "sources": SOURCES}
    return file_of(file or f"catalog/units/{id_}/unit.yml", {**told, **fields})


def listing(
    unit_: str = "xa-can-giuoc", year: int = 2025, *, file: str = "", **fields: Value
) -> Entries:
    """Give a listing of one set, made by a rule."""
    commune = {"id": "cap-xa", "name": "Cấp xã", "level": "commune"}
    told = {
        "unit": unit_,
        "year": year,
        "basis": "national_catalogue",
        "basis_note": "Theo cơ sở dữ liệu quốc gia.",
        "sets": [{**commune, "selection": {"level": "commune"}}],
        "sources": SOURCES,
    }
    path = file or f"catalog/units/{unit_}/listing-{year}.yml"
    return file_of(path, {**told, **fields})


def local_difference(
    unit_: str = "xa-can-giuoc", procedure_: str = "1.001193", *, file: str = "", **fields: Value
) -> Entries:
    """Give a difference in the fee."""
    change = {"field": "fees", "text": "Miễn lệ phí.", "legal_basis": [{"document": "12/NQ-HĐND"}]}
    told = {"unit": unit_, "procedure": procedure_, "changes": [change], "sources": SOURCES}
    path = file or f"catalog/units/{unit_}/local/{procedure_}.yml"
    return file_of(path, {**told, **fields})


def framework(id_: str = "par-index", *, file: str = "", **fields: Value) -> Entries:
    """Give a framework of one version without a tree, in points where more is better."""
    told = {
        "id": id_,
        "name": "Chỉ số cải cách hành chính",
        "short_name": "PAR INDEX",
        "kind": "yearly",
        "value_unit": "points",
        "versions": [{"id": "v1", "sources": SOURCES}],
        "sources": SOURCES,
    }
    return file_of(file or f"scorecards/frameworks/{id_}.yml", {**told, **fields})


def tree(**fields: Value) -> dict[str, Any]:
    """Give the versions of a framework: one, ``v1``, with one tree for provinces."""
    return {"id": "v1", "sources": SOURCES, "trees": [{"level": "province", **fields}]}


def node(id_: str, most: str | None = None, **fields: Value) -> dict[str, Any]:
    """Give an area of a tree, with its maximum if one is given."""
    told = {"id": id_, "kind": "area", "name": f"Lĩnh vực {id_}", **fields}
    return told if most is None else {**told, "max": most}


def edition(
    framework_: str = "par-index",
    period: str = "2020",
    *,
    over: Fields | None = None,
    file: str = "",
    **fields: Value,
) -> Entries:
    """Give an edition of provinces without any figure."""
    told = {
        "framework": framework_,
        "period": over or _YEAR,
        "population": {"level": "province"},
        "sources": SOURCES,
    }
    path = file or f"scorecards/editions/{framework_}/{period}.yml"
    return file_of(path, {**told, **fields})


def score(unit_: str = "tinh-long-an", **fields: Value) -> dict[str, Any]:
    """Give a score of a unit that is known by name only."""
    return {"unit_name": unit_, "sources": SOURCES, **fields}


def rank(unit_: str = "tinh-long-an", **fields: Value) -> dict[str, Any]:
    """Give a rank of a unit that is known by name only."""
    return {"unit_name": unit_, "sources": SOURCES, **fields}


def result(
    unit_: str = "xa-can-giuoc",
    period: str = "2020",
    *,
    over: Fields | None = None,
    file: str = "",
    **fields: Value,
) -> Entries:
    """Give the result of a unit in 2020 without any figure."""
    told = {"unit": unit_, "period": over or _YEAR, "sources": SOURCES}
    return file_of(file or f"scorecards/results/{unit_}/{period}.yml", {**told, **fields})


def observation(indicator: str = "ho-so-dung-han", **fields: Value) -> dict[str, Any]:
    """Give an observation."""
    return {"indicator": indicator, "sources": SOURCES, **fields}


def plan(
    unit_: str = "xa-can-giuoc",
    period: str = "2020",
    *,
    over: Fields | None = None,
    file: str = "",
    **fields: Value,
) -> Entries:
    """Give the plan of a unit for 2020 without targets or tasks."""
    told = {
        "unit": unit_,
        "period": over or _YEAR,
        "title": "Kế hoạch cải cách",
        "sources": SOURCES,
    }
    return file_of(file or f"scorecards/plans/{unit_}/{period}.yml", {**told, **fields})
