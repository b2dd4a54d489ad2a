"""Text that stays text, whatever it is and wherever it stands."""

import string
from decimal import Decimal
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.pages.markdown import Markdown, finalize, text

# What the loader lets through: no control characters, no halves of a character.
ANY_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60)
SIGNS = st.text("ạđ 1a.)(-+*_#>|[]{}!&;:=`~<\"'\\/%^$@\u00a0", max_size=25)
TEXTS = st.one_of(ANY_TEXT, SIGNS).filter(lambda words: words.strip() != "")

PLACES = {
    "paragraph": ("{}\n", ["p"]),
    "heading": ("# {}\n", ["h1"]),
    "second heading": ("# A\n\n## {}\n", ["h1", "h2"]),
    "list": ("- {}\n", ["ul", "li"]),
    "cell": (
        "| a | b |\n|--|--|\n| {} | c |\n",
        ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"],
    ),
    "raw block": ('<div class="note"><p>{}</p></div>\n', ["div", "p"]),
    "attribute": ('<p title="{}">a</p>\n', ["p"]),
}


class Reader(HTMLParser):
    """Reads rendered HTML back: its tags, its text and its titles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.titles: list[str] = []
        self.others: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag and its title."""
        self.tags.append(tag)
        self.titles.extend(value or "" for name, value in attrs if name == "title")
        self.others.extend(name for name, _ in attrs if name not in {"title", "id", "class"})

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        """Keep what should not be there."""
        self.others.append(data)

    def handle_pi(self, data: str) -> None:
        """Keep what should not be there."""
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        """Keep what should not be there."""
        self.others.append(decl)

    def unknown_decl(self, data: str) -> None:
        """Keep what should not be there."""
        self.others.append(data)


def rendered(place: str, words: str) -> Reader:
    """Take a place and text, put the escaped text there, give what a browser reads."""
    source = PLACES[place][0].format(text(words))
    return Reader(markdown.markdown(source, extensions=["tables", "toc"]))


@pytest.mark.parametrize("place", PLACES)
@given(words=TEXTS)
@example(words="<script>alert(1)</script>")
@example(words="1. một")
@example(words="1) một")
@example(words="- một")
@example(words="+")
@example(words="---")
@example(words="===")
@example(words="a | b")
@example(words="[x](javascript:alert(1))")
@example(words="![x][y] {#id .c} *a* __b__ `c` \\* &lt; &#60; http://a.b <a@b.c>")
@example(words="    khối mã")
@example(words="[TOC]")
@example(words="klzzwxh:0000")
@example(words="<![CDATA[")
@example(words="<!-- a")
@example(words='" onload="x')
@example(words="ê̆ ư̆ Đ đ 👪 \u200d")
def test_text_can_only_be_itself(place: str, words: str) -> None:
    """Any text comes back as the same words, and adds no tag, attribute or comment."""
    found = rendered(place, words)
    said = " ".join(words.split())
    if place == "attribute":
        assert found.titles == [said]
    else:
        assert "".join("".join(found.words).split()) == "".join((expected(place, said)).split())
        assert said in " ".join("".join(found.words).split())
    assert found.tags == PLACES[place][1]
    assert found.others == []


def expected(place: str, said: str) -> str:
    """Take a place and the words put there, give all text of the rendered piece."""
    return {
        "second heading": f"A{said}",
        "cell": f"ab{said}c",
    }.get(place, said)


def test_text_is_one_line() -> None:
    """Line ends and runs of spaces are one space, so a component never falls apart."""
    assert text("  a\n\n\tb \u2028 c ") == "a b c"


def test_plain_words_stay_legible() -> None:
    """Common Vietnamese text is not touched: the Markdown can be read and searched."""
    words = "Đăng ký khai sinh (có yếu tố nước ngoài), 15/11/2015: 8.000 đồng; 50%?"
    assert text(words) == words


@pytest.mark.parametrize("value", [None, True, 1.5, Decimal("1.5"), (), ["a"], {"a": 1}])
def test_printing_anything_else_is_an_error(value: object) -> None:
    """A template that prints nothing, a structure or an unformatted number is wrong."""
    with pytest.raises(TypeError, match=type(value).__name__):
        finalize(value)


def test_what_is_printed_is_escaped_once() -> None:
    """Text is escaped, whole numbers pass, and what our own code made stays as it is."""
    assert finalize("<b>") == "&#60;b&#62;"
    assert finalize(1234) == "1234"
    made = Markdown("<b>a</b>")
    assert finalize(made) is made
    assert finalize(Markup("<i>")) == "<i>"
    assert isinstance(finalize("a"), Markdown)


def test_of_ascii_only_letters_digits_and_a_few_signs_stay_as_they_are() -> None:
    """Any other sign below U+00A0 is written so that it means itself only."""
    signs = map(chr, range(0xA0))
    plain = {sign for sign in signs if text(f"a{sign}a") == f"a{sign}a"}
    assert plain == {*string.ascii_letters, *string.digits, *" ,;:/%?().+-"}
