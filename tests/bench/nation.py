"""A made-up nation: 6,000 procedures, 34 provinces and 3,321 communes, or less of the same mix."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.bench.generate import list_files
from tests.bench.nation_shape import Nation, nation_of
from tests.bench.nation_units import nation_unit_files
from tests.bench.procedures import procedure
from tests.bench.scorecards import edition, framework, indicator, result, source
from tests.bench.yaml_lines import yaml_text

YEARS = (2024, 2025)
_NUMBERS = range(1, 4)


def nation(pages: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Take about how many pages, give path and text of every record file: always the same bytes."""
    yield from planned(nation_of(pages), seed)


def planned(plan: Nation, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Take a plan, give path and text of every record file: always the same bytes."""
    for path, record in _records(plan, Random(seed)):  # noqa: S311  (no secret)
        yield path, yaml_text(record)


def _records(plan: Nation, random: Random) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from list_files(plan.domains, plan.places)
    for place in plan.places:
        yield f"catalog/procedures/{place.domain}/{place.code}.yml", procedure(place, random)
    yield from nation_unit_files(plan)
    yield "scorecards/sources.yml", {"sources": [source()]}
    yield "scorecards/indicators.yml", {"indicators": [indicator(n) for n in _indicators(plan)]}
    yield "scorecards/frameworks/chi-so-mau.yml", framework("province")
    for year in YEARS:
        yield from _year(plan, year)


def _indicators(plan: Nation) -> Iterator[str]:
    return (
        f"{_prefix(province, year)}{number}"
        for province in plan.provinces
        for year in YEARS
        for number in _NUMBERS
    )


def _prefix(province: str, year: int) -> str:
    """Each province sets its own indicators, and others each year: a page compares its communes."""
    return f"{province.rpartition('-')[2]}-{year}-"


def _year(plan: Nation, year: int) -> Iterator[tuple[str, dict[str, Any]]]:
    ranked = edition(plan.provinces, "province", year)
    yield f"scorecards/editions/chi-so-mau/{year}.yml", ranked
    for number, (unit, province) in enumerate(_scored(plan), 1):
        scored = result(unit, number, year, _prefix(province, year))
        gone = _gone(province, year) if year > YEARS[0] else []
        yield f"scorecards/results/{unit}/{year}.yml", {**scored, "missing": gone}


def _gone(province: str, year: int) -> list[dict[str, str]]:
    """What the year before had and this one has not is said, as the rules ask."""
    return [
        {"field": f"chi-tieu-mau-{_prefix(province, year - 1)}{number}", "reason": "not_measured"}
        for number in _NUMBERS
    ]


def _scored(plan: Nation) -> Iterator[tuple[str, str]]:
    """Give every unit that has scorecards, with the province whose indicators they use."""
    yield from ((province, province) for province in plan.provinces)
    yield from ((commune, plan.province_of(n)) for n, commune in enumerate(plan.communes))
