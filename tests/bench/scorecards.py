"""Made-up scorecards: one framework and edition, and a result and a plan for each district."""

from collections.abc import Iterator
from typing import Any

from tests.bench.shape import Shape
from tests.bench.units import districts

Files = Iterator[tuple[str, dict[str, Any]]]
_SOURCES = [{"source": "nguon-mau", "locator": "Bảng 1"}]
_PERIOD = {"label": "Năm 2022", "first_day": "2022-01-01", "last_day": "2022-12-31"}


def scorecard_files(shape: Shape) -> Files:
    """Take the plan, give the files of all scorecards."""
    yield "scorecards/sources.yml", {"sources": [_source()]}
    yield "scorecards/indicators.yml", {"indicators": [_indicator(n) for n in range(1, 4)]}
    yield "scorecards/frameworks/chi-so-mau.yml", _framework()
    yield "scorecards/editions/chi-so-mau/2022.yml", _edition(districts(shape))
    for number, district in enumerate(districts(shape), 1):
        yield f"scorecards/results/{district}/2022.yml", _result(district, number)
        yield f"scorecards/plans/{district}/2022.yml", _plan(district)
    yield "scorecards/corrections.yml", {"corrections": [_correction()]}


def _source() -> dict[str, Any]:
    return {
        "id": "nguon-mau",
        "kind": "dataset",
        "title": "Dữ liệu mẫu do máy bịa ra",
        "publisher": "Đơn vị Mẫu",
        "published_on": "2022",
        "address": "https://example.org/nguon-mau",
    }


def _indicator(number: int) -> dict[str, Any]:
    return {
        "id": f"chi-tieu-mau-{number}",
        "name": f"Chỉ tiêu mẫu {number}",
        "value_unit": "percent",
        "direction": "higher_is_better",
        "numerator": "Số việc mẫu đúng hạn",
        "denominator": "Số việc mẫu",
        "sources": _SOURCES,
    }


def _framework() -> dict[str, Any]:
    nodes = [
        {"id": f"muc-{number}", "kind": "area", "name": f"Mục mẫu {number}", "max": "50"}
        for number in (1, 2)
    ]
    version = {
        "id": "ban-1",
        "name": "Bản mẫu 1",
        "first_year": 2022,
        "trees": [{"level": "district", "max": "100", "nodes": nodes}],
        "sources": _SOURCES,
    }
    return {
        "id": "chi-so-mau",
        "name": "Bộ chỉ số mẫu",
        "short_name": "Chỉ số mẫu",
        "kind": "yearly",
        "value_unit": "points",
        "about": "Bộ chỉ số không có thật.",
        "versions": [version],
        "sources": _SOURCES,
    }


def _edition(units: list[str]) -> dict[str, Any]:
    return {
        "framework": "chi-so-mau",
        "version": "ban-1",
        "period": _PERIOD,
        "population": {"level": "district", "count": len(units)},
        "scores": [
            {"unit": unit, "value": f"{90 - rank}.5", "as_printed": f"{90 - rank},5"}
            | {"sources": _SOURCES}
            for rank, unit in enumerate(units, 1)
        ],
        "ranks": [
            {"unit": unit, "value": rank, "of": len(units), "sources": _SOURCES}
            for rank, unit in enumerate(units, 1)
        ],
        "sources": _SOURCES,
    }


def _result(unit: str, number: int) -> dict[str, Any]:
    observations = [
        {
            "indicator": f"chi-tieu-mau-{indicator}",
            "value": f"{90 - number % 40}.{indicator}",
            "as_printed": f"{90 - number % 40},{indicator}%",
            "headline": True,
            "sources": _SOURCES,
        }
        for indicator in range(1, 4)
    ]
    return {
        "unit": unit,
        "period": _PERIOD,
        "observations": observations,
        "shortcomings": [{"text": "Một việc mẫu còn chậm.", "sources": _SOURCES}],
        "sources": _SOURCES,
    }


def _plan(unit: str) -> dict[str, Any]:
    target = {
        "text": "Mục tiêu mẫu: đúng hạn từ 95%",
        "indicator": "chi-tieu-mau-1",
        "operator": "at_least",
        "value": "95",
        "value_unit": "percent",
        "as_printed": "95%",
        "sources": _SOURCES,
    }
    task = {"text": "Nhiệm vụ mẫu", "due_on": "2022-12-31", "sources": _SOURCES}
    return {
        "unit": unit,
        "period": _PERIOD,
        "title": "Kế hoạch mẫu 2022",
        "targets_announced": {"count": 2, "sources": _SOURCES},
        "targets": [target],
        "tasks": [task],
        "sources": _SOURCES,
    }


def _correction() -> dict[str, Any]:
    return {
        "id": "dinh-chinh-mau",
        "kind": "our_error",
        "record": "scorecards/results/huyen-mau-1/2022.yml",
        "field": "observations",
        "old": "89,0%",
        "new": "89,1%",
        "reason": "Gõ nhầm, chỉ để thử.",
        "corrected_on": "2023-01-01",
        "sources": _SOURCES,
    }
