import sqlite3
from datetime import date
from decimal import Decimal

import pytest

from generator.downloads import Column, Value, table_of
from generator.exports.database import database_bytes
from generator.exports.relation import Relation


def opened(*relations: Relation, views: tuple[str, ...] = ()) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:")
    base.deserialize(database_bytes(relations, views))
    return base


def relation(*rows: tuple[Value, ...]) -> Relation:
    columns = (
        Column("id", "Số", "whole"),
        Column("words", "Chữ"),
        Column("value", "Giá trị", "number"),
        Column("day", "Ngày", "day"),
        Column("tied", "Đồng hạng", "yes_no"),
    )
    return Relation(table_of("things", "Các thứ", columns, rows), ("id",), {}, ("words",))


def test_numbers_can_be_counted_with_and_keep_their_digits() -> None:
    """A number stands twice: as a REAL, and as text with every printed digit."""
    base = opened(relation((1, "a", Decimal("84.330"), date(2025, 7, 1), True)))
    (row,) = base.execute("SELECT value + 1, value_text, day, tied FROM things")
    assert row == (85.33, "84.330", "2025-07-01", 1)


def test_what_is_not_known_is_null() -> None:
    """An unknown value is NULL, neither zero nor empty text."""
    base = opened(relation((1, None, None, None, None)))
    (row,) = base.execute("SELECT words, value, value_text, day, tied FROM things")
    assert row == (None,) * 5


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE things; --", "=1+1", 'a"b', "hai\ndòng", "😀" * 40_000]
)
def test_text_comes_back_letter_by_letter(text: str) -> None:
    """Text of records is a value and never part of an order."""
    base = opened(relation((1, text, None, None, None)))
    assert base.execute("SELECT words FROM things").fetchall() == [(text,)]


def test_tables_are_strict() -> None:
    """A table refuses a value of another type."""
    base = opened(relation())
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
        base.execute("INSERT INTO things (id, value) VALUES (1, 'không phải số')")


def test_a_reference_to_nothing_is_seen() -> None:
    """References are declared, so that one that leads nowhere is found."""
    child = Relation(
        table_of("parts", "Phần", (Column("thing", "Thứ", "whole"),), [(2,)]),
        ("thing",),
        {("thing",): ("things", ("id",))},
    )
    base = opened(relation((1, None, None, None, None)), child)
    assert base.execute("PRAGMA foreign_key_check").fetchall() == [("parts", 2, "things", 0)]


def test_equal_tables_give_equal_bytes() -> None:
    """A database holds nothing of the clock or of chance."""
    made = relation((1, "a", Decimal("1.0"), None, None))
    assert database_bytes([made]) == database_bytes([made])
