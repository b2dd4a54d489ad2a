"""A sheet fills one side: the largest type that fits, then shorter lists, openly."""

import pytest

from generator.pages.views.fitting import BOOK, SIZES, fitted, height, name_size
from generator.pages.views.sheet_rows import Group, Item, Row

PAPER = (
    "Giấy tờ chứng minh quyền sử dụng đất hoặc giao dịch về quyền sử dụng đất, bản sao chứng thực"
)


def papers(number: int, *titles: str) -> Row:
    """Give a row of papers, in groups of these titles or in one without."""
    groups = (Group(title, (Item("", PAPER),) * number) for title in titles or ("",))
    return Row("Giấy tờ", groups=tuple(groups), ticks=True)


def items(row: Row) -> int:
    """Take a row, give how many lines of its lists are left."""
    return sum(len(group.items) for group in row.groups)


def test_a_short_sheet_is_large() -> None:
    """Little text stands in the largest type, untouched."""
    rows = (Row("Ở đâu?", "Ủy ban nhân dân cấp xã"), papers(3))
    size, kept = fitted("Đăng ký khai sinh", rows, "tại mã QR")
    assert size is not None
    assert size.name == SIZES[0].name
    assert kept == rows


def test_more_text_makes_smaller_type() -> None:
    """Size falls step by step as lists grow, and nothing is left out on the way."""
    used = [fitted("Tên", (papers(number),), "tại mã QR") for number in range(1, 40)]
    whole = [(size.name, items(rows[0])) for size, rows in used if not rows[0].more]
    assert [kept for _, kept in whole] == list(range(1, len(whole) + 1))
    names = [name for name, _ in whole]
    assert names == sorted(names)
    assert set(names) == {size.name for size in SIZES}


def test_what_is_left_out_is_said() -> None:
    """Far too many papers: the row says how many of how many stand, and where all are."""
    size, (row,) = fitted("Tên", (papers(60, "Nộp", "Xuất trình"),), "tại mã QR")
    assert size.name == SIZES[-1].name
    assert row.more == f"Tờ này chỉ in {items(row)} trong 120 mục. Xem đủ tại mã QR."
    assert 0 < items(row) < 60
    assert [group.title for group in row.groups] == ["Nộp"]


def test_only_the_long_lists_give_way() -> None:
    """A short row beside an endless one keeps every line."""
    steps = Row("Các bước", groups=(Group("", (Item("1.", "Nộp hồ sơ."),) * 3),))
    _, (papers_row, steps_row) = fitted("Tên", (papers(80), steps), "tại mã QR")
    assert papers_row.more
    assert steps_row == steps


def test_two_long_lists_share_the_side() -> None:
    """Neither takes the place of the other, and together they fit again."""
    name, rows = "Tên", (papers(80), papers(70))
    size, kept = fitted(name, rows, "tại mã QR")
    assert abs(items(kept[0]) - items(kept[1])) <= 1
    again, same = fitted(name, tuple(kept), "tại mã QR")
    assert (again, same) == (size, kept)


def test_a_row_keeps_at_least_one_line() -> None:
    """Even a line that is too long for its share is printed."""
    rows = tuple(Row(str(n), groups=(Group("", (Item("–", PAPER * 11),) * 2),)) for n in range(9))
    _, kept = fitted("Tên", rows, "tại mã QR")
    assert {items(row) for row in kept} == {1}


def test_the_book_face_holds_more() -> None:
    """In the PDF, whose font is known and narrower, more papers stand than on the page."""
    row = Row("Giấy tờ", groups=(Group("", (Item("", PAPER * 3),) * 90),), ticks=True)
    page, book = (fitted("Tên", (row,), "", face)[1][0] for face in (1, BOOK))
    assert items(book) > items(page)


@pytest.mark.parametrize(("letters", "size"), [(60, "short"), (61, "middle"), (1000, "long")])
def test_long_names_are_smaller(letters: int, size: str) -> None:
    """The heading leaves room for the answers."""
    assert name_size("x" * letters).name == size


def test_a_row_is_as_high_as_its_question() -> None:
    """A question of two lines beside a short answer counts with both lines."""
    short, long = Row("Ở đâu?", "Xã"), Row("Riêng tại Xã Cần Giuộc", "Xã")
    assert height(long, SIZES[0]) > height(short, SIZES[0])
