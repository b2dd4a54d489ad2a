"""Every fact of the scorecards as one row of the same shape, for downloads and comparison."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from generator.collection import Collection, Entry
from generator.downloads import Column, DataTable, table_of


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, in the words of the records (see docs/vocabulary.md); None is not known."""

    kind: str
    """score, rank, mean, spread, movement, survey, group, observation, target, task, award,
    shortcoming or statement."""
    record: str
    """The path of the record's file."""
    page: str
    """The address of the page that shows it."""
    framework: str | None
    version: str | None
    indicator: str | None
    unit: str | None
    unit_name: str | None
    period: str
    first_day: date
    last_day: date
    scope: str | None
    node: str | None
    node_name: str | None
    stage: str | None
    value: Decimal | None
    value_unit: str | None
    maximum: Decimal | None
    rank: int | None
    of: int | None
    tied: bool | None
    numerator: Decimal | None
    denominator: Decimal | None
    qualifier: str | None
    as_printed: str | None
    text: str | None
    """The fact in words where it is no number."""
    missing_reason: str | None
    method: str | None
    computed: str | None
    """How it was computed; None where it was published."""
    note: str | None
    sources: str
    """Ids of the sources, with spaces between."""
    source_titles: str
    source_addresses: str


def facts_of(entry: Entry[Any], collection: Collection) -> tuple[Fact, ...]:
    """Take an edition, a result or a plan and the collection, give its facts in their order."""
    return ()


def fact_table(facts: Iterable[Fact]) -> DataTable:
    """Take facts, give them as a table with Vietnamese headings."""
    columns: tuple[Column, ...] = ()
    return table_of("so-lieu", "Số liệu", columns, [() for _ in facts])
