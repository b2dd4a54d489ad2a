"""Made-up units: a province, its former districts, today's communes, and what they post."""

from collections.abc import Iterator
from typing import Any

from tests.bench.shape import COMMUNES_OF_A_DISTRICT, Place, Shape

Files = Iterator[tuple[str, dict[str, Any]]]
PROVINCE = "tinh-mau"
_SOURCES = [{"source": "nguon-mau"}]


def districts(shape: Shape) -> list[str]:
    """Take the plan, give the ids of the districts."""
    return [f"huyen-mau-{number}" for number in range(1, shape.districts + 1)]


def unit_files(shape: Shape) -> Files:
    """Take the plan, give the files of all units."""
    yield file_of(PROVINCE, "unit", {"id": PROVINCE, "name": "Tỉnh Mẫu", "level": "province"})
    for district in districts(shape):
        number = district.rpartition("-")[2]
        yield file_of(district, "unit", _district(district, f"Huyện Mẫu {number}"))
        yield file_of(district, "listing-2022", _district_listing(district, shape))
        for place in range(1, COMMUNES_OF_A_DISTRICT + 1):
            yield from _commune(f"xa-mau-{number}-{place}", district, shape)


def file_of(unit: str, name: str, record: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Take a unit, a name of a file and what it says, give the file with its source."""
    return f"catalog/units/{unit}/{name}.yml", {**record, "sources": _SOURCES}


def _district(district: str, name: str) -> dict[str, Any]:
    return {
        "id": district,
        "name": name,
        "level": "district",
        "parent": PROVINCE,
        "valid_from": "2010-01-01",
        "valid_to": "2025-06-30",
    }


def _district_listing(district: str, shape: Shape) -> dict[str, Any]:
    posted = shape.of_level("district")
    return {
        "unit": district,
        "year": 2022,
        "valid_from": "2022-01-01",
        "valid_to": "2025-06-30",
        "basis": "own_decision",
        "basis_note": "Danh mục mẫu của huyện.",
        "decision": "1/QĐ-MAU",
        "sets": [
            {
                "id": "cap-huyen",
                "name": "Thủ tục cấp huyện",
                "level": "district",
                "declared": {
                    "procedures": len(posted),
                    "domains": len({place.domain for place in posted}),
                    "sources": _SOURCES,
                },
                "items": [_item(place) for place in posted],
            }
        ],
    }


def _item(place: Place) -> dict[str, Any]:
    return {
        "local_code": f"MAU-{place.number}",
        "name": f"Thủ tục mẫu {place.number}",
        "group": f"Lĩnh vực mẫu {place.domain.rpartition('-')[2]}",
        "procedure": place.code,
    }


def _commune(commune: str, district: str, shape: Shape) -> Files:
    name = commune.removeprefix("xa-mau-").replace("-", ".")
    unit = {
        "id": commune,
        "name": f"Xã Mẫu {name}",
        "level": "commune",
        "parent": PROVINCE,
        "valid_from": "2025-07-01",
        "succeeds": [{"unit": district}],
        "service_points": [{"id": "mot-cua", "name": "Bộ phận Một cửa mẫu", "sources": _SOURCES}],
    }
    yield file_of(commune, "unit", unit)
    posted = shape.of_level("commune")
    if posted:
        yield file_of(commune, "listing-2025", commune_listing(commune))
        code = posted[0].code
        yield f"catalog/units/{commune}/local/{code}.yml", difference(commune, code)


def commune_listing(commune: str) -> dict[str, Any]:
    """Take a commune, give its listing: by rule, not by enumeration."""
    return {
        "unit": commune,
        "year": 2025,
        "valid_from": "2025-07-01",
        "basis": "national_catalogue",
        "basis_note": "Danh mục mẫu, chọn theo quy tắc.",
        "sets": [
            {
                "id": "cap-xa",
                "name": "Bộ mẫu cấp xã",
                "level": "commune",
                "selection": {"level": "commune", "handled_by": ["commune_office"]},
            }
        ],
    }


def difference(commune: str, code: str) -> dict[str, Any]:
    """Take a commune and a procedure, give a fee that differs there."""
    return {
        "unit": commune,
        "procedure": code,
        "changes": [
            {
                "field": "fees",
                "text": "Mức thu mẫu tại đây thấp hơn.",
                "legal_basis": [{"document": "1/2020/NĐ-MAU", "clause": "Điều 1"}],
                "fees": [{"kind": "fixed", "amount": 5000}],
            }
        ],
        "sources": _SOURCES,
    }
