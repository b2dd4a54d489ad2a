"""A unit's lines lead to its results, plans and editions; nobody inherits them."""

from generator.collection import Collection
from generator.pages.views.unit_results import latest_scorecards, unit_results
from tests.builders import (
    SOURCES,
    collection_of,
    days,
    edition,
    framework,
    indicators,
    observation,
    plan,
    result,
    unit,
)

OLD, NEW = (
    days("Năm 2019", "2019-01-01", "2019-12-31"),
    days("Năm 2020", "2020-01-01", "2020-12-31"),
)


def records() -> Collection:
    """Give a district that has ended, the commune that took its place, and what they did."""
    figure = observation("dung-han", value="99.38", as_printed="99,38%")
    return collection_of(
        indicators({"id": "dung-han", "name": "Tỷ lệ đúng hạn", "value_unit": "percent"}),
        unit("huyen-mau", name="Huyện Mẫu", level="district", valid_to="2025-06-30"),
        unit("xa-mau", level="commune", valid_from="2025-07-01", succeeds=[{"unit": "huyen-mau"}]),
        result("huyen-mau", "2019", over=OLD),
        result("huyen-mau", "2020", over=NEW, observations=[figure]),
        plan("huyen-mau", "2020", over=NEW, targets_announced={"count": 25, "sources": SOURCES}),
        framework(value_unit="percent"),
        edition(
            population={"level": "district", "count": 9},
            scores=[{"unit": "huyen-mau", "value": "84.33", "sources": SOURCES}],
            ranks=[{"unit": "huyen-mau", "value": 5, "sources": SOURCES}],
        ),
    )


def test_lines_of_a_unit() -> None:
    """Results come newest first, then plans, then index scores with their denominators."""
    lines = unit_results("huyen-mau", records())
    assert [(line.url, line.figure) for line in lines] == [
        ("/ket-qua/huyen-mau/2020/", "Tỷ lệ đúng hạn: 99,38%"),
        ("/ket-qua/huyen-mau/2019/", ""),
        ("/ke-hoach/huyen-mau/2020/", "25 mục tiêu đã công bố, chúng tôi chưa biết nội dung."),
        ("/chi-so/par-index/2020/", "84,33%, hạng 5/9"),
    ]


def test_successors_inherit_nothing() -> None:
    """The unit that took the place of another has none of its results."""
    assert unit_results("xa-mau", records()) == ()


def test_latest_scorecards_name_their_unit() -> None:
    """The newest scorecard stands first and says whose it is; no more are given than asked for."""
    (line,) = latest_scorecards(records(), 1)
    assert (line.text, line.url) == ("Huyện Mẫu, năm 2020", "/ket-qua/huyen-mau/2020/")
    assert len(latest_scorecards(records(), 9)) == 2


def test_a_result_without_figures_says_what_it_has() -> None:
    """Where a source names only what was praised and what was lacking, the line counts that."""
    facts = [{"text": "Chậm.", "sources": SOURCES}, {"text": "Thiếu.", "sources": SOURCES}]
    found = collection_of(unit("xa-mau"), result("xa-mau", shortcomings=facts))
    (line,) = unit_results("xa-mau", found)
    assert line.figure == "Nguồn nêu 2 điều tồn tại, hạn chế"
