"""Words of messages."""

from datetime import date
from decimal import Decimal

import pytest

from generator.checks.saying import Suggester, day, dong, field_label, listed, number
from tests import builders as make


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (day(date(2025, 7, 1)), "1/7/2025"),
        (day(None), "chưa ghi"),
        (number(Decimal("84.30")), "84,30"),
        (number(Decimal("1E+2")), "100"),
        (number(275), "275"),
        (dong(275000), "275.000 đồng"),
        (listed(["a", "b"]), "«a», «b»"),
        (listed("abcde"), "«a», «b», «c», «d», «e»"),
        (listed("abcdefg"), "«a», «b», «c», «d», «e» và 2 mục khác"),
        (field_label(make.unit()[0].record, "parent"), "«parent» (Trực thuộc)"),
        (field_label(make.unit()[0].record, "khong-co"), "«khong-co»"),
    ],
)
def test_values_are_written_as_people_write_them(said: str, text: str) -> None:
    """Days without zeros, decimal commas, thousands apart, names in quotes."""
    assert said == text


def test_the_nearest_name_is_offered() -> None:
    """A slip of the pen is understood, another word is not."""
    suggester = Suggester(["ho-tich", "dat-dai"])
    assert "«ho-tich»" in suggester.ask("ho-tihc")
    assert suggester.ask("xay-dung") == ""


def test_suggestions_are_made_for_the_first_few_only() -> None:
    """A list of thousands of unknown names costs no more than a short one."""
    suggester = Suggester(["ho-tich"])
    asked = [suggester.ask(f"ho-tich{n}") for n in range(100)]
    assert sum(bool(hint) for hint in asked) == 20
    assert suggester.ask("ho-tich3") == asked[3]
