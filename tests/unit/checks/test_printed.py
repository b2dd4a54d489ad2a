"""Numbers in printed texts."""

from decimal import Decimal

import pytest

from generator.checks.printed import explained, numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("99,38%", ["99.38"]),
        ("84.33", ["84.33"]),
        ("1.234", ["1234", "1.234"]),
        ("1.234.567,8", ["1234567.8"]),
        ("1,234.5 points", ["1234.5"]),
        ("53/63", ["53", "63"]),
        ("2011-2020", ["2011", "2020"]),
        ("-0,5 điểm", ["-0.5"]),
        ("khoảng 3 tỉ đồng", ["3", "3000000000"]),
        ("1,5 triệu", ["1.5", "1500000"]),
        ("3 tình nguyện viên", ["3"]),
        ("hạng nhất", []),
        ("in 84,33.", ["84.33"]),
        ("a 1.2.3", []),
    ],
)
def test_every_reading_of_a_number_is_given(text: str, numbers: list[str]) -> None:
    """Vietnamese and English points and commas, thousands, and words for large numbers."""
    assert numbers_in(text) == {Decimal(number) for number in numbers}


def test_a_note_explains_what_it_names() -> None:
    """All the numbers must be there."""
    assert explained("Nguồn ghi 38, cộng lại là 39,5.", 38, Decimal("39.5"))
    assert not explained("Nguồn ghi 38.", 38, 39)
    assert not explained(None, 38)
