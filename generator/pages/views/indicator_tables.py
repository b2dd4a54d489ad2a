"""The figures of one indicator over units and time: a table for each way of measuring."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from generator.collection import Collection, Entry
from generator.downloads import Column, Value, table_of
from generator.model.folding import sort_key
from generator.model.scorecard import Indicator, Observation, Result
from generator.model.urls import indicator_url, result_url
from generator.pages import labels
from generator.pages.formats import upper_first
from generator.pages.render import Link
from generator.pages.tables import (
    MANY_ROWS,
    SOURCE_COLUMNS,
    Cell,
    Head,
    Row,
    Table,
    source_values,
    table_on,
)
from generator.pages.views.cites import cites
from generator.pages.views.figures import fraction_words, observation_words, sentences
from generator.pages.views.named import unit_link, unit_name
from generator.pages.views.observation_lines import FIGURE_COLUMNS, figure_values

UNSAID = "Nguồn không nêu cách đo"
_HEADS = (
    Head("Đơn vị"),
    Head("Kỳ"),
    Head("Số liệu", numeric=True),
    Head("Nguồn"),
)
_COLUMNS = (
    Column("unit", "Mã đơn vị"),
    Column("unit_name", "Đơn vị"),
    Column("period", "Kỳ"),
    Column("first_day", "Từ ngày", "day"),
    Column("last_day", "Đến ngày", "day"),
    Column("scope", "Phạm vi"),
    *FIGURE_COLUMNS,
    Column("method", "Cách đo"),
    Column("missing_reason", "Vì sao không có"),
    Column("note", "Ghi chú"),
    *SOURCE_COLUMNS,
)
Figure = tuple[Entry[Result], Observation]


class MethodGroup(Struct, frozen=True):
    """The figures that were measured in one way; they may stand in one table, others may not."""

    method: str
    table: Table


def figures_of(indicator: str, collection: Collection) -> Iterator[Figure]:
    """Take an indicator's id, give its figures with their results: by unit, newest first."""
    results = collection.results_by_indicator.get(indicator, ())
    for result in sorted(results, key=lambda entry: _order(entry, collection)):
        for observation in result.record.observations:
            if observation.indicator == indicator:
                yield result, observation


def method_groups(entry: Entry[Indicator], collection: Collection) -> tuple[MethodGroup, ...]:
    """Take an indicator and the collection, give its figures, each way of measuring by itself."""
    groups: dict[str, list[Figure]] = {}
    for figure in figures_of(entry.key, collection):
        groups.setdefault(upper_first(figure[1].method or UNSAID), []).append(figure)
    return tuple(
        MethodGroup(method, _table(f"cach-do-{index}", method, figures, entry.record, collection))
        for index, (method, figures) in enumerate(groups.items(), start=1)
    )


def _order(result: Entry[Result], collection: Collection) -> tuple[object, ...]:
    name = unit_name(result.record.unit, collection)
    return (*sort_key(name), -result.record.period.last_day.toordinal())


def _table(
    name: str, method: str, figures: list[Figure], indicator: Indicator, collection: Collection
) -> Table:
    said = method if method == UNSAID else f"Cách đo: {method}"
    title = f"{indicator.name}. {said}"
    rows = [_row(result, o, indicator, collection) for result, o in figures]
    rows = [*map(_led_once, rows)] if len(rows) > MANY_ROWS else rows
    data = [_values(result, o, indicator, collection) for result, o in figures]
    held = table_of(name, title, _COLUMNS, data)
    return table_on(indicator_url(indicator.id), held, _HEADS, rows)


def _row(
    result: Entry[Result], observation: Observation, indicator: Indicator, collection: Collection
) -> Row:
    figure = observation_words(observation, indicator)
    reason = labels.MISSING[observation.missing_reason or "no_source_held"]
    unit = unit_link(result.record.unit, collection)
    period = Link(result.record.period.label, result_url(*result.key.split("/", 1)))
    return Row(
        (
            Cell(words=unit.text, url=unit.url, small=observation.scope or "", heading=True),
            Cell(words=period.text, url=period.url),
            Cell(
                observation.value,
                figure,
                small=sentences((fraction_words(observation), observation.note or "")),
                unknown="" if figure else reason,
                numeric=True,
            ),
            Cell(cites=cites(observation.sources, collection)),
        )
    )


def _led_once(row: Row) -> Row:
    """Take a row, give it with one way onward: from the unit's name to its results of the period.

    These lead to the unit; a table of many rows has no room for two ways in each.
    """
    unit, period, *others = row.cells
    return replace(row, cells=(replace(unit, url=period.url), replace(period, url=""), *others))


def _values(
    result: Entry[Result], observation: Observation, indicator: Indicator, collection: Collection
) -> tuple[Value, ...]:
    record, o = result.record, observation
    period = (record.period.label, record.period.first_day, record.period.last_day)
    return (
        record.unit,
        unit_name(record.unit, collection),
        *period,
        o.scope,
        *figure_values(o, indicator),
        o.method,
        o.missing_reason,
        o.note,
        *source_values(cites(o.sources, collection)),
    )
