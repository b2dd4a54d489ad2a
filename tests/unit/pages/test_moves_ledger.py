"""What moved or closed leads to a living page, in one step."""

import pytest

from generator.pages.moves_ledger import broken_moves, still_there

LEDGER = "/\n/a/\n/b/\n/c/\n/moi/\n"
LIVING = ["/", "/moi/"]


def lines(*told: str) -> str:
    """Take pairs of addresses, give the lines that move the one to the other."""
    return "".join(f"chuyển {pair} 2026-11-21 Lý do.\n" for pair in told)


def test_sound_moves_are_silent() -> None:
    """Several may lead to one page; a closed one may lead to the front page; no lines are fine."""
    text = lines("/a/ /moi/", "/b/ /moi/") + "đóng /c/ / 2026-11-21 Thôi đo.\n"
    assert list(broken_moves(text, LEDGER, [*LIVING, "/a/", "/b/", "/c/"])) == []
    assert list(broken_moves("", LEDGER, LIVING)) == []


@pytest.mark.parametrize(
    ("text", "found", "words"),
    [
        ("chuyển /a/ sang /moi/\n", ("move-form", 1), "«chuyển /dia-chi-cu/"),
        (lines("/a/ /moi/", "/a/ /moi/"), ("move-form", 2), "mỗi địa chỉ cũ một dòng"),
        (lines("/la/ /moi/"), ("move-source", 1), "docs/addresses.txt"),
        (lines("/a/ /mat/"), ("move-target", 1), "trang đang có"),
        (lines("/a/ /a/"), ("move-target", 1), "dẫn vòng"),
    ],
)
def test_each_fault_has_its_line_and_next_step(
    text: str, found: tuple[str, int], words: str
) -> None:
    """A line that cannot be read, an unknown old address, a dead new one, a way back to itself."""
    (problem,) = broken_moves(text, LEDGER, LIVING)
    assert (problem.rule, problem.location.line) == found
    assert problem.location.file == "docs/redirects.txt"
    assert problem.is_error
    assert words in problem.hint


def test_a_chain_is_told_its_end() -> None:
    """A move to what moved itself is told where to lead: readers are sent on once."""
    problems = list(broken_moves(lines("/a/ /b/", "/b/ /c/", "/c/ /moi/"), LEDGER, LIVING))
    assert [(p.location.line, p.hint) for p in problems] == [
        (1, "Dẫn thẳng tới «/moi/»."),
        (2, "Dẫn thẳng tới «/moi/»."),
    ]


def test_a_circle_is_told_as_one() -> None:
    """Lines that lead to each other have no end to name, wherever one enters the circle."""
    problems = list(broken_moves(lines("/a/ /b/", "/b/ /c/", "/c/ /b/"), LEDGER, LIVING))
    assert [p.location.line for p in problems] == [1, 2, 3]
    assert all("vòng" in p.hint for p in problems)


def test_pages_of_moves_are_no_targets() -> None:
    """The page that stands at an old address is not taken for a living one."""
    text = lines("/a/ /b/", "/b/ /moi/")
    assert [p.location.line for p in broken_moves(text, LEDGER, [*LIVING, "/a/", "/b/"])] == [1]


def test_an_old_address_with_a_page_is_named() -> None:
    """Two pages would want one address: the line of the move is the one to take out."""
    text = lines("/a/ /moi/", "/b/ /moi/")
    (problem,) = still_there(text, "/b/")
    assert (problem.rule, problem.location.line) == ("move-source", 2)
    assert list(still_there(text, "/khac/")) == []
    assert list(still_there(text, None)) == []
