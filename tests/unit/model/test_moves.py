"""Lines about addresses that moved or closed are read as they are meant, or not at all."""

import unicodedata
from datetime import date

import pytest

from generator.model.moves import Move, read_moves

MOVED = "chuyển /thu-tuc/1.0/ /thu-tuc/2.0/ 2026-11-21 Gộp hai thủ tục."
CLOSED = "đóng  /chi-tieu/x/\t/chi-tieu/ 2026-01-02   Thôi đo."


def test_both_kinds_of_lines_are_read() -> None:
    """Remarks and empty lines tell nothing; the words come in any form of Unicode."""
    text = f"# lời dặn\n\n{MOVED}\n{unicodedata.normalize('NFD', CLOSED)}\n"
    told = read_moves(text)
    day, reason = date(2026, 11, 21), "Gộp hai thủ tục."
    moved = Move(3, "/thu-tuc/1.0/", "/thu-tuc/2.0/", day, reason, closed=False)
    closed = Move(4, "/chi-tieu/x/", "/chi-tieu/", date(2026, 1, 2), "Thôi đo.", closed=True)
    assert told.held == (moved, closed)
    assert told.unread == ()
    assert told.redirects == (moved,)


@pytest.mark.parametrize(
    "line",
    [
        "xoá /a/ /b/ 2026-11-21 Lý do.",
        "chuyển /a/ /b/ 2026-11-21",
        "chuyển /a/ /b/ 21/11/2026 Lý do.",
        "chuyển /a/ /b/ 2026-02-30 Lý do.",
        "chuyển /a /b/ 2026-11-21 Lý do.",
        "chuyển / /b/ 2026-11-21 Lý do.",
        "chuyển /../b/ /b/ 2026-11-21 Lý do.",
        "chuyển /a/./b/ /b/ 2026-11-21 Lý do.",
        "chuyển /a//b/ /b/ 2026-11-21 Lý do.",
        'chuyển /a"/ /b/ 2026-11-21 Lý do.',
        "chuyển /a/ https://khac.vn/ 2026-11-21 Lý do.",
        "chuyển /a/ //khac.vn/ 2026-11-21 Lý do.",
        "chuyển /a$b/ /b/ 2026-11-21 Lý do.",
    ],
)
def test_what_is_not_sure_is_not_read(line: str) -> None:
    """Another word, a missing part, a day that is none, or an address that could lead elsewhere."""
    told = read_moves(f"{MOVED}\n{line}\n")
    assert [move.line for move in told.held] == [1]
    assert told.unread == (2,)


def test_the_first_line_about_an_address_counts() -> None:
    """A second one is told as unread, so that no page is made twice."""
    told = read_moves(f"{MOVED}\n{MOVED.replace('2.0', '3.0')}\n")
    assert [move.new for move in told.held] == ["/thu-tuc/2.0/"]
    assert told.unread == (2,)
