"""Bars start at zero, ranks run downwards from 1, and breaks in the rules stay breaks."""

import re
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from generator.pages.charts.cells import bar
from generator.pages.charts.lines import Axis, Point, line_chart, rank_axis, share_axis

YEARS = (
    Point(2020, Decimal(60), "60", "60"),
    Point(2021, Decimal(70), "70", "70", joined=True),
    Point(2022, Decimal(80), "80", "80", broken=True),
)


def drawing(*points: Point, axis: Axis | None = None) -> ET.Element:
    """Take points, give the parsed chart."""
    around = axis or share_axis([point.height for point in points], "%")
    chart = line_chart("c", "Điểm <1>", "Lời & số", points, around)
    return ET.fromstring(chart)  # noqa: S314 (our own text)


def heights_of(chart: ET.Element) -> list[float]:
    """Take a chart, give how far down each of its dots stands."""
    return [float(dot.attrib["cy"]) for dot in chart.iter("circle")]


@pytest.mark.parametrize(
    ("shares", "bottom", "top"),
    [
        (("72.64", "50.4"), 50, 80),
        (("36.76", "62.05"), 30, 70),
        (("60", "60"), 60, 70),
        (("100", "0"), 0, 100),
        (("99.9", "81"), 80, 100),
    ],
)
def test_axis_holds_every_share(shares: tuple[str, ...], bottom: int, top: int) -> None:
    """The axis ends at round numbers around all figures, and has a tick at each end."""
    axis = share_axis(map(Decimal, shares), "")
    assert (axis.bottom, axis.top) == (Decimal(bottom), Decimal(top))
    assert (axis.ticks[0], axis.ticks[-1]) == (Decimal(bottom), Decimal(top))


@pytest.mark.parametrize(
    ("of", "ticks"), [(9, [1, 9]), (34, [1, 10, 20, 30]), (63, [1, 20, 40, 60]), (1, [1, 1])]
)
def test_rank_axis_has_1_on_top(of: int, ticks: list[int]) -> None:
    """Place 1 is the top of the axis whatever the number of units."""
    axis = rank_axis(of)
    assert axis.top == 1
    assert axis.bottom > axis.top
    assert list(axis.ticks) == ticks


def test_better_ranks_stand_higher() -> None:
    """A rank of 3 stands above a rank of 57."""
    points = (
        Point(2020, Decimal(57), "57/63", "57/63"),
        Point(2021, Decimal(3), "3/63", "3/63", joined=True),
    )
    low, high = heights_of(drawing(*points, axis=rank_axis(63)))
    assert high < low


def test_greater_scores_stand_higher() -> None:
    """Scores grow upwards, and every dot lies between the ends of the axis."""
    heights = heights_of(drawing(*YEARS))
    assert heights == sorted(heights, reverse=True)
    assert all(28 <= height <= 184 for height in heights)


def test_line_stops_where_years_do_not_compare() -> None:
    """A line leads only to points that are joined; a change of rules is a dashed upright."""
    chart = drawing(*YEARS)
    paths = {path.attrib["class"]: path.attrib["d"] for path in chart.iter("path")}
    assert re.findall("[ML]", paths["series series--here"]) == ["M", "L", "M"]
    assert paths["gap"].startswith("M296 ")


def test_chart_says_itself_in_words() -> None:
    """The chart has a title and a description, escaped, and points to both."""
    chart = drawing(*YEARS)
    words = {child.attrib["id"]: child.text for child in chart if "id" in child.attrib}
    assert words == {"c-t": "Điểm <1>", "c-d": "Lời & số"}
    assert chart.attrib["aria-labelledby"].split() == list(words)


def test_years_do_not_run_into_one_another() -> None:
    """Only as many years stand under the axis as have room, and the last always does."""
    points = [Point(year, Decimal(50), "50", "50", joined=True) for year in range(2005, 2025)]
    texts = [item for item in drawing(*points).iter("text") if item.attrib["y"] == "222"]
    places = sorted(float(item.attrib["x"]) for item in texts)
    assert "2024" in {item.text for item in texts}
    assert all(after - before >= 48 for before, after in pairwise(places))


def test_bar_starts_at_zero_and_marks_the_mean() -> None:
    """A bar is as wide as its share; the mean is a line, also where it is zero."""
    svg = bar(Decimal("84.33"), Decimal("70.5"))
    assert 'class="bar__value" width="84.33"' in svg
    assert 'class="bar__mean" x="70.5"' in svg
    assert 'x="0"' in bar(Decimal(10), Decimal(0))
    assert "bar__mean" not in bar(Decimal(10), None)
