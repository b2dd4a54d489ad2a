"""Bars start at zero, ranks run downwards from 1, and breaks in the rules stay breaks."""

import re
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from generator.pages.charts.axes import Axis, rank_axis, value_axis
from generator.pages.charts.bars import Bar, MeanMark, Panel, bar_chart
from generator.pages.charts.cells import bar
from generator.pages.charts.drawing import WIDTH, lay
from generator.pages.charts.timeline import Break, Dot, Level, Timeline, timeline_chart


def dot(year: int, height: str, *, joined: bool = False, computed: bool = False) -> Dot:
    """Give a dot that says its height."""
    words = f"Năm {year}: {height}"
    return Dot(year, Decimal(height), height, words, computed=computed, joined=joined)


YEARS = (dot(2020, "60"), dot(2021, "70", joined=True), dot(2022, "80"))


def drawing(drawn: Timeline) -> ET.Element:
    """Take what is drawn over the years, give the parsed chart."""
    return ET.fromstring(timeline_chart("c", "Điểm <1>", "Lời & số", drawn))  # noqa: S314 (ours)


def over(*dots: Dot, axis: Axis | None = None, **more: tuple[object, ...]) -> ET.Element:
    """Take dots and what else is drawn, give the parsed chart."""
    around = axis or value_axis([one.height for one in dots], "%")
    return drawing(Timeline(dots, around, **more))  # type: ignore[arg-type]  # short for tests


def heights_of(chart: ET.Element) -> list[float]:
    """Take a chart, give how far down each of its dots stands, from the first year on."""
    dots = [item for item in chart.iter("circle") if item.find("title") is not None]
    return [float(item.attrib["cy"]) for item in sorted(dots, key=lambda d: float(d.attrib["cx"]))]


def classes(chart: ET.Element) -> list[str]:
    """Take a chart, give the classes of all that is drawn."""
    return [item.attrib.get("class", "") for item in chart.iter()]


@pytest.mark.parametrize(
    ("figures", "bottom", "top"),
    [
        (("72.64", "50.4"), "50", "75"),
        (("36.76", "62.05"), "30", "70"),
        (("60", "60"), "60", "61"),
        (("100", "0"), "0", "100"),
        (("0.3712", "0.62"), "0.35", "0.65"),
    ],
)
def test_axis_holds_every_figure(figures: tuple[str, ...], bottom: str, top: str) -> None:
    """The axis ends at round numbers around all figures, and has a tick at each end."""
    axis = value_axis(map(Decimal, figures))
    assert (axis.bottom, axis.top) == (Decimal(bottom), Decimal(top))
    assert (axis.ticks[0], axis.ticks[-1]) == (Decimal(bottom), Decimal(top))
    assert len(axis.ticks) <= 8


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
    low, high = heights_of(over(dot(2020, "57"), dot(2021, "3"), axis=rank_axis(63)))
    assert high < low


def test_greater_scores_stand_higher() -> None:
    """Scores grow upwards, and every dot lies between the ends of the axis."""
    heights = heights_of(over(*YEARS))
    assert heights == sorted(heights, reverse=True)
    assert all(28 <= height <= 184 for height in heights)


def test_line_stops_where_years_do_not_compare() -> None:
    """A line leads only to dots that are joined; a change of rules is a dashed upright, named."""
    chart = over(*YEARS, breaks=(Break(2021, 2022, "đổi bộ tiêu chí"),))
    paths = {path.attrib["class"]: path.attrib["d"] for path in chart.iter("path")}
    assert re.findall("[ML]", paths["series series--here"]) == ["M", "L", "M"]
    ends = [float(d.attrib["cx"]) for d in chart.iter("circle") if d.find("title") is not None]
    upright = float(re.split("[M ]", paths["gap"])[1])
    assert sorted(ends)[1] < upright < sorted(ends)[2]
    assert "đổi bộ tiêu chí" in [item.text for item in chart.iter("text")]


def test_computed_figures_are_never_joined_with_published_ones() -> None:
    """Computed dots are hollow and have a line of their own."""
    dots = (dot(2020, "60"), dot(2021, "61", computed=True), dot(2022, "62", joined=True))
    chart = over(*dots, dot(2022, "63", computed=True, joined=True))
    paths = {path.attrib["class"]: path.attrib["d"] for path in chart.iter("path")}
    assert paths["series series--here series--computed"].count("L") == 1
    assert paths["series series--here"].count("L") == 1
    (hollow,) = (g for g in chart.iter("g") if g.attrib["class"] == "dot dot--here dot--computed")
    assert len(hollow.findall("circle")) == 2
    assert {"công bố", "số tính lại"} <= {item.text for item in chart.iter("text")}


def test_missing_years_means_and_targets_are_marked() -> None:
    """A year without a figure has a cross, a mean a tick, a target a line; each says itself."""
    mean = Level("mean", 2021, 2021, Decimal(65), Decimal(65), "65", "trung bình: 65")
    target = Level("target", 2020, 2022, Decimal(75), Decimal(75), "75", "mục tiêu: 75")
    chart = over(dot(2020, "60"), dot(2022, "80"), missing=(2021,), levels=(mean, target))
    said = {item.attrib["class"]: item.findtext("title") for item in chart.iter("path")}
    assert said["missing"] in {"Năm 2021: chưa có số", None}
    assert {"missing", "mean", "target"} <= set(said)
    assert {"chưa có số", "trung bình", "mục tiêu"} <= {item.text for item in chart.iter("text")}


def test_chart_says_itself_in_words() -> None:
    """The chart has a title and a description, escaped, and points to both."""
    chart = over(*YEARS)
    words = {child.attrib["id"]: child.text for child in chart if "id" in child.attrib}
    assert words == {"c-t": "Điểm <1>", "c-d": "Lời & số"}
    assert chart.attrib["role"] == "img"
    assert chart.attrib["aria-labelledby"].split() == list(words)


def test_every_dot_says_its_figure() -> None:
    """Who points at a dot hears its year and its figure."""
    said = [item.findtext("title") for item in over(*YEARS).iter("circle")]
    assert said == ["Năm 2020: 60", "Năm 2021: 70", "Năm 2022: 80"]


def test_years_do_not_run_into_one_another() -> None:
    """Only as many years stand under the axis as have room, and the last always does."""
    chart = over(*(dot(year, "50") for year in range(2005, 2025)))
    texts = [item for item in chart.iter("text") if re.fullmatch("20[0-9]{2}", item.text or "")]
    places = sorted(float(item.attrib["x"]) for item in texts)
    assert "2024" in {item.text for item in texts}
    assert all(after - before >= 48 for before, after in pairwise(places))


def test_words_on_breaks_touch_nowhere() -> None:
    """Words that would touch stand in rows; the same words above near breaks stand once."""
    laid = lay(
        [(Decimal(60), "đổi số"), (Decimal(80), "đổi số"), (Decimal(90), "khác")], Decimal(WIDTH)
    )
    assert [(one.words, one.row) for one in laid] == [("đổi số", 0), ("", 0), ("khác", 1)]


def test_bar_starts_at_zero_and_marks_the_mean() -> None:
    """A bar is as wide as its share; the mean is a line, also where it is zero."""
    svg = bar(Decimal("84.33"), Decimal("70.5"))
    assert 'class="bar__value" width="84.33"' in svg
    assert 'class="bar__mean" x="70.5"' in svg
    assert 'x="0"' in bar(Decimal(10), Decimal(0))
    assert "bar__mean" not in bar(Decimal(10), None)


def test_bars_of_a_chart_start_at_zero() -> None:
    """Each bar begins at the left edge and is as long as its share of the whole width."""
    bars = (
        Bar("Tỉnh A", Decimal(50), "50%", "Tỉnh A: 50%", here=True),
        Bar(
            "Tỉnh có tên dài đến mức phải xuống dòng ở đây", Decimal(25), "25%", "…", computed=True
        ),
    )
    mean = MeanMark(Decimal(75), "Trung bình cả nước: 75")
    chart = ET.fromstring(bar_chart("c", "t", "d", [Panel("", bars)], mean))  # noqa: S314 (ours)
    drawn = [item for item in chart.iter("rect") if item.find("title") is not None]
    assert [float(item.attrib["width"]) for item in drawn] == [WIDTH / 2, WIDTH / 4]
    assert not any("x" in item.attrib for item in drawn)
    lines = [item.attrib["d"] for item in chart.iter("path")]
    assert [line.split()[0] for line in lines] == [f"M{WIDTH * 3 // 4}"] * 2


def test_a_figure_computed_as_published_is_one_dot_on_both_lines() -> None:
    """Its ring is left out, because it stands in the same place; the computed line goes on."""
    twin = replace(dot(2020, "60", computed=True), hidden=True)
    chart = over(dot(2020, "60"), twin, dot(2021, "61", computed=True, joined=True))
    paths = {path.attrib["class"]: path.attrib["d"] for path in chart.iter("path")}
    assert paths["series series--here series--computed"].count("L") == 1
    said = [item for item in chart.iter("circle") if item.find("title") is not None]
    assert len(said) == 2
