"""The newest file of a series has what the one before it had, or says why not.

A series: the results of a unit over periods of one length; the editions of a framework for one
level of units, again over periods of one length. An index that is read off day by day is none.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from generator.checks.saying import Rule, listed
from generator.collection import Collection, Entry
from generator.measures.standings import framework_of
from generator.model.base import Period
from generator.model.edition import Edition
from generator.model.fields import title_of
from generator.model.scorecard import Result
from generator.problems import Problem

RULE = Rule("less-than-last-year")

PARTS = ("means", "spread", "movements", "surveys", "groups", "scores", "ranks")
"""What an edition may have and its follower lack."""


def check(collection: Collection) -> Iterator[Problem]:
    """Compare the last two files of every series."""
    for newest, before in _last_two(collection, "result"):
        yield from _lacks(newest, before, _result_lacks(newest.record, before.record, collection))
    for newest, before in _last_two(collection, "edition"):
        yield from _lacks(newest, before, _edition_lacks(newest.record, before.record, collection))


def _last_two(collection: Collection, kind: str) -> Iterator[tuple[Entry[Any], Entry[Any]]]:
    """Give the newest file of each series and the newest that ended before it began."""
    series: dict[Hashable, list[Entry[Any]]] = defaultdict(list)
    for entry in collection.of_kind(kind):
        if not _read_daily(entry.record, collection):
            series[_series_of(entry.record)].append(entry)
    for entries in series.values():
        newest = max(entries, key=lambda entry: entry.record.period.last_day)
        first = newest.record.period.first_day
        earlier = [entry for entry in entries if entry.record.period.last_day < first]
        if earlier:
            yield newest, max(earlier, key=lambda entry: entry.record.period.last_day)


def _read_daily(record: Edition | Result, collection: Collection) -> bool:
    framework = framework_of(record, collection) if isinstance(record, Edition) else None
    return framework is not None and framework.kind == "snapshot"


def _series_of(record: Edition | Result) -> Hashable:
    length = _months(record.period)
    if isinstance(record, Edition):
        return record.framework, record.population.level, length
    return record.unit, length


def _months(period: Period) -> int:
    first, last = period.first_day, period.last_day
    return (last.year - first.year) * 12 + last.month - first.month


def _result_lacks(newest: Result, before: Result, collection: Collection) -> Mapping[str, str]:
    """Give what is wanting by the name that ``missing`` would give it, with what to call it."""
    held = {observation.indicator for observation in newest.observations}
    said = {gap.field for gap in newest.missing}
    if "observations" in said:
        return {}
    old = dict.fromkeys(observation.indicator for observation in before.observations)
    names = {key: entry.record.name for key, entry in collection.indicators.items()}
    return {key: names.get(key, key) for key in old if key not in held | said}


def _edition_lacks(newest: Edition, before: Edition, collection: Collection) -> Mapping[str, str]:
    said = {gap.field for gap in newest.missing}
    parts = {
        part: title_of(newest, part) or part
        for part in PARTS
        if getattr(before, part) and not getattr(newest, part) and part not in said
    }
    told = said & {"scores", "ranks"} or not (newest.scores or newest.ranks)
    units = {} if told else _units_lacking(newest, before, collection)
    return parts | {unit: name for unit, name in units.items() if unit not in said}


def _units_lacking(newest: Edition, before: Edition, collection: Collection) -> dict[str, str]:
    """A unit that had ended by then is not wanting."""
    held, wanting = _units_in(newest), {}
    for unit in _units_in(before):
        entry = collection.units.get(unit)
        if unit in held or entry is None:
            continue
        end = entry.record.valid_to
        if end is None or end >= newest.period.last_day:
            wanting[unit] = entry.record.name
    return wanting


def _units_in(edition: Edition) -> dict[str, None]:
    named = (*edition.scores, *edition.ranks)
    grouped = (unit for group in edition.groups for unit in group.units)
    return dict.fromkeys(item.unit for item in (*named, *grouped) if item.unit)


def _lacks(newest: Entry[Any], before: Entry[Any], wanting: Mapping[str, str]) -> Iterator[Problem]:
    if wanting:
        yield RULE.warning(
            newest,
            ("period",),
            f"Kỳ trước ({before.path}) có, kỳ này chưa có: {listed(wanting.values())}.",
            f"Thêm theo nguồn, hoặc ghi vào «missing» kèm lý do: {listed(wanting)}.",
        )
