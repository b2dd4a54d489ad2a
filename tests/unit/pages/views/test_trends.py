"""A unit's line over the years is drawn only where the years compare."""

import re
from decimal import Decimal
from typing import Any

import pytest

from generator.collection import Collection
from generator.pages.views.trends import Trend, trends
from tests.builders import (
    SOURCES,
    Entries,
    Value,
    collection_of,
    days,
    edition,
    framework,
    plan,
    unit,
)


def versions(**second: Value) -> list[dict[str, Any]]:
    """Give two versions of the rules."""
    return [{"id": "v1", "sources": SOURCES}, {"id": "v2", "sources": SOURCES, **second}]


def year(number: int, version: str | None = "v1", of: int = 63, **more: Value) -> Entries:
    """Give the edition of a year, with a score of 60 in 80 and rank 5."""
    told: dict[str, Value] = {"version": version} if version else {}
    points = {"value": "60", "max": "80", **more}
    period = days(f"Năm {number}", f"{number}-01-01", f"{number}-12-31")
    named = {"unit": "tinh-mau", "sources": SOURCES}
    score, rank = {**named, **points}, {**named, "value": 5, "of": of}
    return edition(period=str(number), over=period, scores=[score], ranks=[rank], **told)


def trend_of(*editions: Entries, **second: Value) -> Trend:
    """Give the one trend of a province over these editions."""
    records = records_of(*editions, **second)
    (found,) = trends(records.frameworks["par-index"], records)
    return found


def records_of(*editions: Entries, **second: Value) -> Collection:
    """Give a framework of two versions, these editions, and the record of a province."""
    rules = framework(versions=versions(**second))
    return collection_of(rules, unit("tinh-mau", level="province"), *editions)


def lines(trend: Trend) -> list[int]:
    """Give how many joins each chart of a trend has."""
    paths = (re.findall('<path class="series[^>]* d="([^"]*)"', c.svg) for c in trend.charts)
    return [sum(path.count("L") for path in found) for found in paths]


def breaks(trend: Trend) -> list[int]:
    """Give how many breaks each chart of a trend has."""
    return [chart.svg.count('class="gap"') for chart in trend.charts]


def test_years_of_one_version_are_joined() -> None:
    """Scores and ranks of neighbouring years under the same rules are one line."""
    trend = trend_of(year(2020), year(2021))
    assert (lines(trend), breaks(trend)) == ([1, 1], [0, 0])


def test_another_version_is_a_break() -> None:
    """Rules that nobody says compare end the line, and the break is drawn."""
    trend = trend_of(year(2020), year(2021, "v2"))
    assert (lines(trend), breaks(trend)) == ([0, 0], [1, 1])


def test_versions_that_compare_are_joined() -> None:
    """Where the record says that two versions compare, the line goes on."""
    trend = trend_of(year(2020), year(2021, "v2"), comparable_with=["v1"])
    assert (lines(trend), breaks(trend)) == ([1, 1], [0, 0])


def test_a_missing_year_is_not_bridged() -> None:
    """A line never leads over a year without a figure."""
    trend = trend_of(year(2020), year(2022))
    assert (lines(trend), breaks(trend)) == ([0, 0], [0, 0])


def test_an_unknown_version_joins_nothing() -> None:
    """Where the rules are not known, nothing says that the years compare."""
    trend = trend_of(year(2020, None), year(2021, None))
    assert (lines(trend), breaks(trend)) == ([0, 0], [0, 0])


def test_another_number_of_units_breaks_ranks_only() -> None:
    """Place 5 of 63 and place 5 of 34 are not one line; the scores still are."""
    trend = trend_of(year(2020), year(2021, of=34))
    assert (lines(trend), breaks(trend)) == ([1, 0], [0, 1])


def test_another_maximum_breaks_scores_only() -> None:
    """A score of 60 in 80 and one of 60 in 100 are not one line; the ranks still are."""
    trend = trend_of(year(2020), year(2021, max="100"))
    assert (lines(trend), breaks(trend)) == ([0, 1], [1, 0])


def test_a_computed_score_is_not_joined_with_a_published_one() -> None:
    """A figure that we computed is drawn hollow, and said to be computed in table and words."""
    trend = trend_of(year(2020), year(2021, computed="cộng các lĩnh vực"))
    scores = trend.charts[0]
    assert (lines(trend), breaks(trend)) == ([0, 1], [0, 0])
    assert scores.svg.count('class="dot dot--here dot--computed"') == 2  # one dot, and the key
    assert "năm 2021: 60/80 (số tính lại)" in scores.caption
    assert [row[2] for row in scores.table.data.rows] == ["công bố", "số tính lại"]


def test_computed_scores_are_joined_with_each_other() -> None:
    """Two figures that we computed in neighbouring years of one version are one dashed line."""
    trend = trend_of(year(2020, computed="cộng"), year(2021, computed="cộng"))
    assert lines(trend) == [1, 1]
    assert "series--computed" in trend.charts[0].svg


def test_an_unknown_maximum_is_no_break() -> None:
    """Where a maximum is not known nobody can say that it changed: no line, and no mark."""
    first = year(2020)
    rules = framework(value_unit="percent", versions=versions())
    second = year(2021, max=None)
    records = collection_of(rules, unit("tinh-mau", level="province"), first, second)
    (trend,) = trends(records.frameworks["par-index"], records)
    assert (lines(trend)[0], breaks(trend)[0]) == (0, 0)


def test_the_table_holds_what_is_drawn() -> None:
    """The table has every year in order, with the missing one, the maximum and the change."""
    trend = trend_of(year(2020), year(2022, "v2", max="100"))
    data = trend.charts[0].table.data
    held = [dict(zip((c.name for c in data.columns), row, strict=True)) for row in data.rows]
    assert [row["year"] for row in held] == [2020, 2021, 2022]
    assert [row["value"] for row in held] == [Decimal(60), None, Decimal(60)]
    assert [row["of"] for row in held] == [Decimal(80), None, Decimal(100)]
    assert [row["change"] for row in held] == [None, None, "đổi bộ tiêu chí"]


def test_a_target_of_a_plan_is_a_line() -> None:
    """A plan's target for the index, in its unit of value, is drawn over the plan's years."""
    goal = {"text": "Đạt 70 điểm", "framework": "par-index", "operator": "at_least"}
    target = {**goal, "value": "70", "value_unit": "points", "sources": SOURCES}
    planned = plan("tinh-mau", "2021", targets=[target])
    rules, province = framework(versions=versions()), unit("tinh-mau", level="province")
    records = collection_of(rules, province, planned, year(2020), year(2021))
    (trend,) = trends(records.frameworks["par-index"], records)
    assert 'class="target"' in trend.charts[0].svg
    assert "Mục tiêu từ năm 2020: ít nhất 70 điểm." in trend.charts[0].svg
    assert 'class="target"' not in trend.charts[1].svg


def test_one_year_is_no_line() -> None:
    """A unit with a single figure gets no chart."""
    records = records_of(year(2020))
    assert trends(records.frameworks["par-index"], records) == ()


@pytest.mark.parametrize("kind", ["yearly", "snapshot"])
def test_states_of_a_moment_are_not_drawn(kind: str) -> None:
    """Several states may fall in one year, so a snapshot framework has no chart over years."""
    rules = framework(kind=kind, versions=versions())
    province = unit("tinh-mau", level="province")
    records = collection_of(rules, province, year(2020), year(2021))
    assert bool(trends(records.frameworks["par-index"], records)) == (kind == "yearly")
