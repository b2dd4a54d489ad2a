"""The units of a made-up nation: provinces, communes, what they post and where they differ."""

from collections.abc import Iterator
from typing import Any

from tests.bench.nation_shape import Nation
from tests.bench.units import Files, commune_listing, difference, file_of

DIFFERENCES = 3
"""How many fees differ in each commune."""


def nation_unit_files(nation: Nation) -> Files:
    """Take the plan, give the files of all units."""
    for province in nation.provinces:
        yield from _province(province)
    codes = [place.code for place in nation.of_level("commune")]
    for number, commune in enumerate(nation.communes):
        yield file_of(commune, "unit", _commune(commune, nation.province_of(number)))
        yield file_of(commune, "listing-2025", commune_listing(commune))
        yield from _differences(commune, number, codes)


def _province(province: str) -> Files:
    name = f"Tỉnh Mẫu {_number(province)}"
    yield file_of(province, "unit", {"id": province, "name": name, "level": "province"})
    yield file_of(province, "listing-2025", _province_listing(province))


def _number(unit: str) -> str:
    return unit.rpartition("-")[2]


def _province_listing(province: str) -> dict[str, Any]:
    chosen = {
        "id": "cap-tinh",
        "name": "Bộ mẫu cấp tỉnh",
        "level": "province",
        "selection": {"level": "province"},
    }
    return {**commune_listing(province), "sets": [chosen]}


def _commune(commune: str, province: str) -> dict[str, Any]:
    desk = {
        "id": "mot-cua",
        "name": f"Bộ phận Một cửa mẫu {_number(commune)}",
        "address": f"Số {_number(commune)}, đường Mẫu",
        "hours": [{"days": ["mon", "tue"], "opens": "07:30", "closes": "11:30"}],
        "sources": [{"source": "nguon-mau"}],
    }
    return {
        "id": commune,
        "name": f"Xã Mẫu {_number(commune)}",
        "level": "commune",
        "parent": province,
        "service_points": [desk],
    }


def _differences(commune: str, number: int, codes: list[str]) -> Iterator[tuple[str, Any]]:
    """Each commune differs in other procedures than its neighbours, so that none has them all."""
    first = DIFFERENCES * number
    for code in sorted({codes[(first + step) % len(codes)] for step in range(DIFFERENCES)}):
        yield f"catalog/units/{commune}/local/{code}.yml", difference(commune, code)
