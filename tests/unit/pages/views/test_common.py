"""Procedures in a list: short names, in an order that never changes."""

import pytest

from generator.pages.views.common import procedure_lines, short_name
from tests.builders import collection_of, procedure


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"),
        ("Đăng ký khai sinh", "Đăng ký khai sinh"),
        ("Thủ tục", "Thủ tục"),
        ("Các thủ tục mẫu", "Các thủ tục mẫu"),
    ],
)
def test_short_name(name: str, short: str) -> None:
    """Only the two words that say nothing are left out, and only in front."""
    assert short_name(name) == short


def test_same_names_stand_in_the_order_of_codes() -> None:
    """Two procedures of one name keep one order, whatever the order of their files."""
    files = (procedure("9.000002", name="Mẫu"), procedure("9.000001", name="Thủ tục mẫu"))
    lines = procedure_lines(collection_of(*files).procedures.values())
    assert [line.code for line in lines] == ["9.000001", "9.000002"]
