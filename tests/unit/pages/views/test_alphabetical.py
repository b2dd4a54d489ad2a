"""All procedures stand under the letters of the Vietnamese alphabet, on pages of one length."""

import pytest

from generator.pages.views.alphabetical import (
    ALPHABET,
    OTHER,
    ROWS,
    LetterSection,
    ProceduresView,
    anchor_of,
    by_letter,
    jump,
    letter_of,
    procedures_pages,
)
from generator.pages.views.common import procedure_lines
from tests.builders import collection_of, procedure


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Đăng ký", "Đ"),
        ("đăng ký", "Đ"),
        ("Di chuyển", "D"),
        ("Ấn định", "Â"),
        ("Ân hạn", "Â"),
        ("Ắc quy", "Ă"),
        ("Áp dụng", "A"),
        ("Ổn định", "Ô"),
        ("Ở ghép", "Ơ"),
        ("ứng dụng", "Ư"),
        ("Ế hàng", "Ê"),
        ("Ý kiến", "Y"),
        ("A\u0301p dụng", "A"),
        ("5 bước", OTHER),
        ("“Mẫu”", OTHER),
        ('"Mẫu"', OTHER),
        ("(Mẫu)", OTHER),
        ("Zalo", OTHER),
        ("", OTHER),
    ],
)
def test_letter_of(name: str, letter: str) -> None:
    """Tones are left out, the letters ă â đ ê ô ơ ư stand by themselves, all else is apart."""
    assert letter_of(name) == letter


NAMES = (
    "Đăng ký mẫu",
    "Thủ tục di chuyển mẫu",
    "Ân hạn mẫu",
    "Thủ tục áp dụng mẫu",
    "Thủ tục 5 bước",
    "An toàn mẫu",
    "Thủ tục đăng ký lại mẫu",
)


def sections(*names: str) -> tuple[LetterSection, ...]:
    """Take names of procedures, give them under their letters."""
    files = (procedure(f"9.{i:06}", name=name) for i, name in enumerate(names))
    return by_letter(procedure_lines(collection_of(*files).procedures.values()))


def test_by_letter_follows_the_alphabet() -> None:
    """Letters come as in the alphabet, other signs last; inside, names as in a dictionary."""
    found = sections(*NAMES)
    assert [(part.letter, [line.link.text for line in part.lines]) for part in found] == [
        ("A", ["An toàn mẫu", "Thủ tục áp dụng mẫu"]),
        ("Â", ["Ân hạn mẫu"]),
        ("D", ["Thủ tục di chuyển mẫu"]),
        ("Đ", ["Thủ tục đăng ký lại mẫu", "Đăng ký mẫu"]),
        (OTHER, ["Thủ tục 5 bước"]),
    ]


def test_jump_leads_to_what_is_there() -> None:
    """Every letter is shown, only those with names under them lead on, others only if needed."""
    letters = jump([sections("Đăng ký")], 1)
    assert [item.letter for item in letters] == list(ALPHABET)
    assert [item.url for item in letters if item.url] == [f"#{anchor_of('Đ')}"]
    assert [item.letter for item in jump([sections("5 bước")], 1) if item.url] == [OTHER]


def test_jump_leads_to_the_page_where_a_letter_begins() -> None:
    """A letter that goes on over two pages is found on the first of them."""
    parts = [sections("An", "Cấp"), sections("Cấp lại", "Đổi")]
    urls = {item.letter: item.url for item in jump(parts, 2) if item.url}
    assert urls == {
        "A": f"/thu-tuc/#{anchor_of('A')}",
        "C": f"/thu-tuc/#{anchor_of('C')}",
        "Đ": f"#{anchor_of('Đ')}",
    }


@pytest.mark.parametrize(("count", "lengths"), [(0, [0]), (ROWS, [ROWS]), (ROWS + 1, [ROWS, 1])])
def test_a_page_has_as_many_names_as_fit(count: int, lengths: list[int]) -> None:
    """A short list is one page without others to go to; a long one leads from page to page."""
    files = (procedure(f"9.{i:06}", name=f"Mẫu {i}") for i in range(count))
    pages = list(procedures_pages(collection_of(*files)))
    views = [page.view for page in pages]
    assert all(isinstance(view, ProceduresView) for view in views)
    assert [sum(len(part.lines) for part in view.sections) for view in views] == lengths
    assert [page.url for page in pages] == ["/thu-tuc/", "/thu-tuc/trang-2/"][: len(lengths)]
    assert [len(view.parts) for view in views] == ([0] if len(lengths) == 1 else [2, 2])
    assert all(view.count == count for view in views)


def test_anchors_are_unique_and_ascii() -> None:
    """A, Ă and Â have anchors of their own, which any browser can write."""
    anchors = [anchor_of(letter) for letter in (*ALPHABET, OTHER)]
    assert len(set(anchors)) == len(anchors)
    assert all(anchor.isascii() for anchor in anchors)
