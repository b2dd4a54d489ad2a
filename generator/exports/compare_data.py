"""The data of the page that compares: figures with the groups inside which they compare.

Every difference that the page may show lies inside one group; the script only looks numbers up.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.collection import Collection, Entry
from generator.exports.compare_figures import Sources, observation_data, rank_data, score_data
from generator.exports.compare_names import compare_names_file
from generator.measures.alike import Groups
from generator.measures.series import (
    Held,
    Observed,
    held_in,
    observation_groups,
    observed_of,
    rank_groups,
    score_groups,
    worth_comparing,
)
from generator.measures.standings import period_key
from generator.model.base import Period
from generator.model.folding import sort_key
from generator.model.framework import Framework
from generator.model.scorecard import Indicator
from generator.model.urls import edition_url, framework_url, indicator_url, result_url, unit_url
from generator.model.written import compact
from generator.output import OutputFile

PATH = "assets/compare-data.js"
_A_PAIR = 2
Names = Mapping[str, tuple[str, str]]
"""The name and the page of each unit, by what stands for it in an address."""


def compare_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give the data of the page that compares, and their names in English.

    It is a script, not JSON, so that a copy of the site opened from a disk can compare too.
    """
    data = compare_data(collection)
    text = compact(data)
    yield OutputFile.of_text(PATH, f"niemyet.compareData={text};\n")
    yield compare_names_file(data)


def compare_data(collection: Collection) -> dict[str, Any]:
    """Take the collection, give what can be compared: frameworks, then indicators."""
    sources = Sources(collection)
    frameworks = sorted(collection.frameworks.values(), key=lambda e: sort_key(e.record.short_name))
    indicators = sorted(collection.indicators.values(), key=lambda e: sort_key(e.record.name))
    series = [
        *(data for entry in frameworks if (data := _framework(entry, sources))),
        *(data for entry in indicators if (data := _indicator(entry, sources))),
    ]
    return {"series": series, "sources": sources.found}


def _framework(entry: Entry[Framework], sources: Sources) -> dict[str, Any] | None:
    held = held_in(entry.key, sources.collection)
    if len(held) < _A_PAIR:
        return None
    record = entry.record
    scores, ranks = score_groups(held, record), rank_groups(held, record)
    numbers = iter(scores.numbers), iter(ranks.numbers)
    figures = [_figure(item, *numbers, sources) for item in held]
    head = _head("framework", entry.key, record.short_name, framework_url(entry.key), record)
    periods = {
        period_key(item.entry): _period(
            item.entry.record.period, edition_url(entry.key, period_key(item.entry))
        )
        for item in held
    }
    names = _units(_framework_names(held, sources.collection))
    why = {"scoreWhy": _why(scores), "rankWhy": _why(ranks)}
    return {**head, "units": names, "periods": periods, "figures": figures, **why}


def _figure(
    item: Held, scores: Iterator[int | None], ranks: Iterator[int | None], sources: Sources
) -> dict[str, Any]:
    """Take what a unit has, and the groups that its figures come next in."""
    edition = item.entry.record
    return {
        "unit": item.unit,
        "period": period_key(item.entry),
        "scores": [score_data(score, next(scores), sources) for score in item.scores],
        "ranks": [rank_data(rank, edition, next(ranks), sources) for rank in item.ranks],
    }


def _indicator(entry: Entry[Indicator], sources: Sources) -> dict[str, Any] | None:
    observed = observed_of(entry.key, sources.collection)
    groups = observation_groups(observed)
    if not worth_comparing(groups):
        return None
    figures = [
        {
            "unit": item.unit,
            "period": _result_period(item),
            "page": result_url(item.entry.record.unit, _result_period(item)),
            "scores": [observation_data(item.observation, number, sources)],
            "ranks": [],
        }
        for item, number in zip(observed, groups.numbers, strict=True)
    ]
    head = _head("indicator", entry.key, entry.record.name, indicator_url(entry.key), entry.record)
    periods = {_result_period(item): _period(item.entry.record.period, "") for item in observed}
    names = _units(_indicator_names(observed, sources.collection))
    why = {"scoreWhy": _why(groups), "rankWhy": {}}
    return {**head, "units": names, "periods": periods, "figures": figures, **why}


def _head(
    kind: str, key: str, name: str, page: str, record: Framework | Indicator
) -> dict[str, Any]:
    return {"kind": kind, "id": key, "name": name, "page": page, "valueUnit": record.value_unit}


def _period(period: Period, page: str) -> dict[str, Any]:
    told = {
        "label": period.label,
        "year": period.last_day.year,
        "to": period.last_day.isoformat(),
    }
    return {**told, "page": page} if page else told


def _units(names: Names) -> dict[str, dict[str, str]]:
    """Give names and pages in the order of the alphabet."""
    ordered = sorted(names.items(), key=lambda item: sort_key(item[1][0]))
    return {
        key: {"name": name, **({"page": page} if page else {})} for key, (name, page) in ordered
    }


def _framework_names(held: Iterable[Held], collection: Collection) -> Names:
    found: dict[str, tuple[str, str]] = {}
    for item in held:
        named = item.standing.named
        found.setdefault(item.unit, _named(named.unit or "", named.unit_name or "", collection))
    return found


def _indicator_names(observed: Iterable[Observed], collection: Collection) -> Names:
    found: dict[str, tuple[str, str]] = {}
    for item in observed:
        name, page = _named(item.entry.record.unit, "", collection)
        scope = item.observation.scope
        found.setdefault(item.unit, (f"{name} ({scope})" if scope else name, page))
    return found


def _named(unit: str, printed: str, collection: Collection) -> tuple[str, str]:
    entry = collection.units.get(unit)
    return (entry.record.name, unit_url(unit)) if entry else (printed or unit, "")


def _result_period(item: Observed) -> str:
    return item.entry.key.rpartition("/")[2]


def _why(groups: Groups) -> dict[str, str]:
    return {f"{one}-{other}": verdict.value for (one, other), verdict in groups.why.items()}
