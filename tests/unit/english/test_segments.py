"""How a template is cut into words, values and what stays as it is."""

from generator.english.segments import segments
from generator.english.sources import anchor_of, english_source


def cut(source: str) -> list[tuple[str, str]]:
    """Give the kinds and texts of all that is not left as it is."""
    return [(s.kind, s.text) for s in segments(source) if s.kind != "as it is"]


def test_words_stand_without_their_signs() -> None:
    """Words are keyed without the signs around them, so that one English serves them all."""
    assert cut("## Kết quả\n\n<p>(Nguồn: {{ a }}).</p>") == [
        ("words", "Kết quả"),
        ("words", "Nguồn"),
        ("value", "{{ a }}"),
    ]


def test_values_in_attributes_are_told_apart() -> None:
    """Only attributes that people read are said; classes, addresses and data are left alone."""
    source = (
        '<a class="x {{ a }}" href="{{ b }}" aria-label="Xem {{ c }}" data-n="{{ d }}">{{ e }}</a>'
    )
    assert cut(source) == [
        ("words", "Xem"),
        ("named value", "{{ c }}"),
        ("value", "{{ e }}"),
    ]


def test_an_attribute_may_be_written_by_a_macro() -> None:
    """The body of a macro that gives an attribute is no text."""
    assert cut('{% if a %} data-since="{{ a }}"{% endif %}<b>x y</b>') == [("words", "x y")]


def test_code_stays_as_it_is() -> None:
    """What stands in code is never words."""
    assert cut("<pre><code>chữ {{ a }}</code></pre><p>Mở <code>tệp</code> này</p>") == [
        ("words", "Mở"),
        ("words", "này"),
    ]


def test_what_is_english_already_is_not_said_twice() -> None:
    """An element that the Vietnamese page holds in English has no place in the English page."""
    source = '<p>Chữ <span lang="en">Words {{ a }}</span></p>'
    assert english_source(source, {"Chữ": "Words"}) == "<p>Words</p>"


def test_numbers_decide_between_two_texts() -> None:
    """Two texts become a choice by the value before the words."""
    made = english_source("<p>{{ n }} thủ tục.</p>", {"thủ tục": ("procedure", "procedures")})
    assert made == '<p>{{ (n) | said }} {{ (n) | counted("procedure", "procedures") }}.</p>'


def test_headings_keep_their_address() -> None:
    """A link to a heading leads there in both languages."""
    made = english_source("## Phí, lệ phí\n\n{{ a }}", {"Phí, lệ phí": "Fees"})
    assert made.startswith('<div id="phi-le-phi"></div>\n\n## Fees\n')
    assert anchor_of("Từng đơn vị qua các năm") == "tung-đon-vi-qua-cac-nam"


def test_words_without_english_are_marked() -> None:
    """What was forgotten is still honest: it is shown, as Vietnamese."""
    assert english_source("<p>Chữ</p>", {}) == '<p><span lang="vi">Chữ</span></p>'
