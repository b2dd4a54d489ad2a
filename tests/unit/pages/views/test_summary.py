"""The paragraph of a scorecard says what the record says, sentence for sentence, and no more."""

from typing import Any

from generator.collection import Collection
from generator.pages.views.headlines import headlines
from generator.pages.views.summary import summary
from tests.builders import (
    SOURCES,
    Entries,
    Value,
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

NOW, THEN = (
    days("Năm 2020", "2020-01-01", "2020-12-31"),
    days("Năm 2019", "2019-01-01", "2019-12-31"),
)
METHOD = {"method": "Đếm"}
FULL = {"awards": [{"text": "Khen.", "sources": SOURCES}]} | {
    "shortcomings": [{"text": "Chậm.", "sources": SOURCES}]
}


def figure(value: str, **fields: Value) -> dict[str, Any]:
    """Give a figure in percent."""
    return observation("dung-han", value=value, as_printed=f"{value}%", **fields)


def said(*more: Entries, **fields: Value) -> str:
    """Give the paragraph of a district in 2020, among these other records."""
    records: Collection = collection_of(
        indicators(
            {"id": "dung-han", "name": "Tỷ lệ đúng hạn", "short_name": "Đúng hạn"},
            {"id": "khac", "name": "Tỷ lệ khác"},
        ),
        unit("huyen-mau", name="Huyện Mẫu", level="district"),
        result("huyen-mau", over=NOW, **fields),
        *more,
    )
    entry = records.results["huyen-mau/2020"]
    return summary(headlines(entry, records), entry, records)


def before(**fields: Value) -> Entries:
    """Give the result of the year before."""
    return result("huyen-mau", "2019", over=THEN, observations=[figure("95", **fields)])


def test_nothing_held_is_said_and_nothing_else() -> None:
    """An empty record makes no claim: only that we hold nothing."""
    assert said() == (
        "Năm 2020, huyện Mẫu: chúng tôi chưa giữ số liệu nào của riêng đơn vị. "
        "Chưa có dữ liệu: khen thưởng; tồn tại, hạn chế."
    )


def test_figures_keep_their_qualifier_and_their_part() -> None:
    """About 97% at the communes is never 97%."""
    words = said(observations=[figure("97", qualifier="about", scope="Các xã", **METHOD)], **FULL)
    assert words.startswith("Năm 2020, huyện Mẫu: tỷ lệ đúng hạn (các xã) là khoảng 97%.")


def test_a_full_record_has_no_gaps() -> None:
    """Where figures, ways of measuring, awards and shortcomings are held, nothing is missing."""
    assert said(observations=[figure("97", **METHOD)], **FULL) == (
        "Năm 2020, huyện Mẫu: tỷ lệ đúng hạn là 97%. Chưa so sánh được số này với kỳ trước. "
        "Khen thưởng: Khen. Tồn tại, hạn chế: Chậm."
    )


def test_a_difference_needs_one_way_of_measuring() -> None:
    """The same way gives a difference; another way, an unknown one or a rough figure gives none."""
    now = {"observations": [figure("97", **METHOD)]}
    assert "So với kỳ trước, đo cùng cách: đúng hạn tăng 2 điểm phần trăm." in said(
        before(**METHOD), **now
    )
    for other in ({"method": "Khảo sát"}, {}, {**METHOD, "qualifier": "about"}):
        words = said(before(**other), **now)
        assert "Chưa so sánh được số này với kỳ trước." in words
        assert "tăng" not in words


def test_a_target_of_the_same_period_stands_beside_its_figure() -> None:
    """The target is that of the plan for this very period and this very indicator."""
    now = {"observations": [figure("97", **METHOD)]}
    target = {"text": "Đúng hạn", "operator": "at_least", "value": "98", "value_unit": "percent"}
    own = plan("huyen-mau", over=NOW, targets=[{**target, "indicator": "dung-han", **_SOURCED}])
    other = plan("huyen-mau", over=NOW, targets=[{**target, "indicator": "khac", **_SOURCED}])
    assert "tỷ lệ đúng hạn là 97%, mục tiêu ít nhất 98%." in said(own, **now)
    assert "mục tiêu ít nhất" not in said(other, **now)


_SOURCED = {"sources": SOURCES}


def test_several_awards_are_counted_as_published() -> None:
    """Of several facts in words only how many the sources name; what is not held is unknown."""
    words = said(
        shortcomings=[{"text": text, "sources": SOURCES} for text in ("Chậm.", "Thiếu.")],
    )
    assert "Tồn tại, hạn chế: nguồn nêu 2 điều." in words
    assert "Khen thưởng:" not in words
    assert words.endswith("Chưa có dữ liệu: khen thưởng.")


def test_ways_of_measuring_that_nobody_stated_are_counted() -> None:
    """How many figures lack their way of measuring is said with how many there are."""
    words = said(observations=[figure("97"), observation("khac", value="5", **METHOD)], **FULL)
    assert words.endswith("Chưa có dữ liệu: cách đo của 1 trong 2 số liệu.")


def test_index_results_keep_their_denominator_and_origin() -> None:
    """A rank stands with how many were ranked, and what was computed says so."""
    told = {"unit": "huyen-mau", "sources": SOURCES}
    held = edition(
        over=NOW,
        population={"level": "district", "count": 9},
        scores=[{**told, "value": "84.33", "max": "100"}],
        ranks=[{**told, "value": 5, "computed": "Xếp theo điểm."}],
    )
    words = said(framework(), held, **FULL)
    assert "Cùng thời gian: PAR INDEX năm 2020 (84,33/100, hạng 5/9, số tính lại)." in words
