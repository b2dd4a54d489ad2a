"""Made-up scorecards: one framework and edition, and a result and a plan for each district."""

from collections.abc import Iterator, Sequence
from typing import Any

from tests.bench.shape import Shape
from tests.bench.units import districts

Files = Iterator[tuple[str, dict[str, Any]]]
_SOURCES = [{"source": "nguon-mau", "locator": "Bảng 1"}]
_YEAR = 2022


def scorecard_files(shape: Shape) -> Files:
    """Take the plan, give the files of all scorecards."""
    yield "scorecards/sources.yml", {"sources": [source()]}
    yield "scorecards/indicators.yml", {"indicators": [indicator(n) for n in range(1, 4)]}
    yield "scorecards/frameworks/chi-so-mau.yml", framework()
    yield "scorecards/editions/chi-so-mau/2022.yml", edition(districts(shape))
    for number, district in enumerate(districts(shape), 1):
        yield f"scorecards/results/{district}/2022.yml", result(district, number)
        yield f"scorecards/plans/{district}/2022.yml", _plan(district)
    yield "scorecards/corrections.yml", {"corrections": [_correction()]}


def period(year: int) -> dict[str, Any]:
    """Take a year, give it as a period of twelve months."""
    return {
        "label": f"Năm {year}",
        "first_day": f"{year}-01-01",
        "last_day": f"{year}-12-31",
    }


def source() -> dict[str, Any]:
    """Give the one made-up source."""
    return {
        "id": "nguon-mau",
        "kind": "dataset",
        "title": "Dữ liệu mẫu do máy bịa ra",
        "publisher": "Đơn vị Mẫu",
        "published_on": "2022",
        "address": "https://example.org/nguon-mau",
    }


def indicator(number: int | str) -> dict[str, Any]:
    """Take a number, give the indicator of that number."""
    return {
        "id": f"chi-tieu-mau-{number}",
        "name": f"Chỉ tiêu mẫu {number}",
        "value_unit": "percent",
        "direction": "higher_is_better",
        "numerator": "Số việc mẫu đúng hạn",
        "denominator": "Số việc mẫu",
        "sources": _SOURCES,
    }


def framework(level: str = "district") -> dict[str, Any]:
    """Take the level of the units that it scores, give the framework."""
    nodes = [
        {"id": f"muc-{number}", "kind": "area", "name": f"Mục mẫu {number}", "max": "50"}
        for number in (1, 2)
    ]
    version = {
        "id": "ban-1",
        "name": "Bản mẫu 1",
        "first_year": 2022,
        "trees": [{"level": level, "max": "100", "nodes": nodes}],
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


def edition(units: Sequence[str], level: str = "district", year: int = _YEAR) -> dict[str, Any]:
    """Take units, best first, their level and a year, give the edition that ranks them."""
    return {
        "framework": "chi-so-mau",
        "version": "ban-1",
        "period": period(year),
        "population": {"level": level, "count": len(units)},
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


def result(unit: str, number: int, year: int = _YEAR, prefix: str = "") -> dict[str, Any]:
    """Take a unit, its number, a year and what stands before the numbers of its indicators."""
    observations = [
        {
            "indicator": f"chi-tieu-mau-{prefix}{indicator}",
            "value": f"{90 - number % 40}.{indicator}",
            "as_printed": f"{90 - number % 40},{indicator}%",
            "headline": True,
            "sources": _SOURCES,
        }
        for indicator in range(1, 4)
    ]
    return {
        "unit": unit,
        "period": period(year),
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
        "period": period(_YEAR),
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
