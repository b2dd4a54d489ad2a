"""A figure is set beside the one before only where unit, measure, part and method are the same."""

from typing import Any

import pytest

from generator.collection import Collection
from generator.pages.views.comparison import comparison_words
from tests.builders import collection_of, days, indicators, observation, result

NOW, THEN = (
    days("Năm 2020", "2020-01-01", "2020-12-31"),
    days("Năm 2019", "2019-01-01", "2019-12-31"),
)


def said(now: dict[str, Any], *before: dict[str, Any], unit: str = "xa-mau") -> str:
    """Give the sentence for a figure of 2020, with these figures of 2019."""
    told = {"value": "97", "as_printed": "97%"}
    records: Collection = collection_of(
        indicators({"id": "hai-long", "value_unit": "percent"}),
        result("xa-mau", "2020", over=NOW, observations=[observation("hai-long", **told, **now)]),
        result(
            unit, "2019", over=THEN, observations=[observation("hai-long", **b) for b in before]
        ),
    )
    entry = records.results["xa-mau/2020"]
    return comparison_words(entry.record.observations[0], entry, records)


BEFORE = {"value": "95", "as_printed": "95%"}


def test_same_method_compares() -> None:
    """Where the method is stated and the same, the figure before stands in the sentence."""
    sentence = said({"method": "Đếm"}, {**BEFORE, "method": "Đếm"})
    assert sentence == (
        "So sánh được với kỳ trước (năm 2019: 95%): cùng cách đo, tăng 2 điểm phần trăm."
    )


@pytest.mark.parametrize("qualifier", ["about", "over", "at_least"])
def test_a_figure_that_is_not_exact_has_no_difference(qualifier: str) -> None:
    """About 95% and 97% may be measured in one way, but nobody knows how far apart they are."""
    sentence = said({"method": "Đếm"}, {**BEFORE, "method": "Đếm", "qualifier": qualifier})
    assert sentence.startswith("So sánh được")
    assert sentence.endswith("cùng cách đo.")


def test_a_decade_is_not_set_beside_a_year() -> None:
    """Where one period is longer than the other, no difference is given."""
    told = {"value": "97", "as_printed": "97%", "method": "Đếm"}
    decade = days("Giai đoạn 2010-2019", "2010-01-01", "2019-12-31")
    records = collection_of(
        indicators({"id": "hai-long", "value_unit": "percent"}),
        result("xa-mau", "2020", over=NOW, observations=[observation("hai-long", **told)]),
        result("xa-mau", "2010-2019", over=decade, observations=[observation("hai-long", **told)]),
    )
    entry = records.results["xa-mau/2020"]
    sentence = comparison_words(entry.record.observations[0], entry, records)
    assert sentence == (
        "Không so sánh được với kỳ trước (giai đoạn 2010-2019: 97%): hai kỳ dài ngắn khác nhau."
    )


def test_other_method_does_not_compare() -> None:
    """A tablet at the desk and a survey are two series."""
    sentence = said({"method": "Máy tính bảng"}, {**BEFORE, "method": "Khảo sát"})
    assert sentence.startswith("Không so sánh được với kỳ trước (năm 2019: 95%): cách đo khác")


def test_method_not_stated_is_not_the_same_method() -> None:
    """Two figures without a stated method are not called comparable."""
    assert said({}, BEFORE).startswith("Chưa rõ có so sánh được với kỳ trước (năm 2019: 95%)")


@pytest.mark.parametrize(
    ("before", "unit"),
    [
        ((), "xa-mau"),
        (({**BEFORE, "scope": "Cấp xã"},), "xa-mau"),
        (({"missing_reason": "not_measured"},), "xa-mau"),
        ((BEFORE,), "xa-khac"),
    ],
    ids=["none", "another part", "no figure", "another unit"],
)
def test_without_an_earlier_figure_nothing_is_compared(
    before: tuple[dict[str, Any], ...], unit: str
) -> None:
    """The figure before must be of the same unit and part, and must exist."""
    assert said({}, *before, unit=unit).startswith("Chưa so sánh được với kỳ trước")
