import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from generator.downloads import Column, table_of
from generator.exports.csv_files import csv_bytes, guarded, unguarded

TYPED = (
    Column("words", "Chữ"),
    Column("value", "Giá trị", "number"),
    Column("rank", "Hạng", "whole"),
    Column("day", "Ngày", "day"),
    Column("tied", "Đồng hạng", "yes_no"),
)


def read(data: bytes, delimiter: str = ",") -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_values_keep_their_digits_and_unknown_ones_stay_empty() -> None:
    """A number keeps every printed digit, a day is ISO, and what is not known is an empty cell."""
    rows = [
        ("Lời", Decimal("84.330"), 9, date(2025, 7, 1), False),
        (None, None, None, None, None),
        ("Số 0", Decimal("-0.00"), 0, None, True),
    ]
    made = read(csv_bytes(table_of("a", "A", TYPED, rows), "name"))
    assert made == [
        ["words", "value", "rank", "day", "tied"],
        ["Lời", "84.330", "9", "2025-07-01", "false"],
        ["", "", "", "", ""],
        ["Số 0", "-0.00", "0", "", "true"],
    ]


def test_the_file_is_what_rfc_4180_and_excel_ask_for() -> None:
    """The file begins with a byte order mark, ends lines with CRLF and quotes what must be."""
    table = table_of("a", "A", (Column("x", "Tên, gọi"),), [('nói "đủ"\nhai dòng',)])
    assert csv_bytes(table, "title") == (
        b"\xef\xbb\xbf" + '"Tên, gọi"\r\n"nói ""đủ""\nhai dòng"\r\n'.encode()
    )


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+84",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "  =1",
        '"=1',
        "'=1",
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    """A text that a spreadsheet takes for a formula begins with an apostrophe in the file."""
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["Xã Mai", "'tên'", "a=b", "84,33%", "năm 2020-2021", "", "—"])
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    """Words that no spreadsheet runs are not changed."""
    assert guarded(text) == text == unguarded(text)


def test_no_formula_appears_where_a_spreadsheet_splits_at_semicolons() -> None:
    """Read with the semicolon of a Vietnamese Excel, no cell begins with a formula either."""
    table = table_of("a", "A", (Column("x", "X"), Column("y", "Y")), [("tên", "a;=1+1;\n=2")])
    cells = [cell for row in read(csv_bytes(table, "name"), ";") for cell in row]
    assert cells
    assert not [cell for cell in cells if cell.startswith("=")]


def test_a_heading_is_guarded_too() -> None:
    """A heading made of a record's words cannot be run."""
    table = table_of("a", "A", (Column("x", "=HYPERLINK()"),), [])
    assert read(csv_bytes(table, "title")) == [["'=HYPERLINK()"]]
