"""Lists of procedures stand in the order of the Vietnamese alphabet, under its letters."""

import pytest

from generator.pages.views.common import (
    ALPHABET,
    OTHER,
    anchor_of,
    by_letter,
    jump,
    letter_of,
    procedure_lines,
    short_name,
)
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


NAMES = (
    "Đăng ký mẫu",
    "Thủ tục di chuyển mẫu",
    "Ân hạn mẫu",
    "Thủ tục áp dụng mẫu",
    "Thủ tục 5 bước",
    "An toàn mẫu",
    "Thủ tục đăng ký lại mẫu",
)


def sections() -> dict[str, list[str]]:
    """Give the names of the sample procedures under their letters."""
    files = (procedure(f"9.{i:06}", name=name) for i, name in enumerate(NAMES))
    found = by_letter(procedure_lines(collection_of(*files).procedures.values()))
    return {section.letter: [line.link.text for line in section.lines] for section in found}


def test_by_letter_follows_the_alphabet() -> None:
    """Letters come as in the alphabet, other signs last; inside, names as in a dictionary."""
    assert list(sections().items()) == [
        ("A", ["An toàn mẫu", "Thủ tục áp dụng mẫu"]),
        ("Â", ["Ân hạn mẫu"]),
        ("D", ["Thủ tục di chuyển mẫu"]),
        ("Đ", ["Thủ tục đăng ký lại mẫu", "Đăng ký mẫu"]),
        (OTHER, ["Thủ tục 5 bước"]),
    ]


def test_same_names_stand_in_the_order_of_codes() -> None:
    """Two procedures of one name keep one order, whatever the order of their files."""
    files = (procedure("9.000002", name="Mẫu"), procedure("9.000001", name="Thủ tục mẫu"))
    lines = procedure_lines(collection_of(*files).procedures.values())
    assert [line.code for line in lines] == ["9.000001", "9.000002"]


def test_jump_leads_to_what_is_there() -> None:
    """Every letter is shown, only those with names under them lead on, others only if needed."""
    lines = procedure_lines(collection_of(procedure(name="Đăng ký")).procedures.values())
    letters = jump(by_letter(lines))
    assert [item.letter for item in letters] == list(ALPHABET)
    assert [item.anchor for item in letters if item.anchor] == [anchor_of("Đ")]
    other = procedure_lines(collection_of(procedure(name="5 bước")).procedures.values())
    assert [item.letter for item in jump(by_letter(other)) if item.anchor] == [OTHER]


def test_anchors_are_unique_and_ascii() -> None:
    """A, Ă and Â have anchors of their own, which any browser can write."""
    anchors = [anchor_of(letter) for letter in (*ALPHABET, OTHER)]
    assert len(set(anchors)) == len(anchors)
    assert all(anchor.isascii() for anchor in anchors)
