"""What the fields of hostile scorecards hold where they must agree: figures above all."""

from decimal import Decimal
from typing import Any

from generator.checks.printed import numbers_in
from generator.model.correction import Conflict, Correction
from generator.model.edition import (
    Edition,
    Group,
    Mean,
    Movement,
    PrintedChange,
    Rank,
    Score,
    Spread,
    UnitNamed,
)
from generator.model.framework import Framework, Tree, Version
from generator.model.plan import Plan, Target, Task
from generator.model.scorecard import Indicator, Observation, Result, Source
from tests.hostile.agreeing import by, framework_id, indicator_id, is_, source_id, spaced, unit_id
from tests.hostile.filling import ABSENT, Filler, Rules, Spot


def _nodes(filler: Filler, spot: Spot) -> list[dict[str, Any]]:
    def node(name: str, kind: str, most: str, *children: dict[str, Any]) -> dict[str, Any]:
        words = filler.text(Spot(spot.record, f"{spot.path}.{name}.name"))
        told = {"id": name, "kind": kind, "name": words, "max": most}
        return {**told, "children": list(children)} if children else told

    return [
        node("a", "area", "10", node("a-1", "criterion", "4"), node("a-2", "criterion", "6")),
        node("b", "area", "10"),
    ]


def _as_printed(filler: Filler, spot: Spot) -> str:
    """Give a figure that the text beside it holds, where it holds any."""
    text = filler.marked(Spot(spot.record, f"{spot.path.rpartition('.')[0]}.as_printed")).shown
    return f"{abs(min(numbers_in(text), default=Decimal(5))):f}"


def _scores(filler: Filler, spot: Spot) -> list[dict[str, Any]]:
    """Give scores enough for a chart; in the first edition one for each text, with its change."""
    spots = [Spot(spot.record, f"{spot.path}.{place}", place) for place in (0, 1)]
    both = [filler.record(Score, each) for each in spots]
    if spot.record == 0:
        every = (Spot(place, f"{spot.path}.all") for place in range(filler.count_of("edition")))
        return both + [_changed(filler, each) for each in every]
    more = (Spot(spot.record, f"{spot.path}.more.{place}") for place in range(3))
    return both + [_score(filler, each) for each in more]


def _ranks(filler: Filler, spot: Spot) -> list[dict[str, Any]]:
    return [
        filler.record(Rank, Spot(spot.record, f"{spot.path}.{place}", place)) for place in (0, 1)
    ]


def _score(filler: Filler, spot: Spot) -> dict[str, Any]:
    name = filler.text(Spot(spot.record, f"{spot.path}.unit_name"))
    return {"unit_name": name, "value": "10", "max": "20", "sources": [{"source": source_id(0)}]}


def _changed(filler: Filler, spot: Spot) -> dict[str, Any]:
    change = filler.record(PrintedChange, Spot(spot.record, f"{spot.path}.change"))
    return {**_score(filler, spot), "change": change}


SCORECARD_RULES: Rules = {
    # Scorecards.
    (Source, "id"): by(source_id),
    (Indicator, "id"): by(indicator_id),
    (Indicator, "value_unit"): is_("percent"),
    (Framework, "id"): by(framework_id),
    (Framework, "value_unit"): is_("points"),
    (Version, "id"): is_("v1"),
    (Version, "first_year"): is_(2000),
    (Version, "last_year"): is_(ABSENT),
    (Version, "replaces"): is_(ABSENT),
    (Version, "comparable_with"): is_(ABSENT),
    (Tree, "level"): is_("province"),
    (Tree, "max"): is_("20"),
    (Tree, "survey_max"): is_(ABSENT),
    (Tree, "counts"): is_(ABSENT),
    (Tree, "nodes"): _nodes,
    (Edition, "framework"): by(framework_id),
    (Edition, "version"): is_("v1"),
    (UnitNamed, "unit"): spaced(unit_id(0), ABSENT),
    (Score, "node"): is_(ABSENT),
    (Score, "stage"): is_("final"),
    (Score, "value"): spaced("11.5", ABSENT),
    (Score, "as_printed"): lambda filler, spot: filler.text(spot) if spot.place else ABSENT,
    (Score, "max"): is_("20"),
    (Score, "qualifier"): is_("exact"),
    (Score, "missing_reason"): is_(ABSENT),
    (Score, "change"): is_(ABSENT),
    (Rank, "node"): is_(ABSENT),
    (Rank, "value"): spaced(1, ABSENT),
    (Rank, "of"): is_(2),
    (Rank, "as_printed"): lambda filler, spot: filler.text(spot) if spot.place else ABSENT,
    (Rank, "change"): is_(ABSENT),
    (Edition, "scores"): _scores,
    (Edition, "ranks"): _ranks,
    (Mean, "value"): _as_printed,
    (Group, "units"): is_(ABSENT),
    (Movement, "since"): is_("2023"),
    (Movement, "up"): is_(1),
    (Movement, "down"): is_(1),
    (PrintedChange, "since"): is_("2023"),
    (PrintedChange, "value"): _as_printed,
    (Spread, "highest"): is_("11.5"),
    (Spread, "lowest"): is_("1.5"),
    (Spread, "difference"): is_("10"),
    (Result, "unit"): by(unit_id),
    (Observation, "indicator"): by(indicator_id),
    (Observation, "value"): spaced("50", ABSENT),
    (Observation, "as_printed"): lambda filler, spot: filler.text(spot) if spot.place else ABSENT,
    (Observation, "qualifier"): is_("exact"),
    (Observation, "numerator"): is_(ABSENT),
    (Observation, "denominator"): is_(ABSENT),
    (Observation, "missing_reason"): is_(ABSENT),
    (Plan, "unit"): by(unit_id),
    (Plan, "replaces"): is_(ABSENT),
    (Target, "indicator"): by(indicator_id),
    (Target, "framework"): is_(ABSENT),
    (Target, "status"): is_("in_progress"),
    (Target, "value"): _as_printed,
    (Target, "value_unit"): is_("percent"),
    (Target, "operator"): is_("at_least"),
    (Task, "status"): is_("in_progress"),
    (Task, "done_on"): is_(ABSENT),
    (Correction, "id"): lambda _, spot: f"sua-{spot.record:03d}",
    (Conflict, "values"): lambda filler, spot: [
        filler.text(Spot(spot.record, f"{spot.path}.{place}")) for place in (0, 1)
    ],
    (Conflict, "id"): lambda _, spot: f"khac-{spot.record:03d}",
}
