"""The facts of one unit's result or plan."""

from collections.abc import Iterator
from decimal import Decimal

from generator.collection import Collection, Entry
from generator.measures.fact import Fact
from generator.measures.fact_maker import FactMaker, unit_fields
from generator.model.edition import UnitNamed
from generator.model.plan import Plan, Target, Task
from generator.model.scorecard import Observation, Result, Statement
from generator.model.urls import plan_url, result_url


def result_rows(
    entry: Entry[Result], collection: Collection, about: str | None = None
) -> Iterator[Fact]:
    """Take the result of a unit and the collection, give its facts in the order of the record.

    ``about`` is an indicator where nothing but what names it is wanted.
    """
    record = entry.record
    page = result_url(record.unit, _period_key(entry.key))
    maker = FactMaker(entry, page, record.period, collection)
    whose = _whose(record.unit, collection)
    for seen in record.observations:
        if about in {None, seen.indicator}:
            yield maker.make("observation", seen.sources, **_observed(seen, collection), **whose)
    if about is None:
        told = (("award", record.awards), ("shortcoming", record.shortcomings))
        for kind, statements in (*told, ("statement", record.statements)):
            for said in statements:
                yield maker.make(kind, said.sources, **_said(said), **whose)
    yield from (gap for gap in maker.gaps(**whose) if about in {None, gap.indicator})


def plan_rows(entry: Entry[Plan], collection: Collection) -> Iterator[Fact]:
    """Take a plan and the collection, give its facts in the order of the record."""
    record = entry.record
    page = plan_url(record.unit, _period_key(entry.key))
    maker = FactMaker(entry, page, record.period, collection)
    whose = _whose(record.unit, collection)
    for part in ("targets", "tasks"):
        said = getattr(record, f"{part}_announced")
        if said is not None:
            told = {"part": part, "value": Decimal(said.count), "value_unit": "count"}
            yield maker.make("announced", said.sources, **told, **whose)
    for target in record.targets:
        yield maker.make("target", target.sources, **_target(target), **whose)
    for task in record.tasks:
        yield maker.make("task", task.sources, **_task(task), **whose)
    yield from maker.gaps(**whose)


def _period_key(key: str) -> str:
    return key.rpartition("/")[2]


def _whose(unit: str, collection: Collection) -> dict[str, str | None]:
    entry = collection.units.get(unit)
    level = entry.record.level if entry else None
    return {**unit_fields(UnitNamed(unit=unit), collection), "level": level}


def _observed(seen: Observation, collection: Collection) -> dict[str, object]:
    entry = collection.indicators.get(seen.indicator)
    same = ("indicator", "value", "as_printed", "numerator", "denominator", "scope", "method")
    return {
        **{name: getattr(seen, name) for name in same},
        "value_unit": entry.record.value_unit if entry else None,
        "qualifier": seen.qualifier if seen.value is not None else None,
        "missing_reason": seen.missing_reason,
        "note": seen.note,
    }


def _said(said: Statement) -> dict[str, object]:
    count = None if said.count is None else Decimal(said.count)
    unit = None if count is None else "count"
    return {"text": said.text, "value": count, "value_unit": unit, "note": said.note}


def _target(target: Target) -> dict[str, object]:
    same = ("area", "text", "indicator", "framework", "operator", "value", "value_unit", "group")
    more = ("as_printed", "due_on", "status")
    return {
        **{name: getattr(target, name) for name in (*same, *more)},
        "part": target.ordinal,
        "lead": "; ".join(target.lead),
        "outcome": target.result,
    }


def _task(task: Task) -> dict[str, object]:
    same = ("area", "text", "product", "due_on", "status", "done_on")
    stated = "continuous" in task.model_fields_set
    return {
        **{name: getattr(task, name) for name in same},
        "part": task.ordinal,
        "lead": "; ".join(task.lead),
        "supporting": "; ".join(task.supporting),
        "continuous": task.continuous if stated else None,
        "outcome": task.evidence,
    }
