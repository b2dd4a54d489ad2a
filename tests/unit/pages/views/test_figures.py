"""A figure never loses its qualifier, denominator or maximum on the way to the page."""

from decimal import Decimal
from typing import Any

import pytest

from generator.model.base import SourceRef
from generator.model.edition import Rank, Score
from generator.model.scorecard import Indicator, Observation
from generator.pages.views import figures
from tests.builders import Value

SOURCES = (SourceRef(source="nguon-1"),)


def score(value: str | None = None, top: str | None = None, **more: Value) -> Score:
    """Give a score."""
    return Score(
        value=Decimal(value) if value else None,
        max=Decimal(top) if top else None,
        sources=SOURCES,
        **more,
    )


@pytest.mark.parametrize(
    ("words", "qualifier", "said"),
    [
        ("99,38%", "exact", "99,38%"),
        ("3 tỉ đồng", "about", "khoảng 3 tỉ đồng"),
        ("khoảng 3 tỉ đồng", "about", "khoảng 3 tỉ đồng"),
        ("Gần 200", "about", "Gần 200"),
        ("90%", "over", "hơn 90%"),
        ("trên 90%", "over", "trên 90%"),
        ("5%", "under", "dưới 5%"),
        ("tối thiểu 20%", "at_least", "tối thiểu 20%"),
        ("20%", "at_most", "nhiều nhất 20%"),
    ],
)
def test_qualifier_is_said_once(words: str, qualifier: str, said: str) -> None:
    """A qualifier stands before the figure in words, unless the printed text says it already."""
    assert figures.qualified(words, qualifier) == said


@pytest.mark.parametrize(
    ("given", "unit", "said"),
    [
        (score("84.33"), "percent", "84,33%"),
        (score("84.30", "100"), "percent", "84,30%"),
        (score("67.41", "97.5"), "percent", "67,41/97,5"),
        (score("43.59", "80"), "points", "43,59/80"),
        (score("68.82"), "points", "68,82 điểm"),
        (score("0.8002", "1"), "ratio", "0,8002"),
        (score("81", qualifier="about"), "percent", "khoảng 81%"),
        (score(as_printed="trên 80%", qualifier="over"), "percent", "trên 80%"),
        (score(missing_reason="not_published"), "percent", ""),
    ],
)
def test_score_carries_its_maximum(given: Score, unit: str, said: str) -> None:
    """A score keeps its digits and stands with its unit or its maximum."""
    assert figures.score_words(given, unit) == said


@pytest.mark.parametrize(
    ("given", "unit", "said"),
    [
        (score("67.41", "97.5"), "percent", "69,1% mức tối đa"),
        (score("43.59", "80"), "points", "54,5% mức tối đa"),
        (score("84.33", "100"), "percent", ""),
        (score("84.33"), "points", ""),
        (score("0.8", "1"), "ratio", ""),
    ],
)
def test_share_is_said_where_the_maximum_is_not_100(given: Score, unit: str, said: str) -> None:
    """The percent of the maximum helps only where the maximum is another than 100."""
    assert figures.share_words(given, unit) == said


@pytest.mark.parametrize(
    ("given", "unit", "share"),
    [
        (score("40", "80"), "points", 50),
        (score("84.5"), "percent", Decimal("84.5")),
        (score("0.5"), "ratio", 50),
        (score("40"), "points", None),
        (score(), "percent", None),
        (score("90", "80"), "points", 100),
    ],
)
def test_share_needs_a_maximum(given: Score, unit: str, share: Decimal | None) -> None:
    """A bar is drawn only where the maximum is known, and never beyond its cell."""
    assert figures.share(given, unit) == share


@pytest.mark.parametrize(
    ("fields", "population", "said"),
    [
        ({"value": 53, "of": 63}, None, "53/63"),
        ({"value": 53}, 63, "53/63"),
        ({"value": 53, "of": 61}, 63, "53/61"),
        ({"value": 53}, None, "53 (chưa rõ tổng số)"),
        ({"value": 15, "of": 63, "tied": True}, None, "15/63, đồng hạng"),
        ({"value": 1, "scope": "Vùng Mẫu"}, 63, "1 (chưa rõ tổng số) (Vùng Mẫu)"),
        ({"place_note": "trong nhóm dẫn đầu"}, 63, "trong nhóm dẫn đầu"),
        ({}, 63, ""),
    ],
)
def test_rank_never_stands_alone(fields: dict[str, Any], population: int | None, said: str) -> None:
    """A rank has the number of units ranked beside it, or the page says that it is not known."""
    assert figures.rank_words(Rank(sources=SOURCES, **fields), population) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": Decimal("99.38"), "as_printed": "99,38%"}, "99,38%"),
        ({"value": Decimal("99.380")}, "99,380%"),
        ({"value": Decimal("93.5"), "as_printed": "93.5 percent"}, "93,5%"),
        ({"as_printed": "đạt tiêu chí"}, "đạt tiêu chí"),
        ({"missing_reason": "not_measured"}, ""),
    ],
)
def test_observation_is_shown_as_printed(fields: dict[str, Any], said: str) -> None:
    """The printed text is kept; a decimal point of another language is not taken over."""
    indicator = Indicator(id="mau", name="Mẫu", value_unit="percent", sources=SOURCES)
    observation = Observation(indicator="mau", sources=SOURCES, **fields)
    assert figures.observation_words(observation, indicator) == said


@pytest.mark.parametrize(
    ("printed", "value", "note"),
    [
        ("84.33", "84.33", "In là “84.33”."),
        ("84,33%", "84.33", ""),
        (None, "84.33", ""),
        ("nhóm đầu", None, ""),
    ],
)
def test_other_print_is_noted(printed: str | None, value: str | None, note: str) -> None:
    """Where we write a number otherwise than its source, the source's text stands beside it."""
    assert figures.printed_note(printed, Decimal(value) if value else None) == note
