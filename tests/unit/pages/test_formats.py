"""Numbers, money, days and lists as Vietnamese readers write them."""

from datetime import date
from decimal import Decimal

import pytest

from generator.pages import formats


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("99.38"), "99,38"),
        (Decimal("1234.50"), "1.234,50"),
        (Decimal("0.5"), "0,5"),
        (Decimal("-1234567.1"), "-1.234.567,1"),
        (Decimal(100), "100"),
        (Decimal("1E+3"), "1.000"),
        (1234567, "1.234.567"),
        (0, "0"),
    ],
)
def test_number_keeps_all_digits(value: Decimal | int, written: str) -> None:
    """A point parts the thousands, a comma the decimals, and no digit is lost or added."""
    assert formats.number(value) == written


def test_percent_and_money_carry_their_unit() -> None:
    """The sign stands at the number, đồng after a space."""
    assert formats.percent(Decimal("99.38")) == "99,38%"
    assert formats.money(8000) == "8.000 đồng"


def test_words_are_cut_between_words() -> None:
    """What fits stays; else whole words with a sign that more follow, no longer than asked."""
    assert formats.shortened("Cấp giấy phép", 13) == "Cấp giấy phép"
    assert formats.shortened("Cấp giấy, phép", 13) == "Cấp giấy…"
    assert formats.shortened("Cấp (giấy phép)", 6) == "Cấp…"


@pytest.mark.parametrize(
    ("value", "written"),
    [(date(2026, 11, 20), "20/11/2026"), (date(2025, 7, 1), "01/07/2025")],
)
def test_day_is_day_month_year(value: date, written: str) -> None:
    """A day has two digits for day and month, four for the year."""
    assert formats.day(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [("2026", "2026"), ("2026-06", "06/2026"), ("2026-06-10", "10/06/2026")],
)
def test_partial_day_is_as_exact_as_its_source(value: str, written: str) -> None:
    """Nothing is added to a month or a year."""
    assert formats.partial_day(value) == written


@pytest.mark.parametrize(
    ("words", "written"),
    [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")],
)
def test_list_reads_as_a_sentence(words: list[str], written: str) -> None:
    """The last word is joined by «và»."""
    assert formats.listed(words) == written


def test_list_may_end_in_another_word() -> None:
    """Choices are joined by «hoặc»."""
    assert formats.listed(iter(["a", "b"]), "hoặc") == "a hoặc b"


@pytest.mark.parametrize(("words", "written"), [("đăng ký", "Đăng ký"), ("", ""), ("Ấp", "Ấp")])
def test_first_letter_is_raised(words: str, written: str) -> None:
    """Vietnamese letters too, and nothing else changes."""
    assert formats.upper_first(words) == written


@pytest.mark.parametrize(
    ("words", "lowered"),
    [("Tỷ lệ", "tỷ lệ"), ("PAPI năm", "PAPI năm"), ("Ở xã", "ở xã"), ("UBND", "UBND"), ("", "")],
)
def test_abbreviations_keep_their_capitals(words: str, lowered: str) -> None:
    """Inside a sentence the first letter is small, but PAPI stays PAPI."""
    assert formats.lower_first(words) == lowered
