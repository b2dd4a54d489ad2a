"""Hostile text in a comment stays text."""

import re

import pytest
from markdown import markdown

from generator.reviewing.taming import escaped, suggestion, tamed

HOSTILE = [
    "@everyone xem này",
    "[bấm vào đây](https://la.example)",
    "![ảnh](https://la.example/x.png)",
    "<img src=x onerror=alert(1)>",
    "<!-- giấu -->",
    "https://la.example/ và www.la.example",
    "#123 và GH-123 và kho/khac#9",
    "| a | b |\n|---|---|",
    "```\nmã\n```",
    "**đậm** _nghiêng_ ~gạch~ `mã`",
    "$$\\frac{1}{2}$$",
    "\u202eđảo\u202c \u200bẩn",
    "# Đầu đề\n===\n---",
    "&lt;script&gt; &#64;ai",
    "thư@nha.vn",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_is_one_line_of_plain_words(text: str) -> None:
    """No tag comes out of it but the paragraph's, and no line ends inside it."""
    line = escaped(text)
    assert "\n" not in line
    made = markdown(f"- {line}", extensions=["tables", "fenced_code"])
    assert set(re.findall(r"</?[a-z0-9]+", made)) <= {"<ul", "<li", "</li", "</ul"}


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_no_mention_and_no_address(text: str) -> None:
    """Even with all escapes undone, no mention, number of an issue, or address is left."""
    bare = re.sub(r"&#([0-9]+);", lambda found: chr(int(found[1])), escaped(text))
    assert not re.search(r"@\w|#\d|://|www\.|GH-\d", bare)


@pytest.mark.parametrize("text", HOSTILE)
def test_taming_twice_changes_nothing(text: str) -> None:
    """What is tame stays as it is, so that honest reviews come through unharmed."""
    once = tamed(f"## Đầu đề\n\n- {text}\n  - dưới")
    assert tamed(once) == once


def test_headings_and_lists_come_through() -> None:
    """The Markdown of a review is kept."""
    words = "## Thay đổi\n\n- Lệ phí từ 5.000 đồng thành 8.000 đồng, từ ngày 01/07/2025.\n  - dưới"
    assert tamed(words) == words


def test_a_long_text_is_cut_at_a_line() -> None:
    """Whole lines are left out, and counted."""
    cut = tamed("\n".join(f"- dòng {n}" for n in range(100)), most=100)
    assert len(cut) < 140
    assert cut.splitlines()[-1].endswith("dòng nữa")
    assert all(re.fullmatch(r"- (dòng \d+|… còn \d+ dòng nữa)", line) for line in cut.splitlines())


def test_a_suggestion_cannot_leave_its_fence() -> None:
    """The fence is longer than any run of backticks in the line."""
    body = suggestion("Sửa.", "name: ````suggestion")
    assert body == "Sửa.\n\n`````suggestion\nname: ````suggestion\n`````\n"
