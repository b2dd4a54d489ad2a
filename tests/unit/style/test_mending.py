"""Repairs are sure or absent: what leaves a choice is left to a person."""

import pytest

from generator.load.source import Source
from generator.style.mending import mended

PROCEDURE = "catalog/procedures/ho-tich/1.001193.yml"
SOUND = """\
code: "1.001193"
name: Đăng ký khai sinh
domain: ho-tich
levels:
  - commune
checked_on: 2025-07-01
sources:
  - source: a
"""


def mend(text: str) -> str:
    """Take a procedure's file, give it mended."""
    return mended(Source(PROCEDURE, text.encode("utf-8"))).source.data.decode("utf-8")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"1.001193"', "1.001193"),
        ("2025-07-01", "2025-7-1"),
        ("2025-07-01", "2025/7/1"),
        ("code:", "Code:"),
        ("checked_on", "checked-on"),
        ("- commune", "- Commune"),
        ("- commune", "* commune"),
        ("domain: ho-tich", "domain:ho-tich"),
        ("domain: ho-tich", "domain = ho-tich"),
        ("domain: ho-tich", "domain： ho-tich"),
        ("domain: ho-tich", "domain: “ho-tich”"),
        ('"1.001193"', "“1.001193”"),
        ('"1.001193"', '"“1.001193”"'),
        ('"1.001193"', "1.001193.H13"),
        ("name: Đăng", "Tên thủ tục: Đăng"),
        ("2025-07-01", "ngày 1 tháng 7 năm 2025"),
        ("2025-07-01", "2025-07-01 00:00:00"),
        ("  - commune", "- commune"),
        ("Đăng", "Đa\u0306ng"),
        ("khai sinh", "khai\u200b sinh"),
        ("name: Đăng ký khai sinh\n", "name: Đăng ký khai sinh\r\n"),
    ],
)
def test_what_is_sure_is_mended(right: str, wrong: str) -> None:
    """Each mistake alone comes out as the sound file."""
    broken = SOUND.replace(right, wrong)
    assert broken != SOUND
    assert mend(broken) == SOUND


def test_many_mistakes_are_mended_together() -> None:
    """One that hides another is mended first, and each is told."""
    broken = SOUND.replace('"1.001193"', "1.001193").replace("code:", "Code:").replace("com", "Com")
    done = mended(Source(PROCEDURE, broken.encode("utf-8")))
    assert done.source.data.decode("utf-8") == SOUND
    assert sorted(problem.rule for problem in done.mended) == [
        "unknown-field",
        "unknown-word",
        "unquoted-value",
    ]


@pytest.mark.parametrize(
    ("sound", "doubtful"),
    [
        ("2025-07-01", "1/7/2025"),
        ("2025-07-01", "2025-13-01"),
        ("name: Đăng ký khai sinh", "name: no"),
        ("name:", "nmae:"),
        ("- commune", "- comune"),
        ("name: Đăng ký khai sinh", "name: Đăng ký # khai sinh"),
        ("name: Đăng ký khai sinh", "name: 1.234"),
        ("name: Đăng ký khai sinh", "name: ["),
        ("checked_on: 2025-07-01", "checked_on: 2025-07-01\nChecked-on: 2025-08-01"),
        ("name: Đăng ký khai sinh", "name: Đăng ký\nghi:chú"),
        ("- commune", "- cấp xã"),
        ("name:", "ten:"),
    ],
)
def test_what_leaves_a_choice_is_left(sound: str, doubtful: str) -> None:
    """A day that could be two, a word that is only near, a word that could be yes: untouched."""
    broken = SOUND.replace(sound, doubtful)
    done = mended(Source(PROCEDURE, broken.encode("utf-8")))
    assert done.source.data.decode("utf-8") == broken
    assert done.mended == ()


def test_comments_stay_where_a_problem_is_left() -> None:
    """A file that still has a problem is mended where it can be, and not put in style."""
    broken = "# lời dặn\n" + SOUND.replace("code:", "Code:").replace("name:", "nmae:")
    assert mend(broken) == broken.replace("Code:", "code:")


def test_a_file_in_another_encoding_is_left() -> None:
    """What cannot be decoded is not touched."""
    source = Source(PROCEDURE, SOUND.encode("utf-16"))
    assert mended(source).source == source
