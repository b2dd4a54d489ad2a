"""Every fact of the scorecards as one row of the same shape, for downloads and comparison."""

from typing import Any

from generator.collection import Collection, Entry
from generator.measures.edition_rows import edition_rows
from generator.measures.fact import FACT_COLUMNS, Fact, fact_row, fact_table
from generator.measures.unit_rows import plan_rows, result_rows
from generator.model.edition import Edition
from generator.model.plan import Plan
from generator.model.scorecard import Result

__all__ = ["FACT_COLUMNS", "Fact", "all_facts", "fact_row", "fact_table", "facts_of"]


def facts_of(entry: Entry[Any], collection: Collection) -> tuple[Fact, ...]:
    """Take an edition, a result or a plan and the collection, give its facts in their order.

    Raises:
        TypeError: the record is of another kind.

    """
    match entry.record:
        case Edition():
            return tuple(edition_rows(entry, collection))
        case Result():
            return tuple(result_rows(entry, collection))
        case Plan():
            return tuple(plan_rows(entry, collection))
    raise TypeError(f"no facts are read from a record of the kind {entry.kind}")


def all_facts(collection: Collection) -> tuple[Fact, ...]:
    """Take the collection, give the facts of all editions, results and plans, by their keys."""
    groups = (collection.editions, collection.results, collection.plans)
    entries: list[Entry[Any]] = [entry for group in groups for _, entry in sorted(group.items())]
    return tuple(fact for entry in entries for fact in facts_of(entry, collection))
