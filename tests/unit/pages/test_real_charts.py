"""Every chart of the real records: the picture is what the table holds, and bridges no break."""

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from generator.collection import Collection
from generator.model.edition import Edition
from generator.model.framework import Framework
from generator.pages.charts.chart import Chart
from generator.pages.views.edition_charts import area_charts, ranking_charts
from generator.pages.views.indicator_charts import indicator_charts
from generator.pages.views.trends import trends

YEAR = re.compile(r"Năm (\d{4}): (.*?)( \(số tính lại\))?")


@pytest.fixture(scope="module")
def over_years(real_collection: Collection) -> list[tuple[Framework, Chart]]:
    """Each chart over the years, with its framework."""
    found = [
        (entry.record, chart)
        for entry in real_collection.frameworks.values()
        for trend in trends(entry, real_collection)
        for chart in trend.charts
    ]
    assert len(found) >= 15
    return found


@pytest.fixture(scope="module")
def all_charts(
    over_years: list[tuple[Framework, Chart]], real_collection: Collection
) -> list[Chart]:
    """Each chart of the site."""
    collection = real_collection
    editions = [
        c
        for e in collection.editions.values()
        for c in (*ranking_charts(e, collection), *area_charts(e, collection))
    ]
    own = [c for e in collection.indicators.values() for c in indicator_charts(e, collection)]
    assert editions
    return [*(chart for _, chart in over_years), *editions, *own]


def rows_of(chart: Chart) -> list[dict[str, object]]:
    """Take a chart, give the rows of the table behind it by the names of their columns."""
    data = chart.table.data
    return [dict(zip((c.name for c in data.columns), row, strict=True)) for row in data.rows]


def tips(chart: Chart) -> list[tuple[ET.Element, str]]:
    """Take a chart, give its dots and bars with their words."""
    drawn = ET.fromstring(chart.svg)  # noqa: S314 (our own text)
    marks = [*drawn.iter("circle"), *drawn.iter("rect")]
    return [(mark, words) for mark in marks if (words := mark.findtext("title"))]


def dots_of(chart: Chart) -> dict[tuple[float, bool], int]:
    """Take a chart over the years, give the year of each dot by its place and its origin."""
    found = {}
    for mark, words in tips(chart):
        match = YEAR.fullmatch(words)
        assert match, words
        found[float(mark.attrib["cx"]), match[3] is not None] = int(match[1])
    return found


def joins(chart: Chart) -> Iterator[tuple[int, int, bool]]:
    """Take a chart over the years, give each two years that a line joins, and whether computed."""
    dots = dots_of(chart)
    for line in ET.fromstring(chart.svg).iter("path"):  # noqa: S314 (our own text)
        if not line.attrib["class"].startswith("series"):
            continue
        computed = "series--computed" in line.attrib["class"]
        steps = re.findall(r"([ML])([\d.]+) ", line.attrib["d"])
        for (_, x), (step, next_x) in pairwise(steps):
            if step == "L":
                yield _year_at(x, dots, computed), _year_at(next_x, dots, computed), computed


def _year_at(x: str, dots: dict[tuple[float, bool], int], computed: bool) -> int:  # noqa: FBT001
    """A figure that was computed as it was published has one dot, the published one."""
    return dots.get((float(x), computed)) or dots[float(x), False]


def test_every_figure_of_the_table_is_drawn(all_charts: list[Chart]) -> None:
    """A chart has as many dots or bars as its table has figures."""
    for chart in all_charts:
        key = "value" if "year" in {c.name for c in chart.table.data.columns} else "score"
        held = [row for row in rows_of(chart) if row[key] is not None]
        assert len(tips(chart)) == len(held), chart.name


def test_dots_say_the_figures_of_the_table(over_years: list[tuple[Framework, Chart]]) -> None:
    """Year, figure and origin of each dot are those of a row of the table, as it shows them."""
    for _, chart in over_years:
        shown = {
            (row.cells[0].words, row.cells[1].words, row.cells[2].words == "số tính lại")
            for row in chart.table.rows
            if row.cells[1].value is not None
        }
        drawn = {(m[1], m[2], m[3] is not None) for _, w in tips(chart) if (m := YEAR.fullmatch(w))}
        assert drawn == shown, chart.name


def test_bars_are_as_long_as_the_table_says(all_charts: list[Chart]) -> None:
    """A bar is its share of the maximum, from zero, to the tenth of a percent."""
    for chart in all_charts:
        rows = rows_of(chart)
        if "share" in rows[0]:
            bars = [float(mark.attrib["width"]) / 380 * 100 for mark, _ in tips(chart)]
            assert bars == pytest.approx([float(str(r["share"])) for r in rows], abs=0.06)


def test_no_break_is_bridged(
    over_years: list[tuple[Framework, Chart]], real_collection: Collection
) -> None:
    """A line joins only neighbouring years of one version, or of two that are said to compare."""
    seen = 0
    for framework, chart in over_years:
        editions = {
            entry.record.period.last_day.year: entry.record
            for entry in real_collection.editions_by_framework[framework.id]
        }
        broken = {row["year"] for row in rows_of(chart) if row["change"]}
        for year, after, _ in joins(chart):
            seen += 1
            assert after == year + 1
            assert after not in broken
            assert compare(editions[year], editions[after], framework), (chart.name, after)
    assert seen >= 40


def compare(one: Edition, other: Edition, framework: Framework) -> bool:
    """Take two editions, tell from the records alone whether their rules compare."""
    if one.version is None or other.version is None:
        return False
    kin = {v.id: {v.id, *v.comparable_with} for v in framework.versions}
    return other.version in kin[one.version] or one.version in kin[other.version]


def test_ranks_are_drawn_upside_down(over_years: list[tuple[Framework, Chart]]) -> None:
    """In every chart of ranks a smaller number stands higher; in every other a greater one."""
    for _, chart in over_years:
        if chart.name.startswith("hang-"):
            places = [
                (int(m[2].split("/")[0]), float(mark.attrib["cy"]))
                for mark, words in tips(chart)
                if (m := YEAR.fullmatch(words))
            ]
            assert [y for _, y in sorted(places)] == sorted(y for _, y in places), chart.name


def test_words_hold_every_figure(all_charts: list[Chart]) -> None:
    """The description holds what each dot or bar says, for who does not see the picture."""
    for chart in all_charts:
        told = (ET.fromstring(chart.svg).findtext("desc") or "").casefold()  # noqa: S314
        assert all(words.casefold() in told for _, words in tips(chart)), chart.name


def test_each_chart_names_its_sources(all_charts: list[Chart]) -> None:
    """No chart leaves its page without a source, and names and files are unique on a page."""
    assert all(chart.sources for chart in all_charts)
    files = [chart.svg_url for chart in all_charts]
    assert len(set(files)) == len(files)
