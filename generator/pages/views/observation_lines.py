"""The figures of a unit as one table, and those that are missing with their reason."""

from collections.abc import Iterable

from generator.collection import Collection
from generator.downloads import Column, Value, table_of
from generator.model.scorecard import Indicator, Observation, Result
from generator.model.urls import indicator_url
from generator.pages import labels
from generator.pages.formats import lower_first, upper_first
from generator.pages.tables import (
    SOURCE_COLUMNS,
    Cell,
    Head,
    Row,
    Table,
    source_values,
    table_on,
)
from generator.pages.views.cites import Cite, cites
from generator.pages.views.figures import fraction_words, observation_words
from generator.pages.views.named import Gap, unit_name

UNSAID = "nguồn không nêu"
FIGURE_COLUMNS = (
    Column("value", "Giá trị", "number"),
    Column("value_unit", "Đơn vị đo"),
    Column("qualifier", "Mức chính xác"),
    Column("as_printed", "Như in"),
    Column("numerator", "Tử số", "number"),
    Column("denominator", "Mẫu số", "number"),
)
"""What a download says of one figure; ``figure_values`` fills them."""

_HEADS = (Head("Chỉ tiêu"), Head("Số liệu", numeric=True), Head("Cách đo"), Head("Nguồn"))
_COLUMNS = (
    Column("indicator", "Mã chỉ tiêu"),
    Column("name", "Chỉ tiêu"),
    Column("scope", "Phạm vi"),
    *FIGURE_COLUMNS,
    Column("method", "Cách đo"),
    Column("note", "Ghi chú"),
    *SOURCE_COLUMNS,
)


def observation_tables(record: Result, url: str, collection: Collection) -> tuple[Table, ...]:
    """Take a result and its page's address, give the table of its figures, if it has any."""
    held = [o for o in record.observations if observation_words(o, indicator_of(o, collection))]
    if not held:
        return ()
    title = f"{unit_name(record.unit, collection)}, {lower_first(record.period.label)}: số liệu"
    data = [_values(observation, collection) for observation in held]
    rows = [_row(observation, collection) for observation in held]
    return (table_on(url, table_of("chi-tieu", title, _COLUMNS, data), _HEADS, rows),)


def observation_gaps(
    observations: Iterable[Observation], collection: Collection
) -> tuple[Gap, ...]:
    """Take observations, give those without a figure as gaps, each with its reason."""
    pairs = ((o, indicator_of(o, collection)) for o in observations)
    return tuple(
        _gap(o, indicator) for o, indicator in pairs if not observation_words(o, indicator)
    )


def indicator_of(observation: Observation, collection: Collection) -> Indicator | None:
    """Take an observation, give the indicator it is of, where we have its record."""
    found = collection.indicators.get(observation.indicator)
    return found.record if found else None


def figure_values(observation: Observation, indicator: Indicator | None) -> tuple[Value, ...]:
    """Take an observation and its indicator, give it as a download holds it."""
    o, unit = observation, indicator.value_unit if indicator else None
    return (o.value, unit, o.qualifier, o.as_printed, o.numerator, o.denominator)


def source_cell(found: tuple[Cite, ...]) -> Cell:
    """Take the sources of a row, give its last cell."""
    return Cell(cites=found)


def _row(observation: Observation, collection: Collection) -> Row:
    indicator = indicator_of(observation, collection)
    name = indicator.name if indicator else observation.indicator
    url = indicator_url(observation.indicator) if indicator else ""
    figure, fraction = observation_words(observation, indicator), fraction_words(observation)
    method = upper_first(observation.method or "")
    note = observation.note or ""
    return Row(
        (
            Cell(words=name, url=url, small=observation.scope or "", heading=True),
            Cell(observation.value, figure, small=fraction, numeric=True),
            Cell(words=method, small=note, unknown="" if method else UNSAID),
            source_cell(cites(observation.sources, collection)),
        )
    )


def _values(observation: Observation, collection: Collection) -> tuple[Value, ...]:
    indicator = indicator_of(observation, collection)
    return (
        observation.indicator,
        indicator.name if indicator else None,
        observation.scope,
        *figure_values(observation, indicator),
        observation.method,
        observation.note,
        *source_values(cites(observation.sources, collection)),
    )


def _gap(observation: Observation, indicator: Indicator | None) -> Gap:
    reason = labels.MISSING[observation.missing_reason or "no_source_held"]
    name = indicator.name if indicator else observation.indicator
    scope = f" ({lower_first(observation.scope)})" if observation.scope else ""
    note = observation.note
    return Gap(f"{name}{scope}", f"{reason}. {note}" if note else reason)
