"""Groups, their bands, and the units in them."""

from decimal import Decimal

import pytest

from generator.checks.bands import band_in
from generator.checks.groups_keep_bands import RULE, check
from tests import builders as make
from tests.entries import Entries, Value
from tests.unit.checks.judge import assert_warning, judge, only

FRAMEWORK = make.framework()


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("Từ 80% đến dưới 90%", "80 89.99", "79.99 90"),
        ("Từ 90% trở lên", "90 100", "89.99"),
        ("Trên 80%", "80.01", "80"),
        ("Từ 70% đến 80%", "70 80", "69.9 80.1"),
        ("Từ 67,68% đến 70%", "67.68", "67.67"),
        ("Trên 70 điểm đến dưới 80 điểm", "70.1 79.9", "70 80"),
        ("Dưới 50", "49.9", "50"),
        ("Nhóm từ 60 điểm trở lên", "60", "59"),
    ],
)
def test_bands_are_read_as_people_write_them(text: str, inside: str, outside: str) -> None:
    """Each end belongs to the band or not, as the words say."""
    band = band_in(text)
    assert band is not None
    assert all(band.holds(Decimal(value)) for value in inside.split())
    assert not any(band.holds(Decimal(value)) for value in outside.split())


@pytest.mark.parametrize("text", ["Nhóm A", "Trung bình cao", "13 tỉnh trên 90%", "", None])
def test_other_words_are_no_band(text: str | None) -> None:
    """Then nothing is judged."""
    assert band_in(text) is None


def grouped(*groups: Value, **fields: Value) -> Entries:
    """Give an edition of three with these groups."""
    told = [{"sources": make.SOURCES, **group} for group in groups]
    return make.edition(population={"level": "province", "count": 3}, groups=told, **fields)


def test_a_score_on_another_scale_is_a_share() -> None:
    """40 of 50 points are 80 percent; a computed score proves nothing."""
    high = {"label": "Từ 80% trở lên", "units": [{"unit_name": "A"}]}
    assert (
        judge(check, FRAMEWORK, grouped(high, scores=[make.score("A", value="40", max="50")])) == []
    )
    computed = make.score("A", value="4", computed="Cộng điểm")
    assert judge(check, FRAMEWORK, grouped(high, scores=[computed])) == []
    wrong = grouped(high, scores=[make.score("A", value="39", max="50")])
    problem = only(judge(check, FRAMEWORK, wrong))
    assert_warning(problem, RULE, wrong, ("groups", 0, "units", 0), "«A»", "39")


def test_places_follow_the_groups() -> None:
    """Where bands meet, the end belongs to the one that says so; a note explains a rank."""
    groups = ({"label": "Trên 80%", "count": 1}, {"label": "Từ 70% đến 80%", "count": 2})
    scores = [make.score("A", value="80")]
    fine = grouped(*groups, scores=scores, ranks=[make.rank("A", value=2)])
    assert judge(check, FRAMEWORK, fine) == []
    wrong = grouped(*groups, scores=scores, ranks=[make.rank("A", value=1)])
    problem = only(judge(check, FRAMEWORK, wrong))
    assert_warning(problem, RULE, wrong, ("ranks", 0, "value"), "«A»", "từ 2 đến 3")
