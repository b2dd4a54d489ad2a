"""Pictures with words, in English."""

from generator.english.brief import shorter
from generator.english.phrases import plainly, said
from generator.english.places import english_address
from generator.pages.markdown import Markdown, drawing_in_english, in_english


def drawn(inside: str) -> str:
    """Give what becomes of the inside of a picture."""
    made = drawing_in_english(Markdown(f'<svg viewBox="0 0 380 40">{inside}</svg>'))
    return made.removeprefix('<svg viewBox="0 0 380 40">').removesuffix("</svg>")


def test_a_picture_is_told_in_english() -> None:
    """Its title, its description, its labels and the words of its marks are in English."""
    assert drawn("<title>Điểm PAPI của tỉnh Long An</title>") == (
        "<title>PAPI score of Long An province</title>"
    )
    assert drawn('<desc id="a-d">Năm 2019: 41,7018/80 (số tính lại).</desc>') == (
        '<desc id="a-d">2019: 41.7018/80 (calculated).</desc>'
    )
    assert drawn('<text class="label" y="1">công bố</text>') == (
        '<text class="label" y="1">published</text>'
    )
    assert drawn('<rect y="1"><title>Tỉnh Long An: 42,28/80</title></rect>') == (
        '<rect y="1"><title>Long An province: 42.28/80</title></rect>'
    )


def test_words_of_a_record_in_a_picture_are_marked() -> None:
    """What exists in Vietnamese only says so, with the element that may stand there."""
    assert drawn("<title>Quản trị điện tử</title>") == (
        '<title><span lang="vi">Quản trị điện tử</span></title>'
    )
    assert drawn('<text y="1">Quản trị &#60;mới&#62;</text>') == (
        '<text y="1"><tspan lang="vi">Quản trị &#60;mới&#62;</tspan></text>'
    )


def test_a_label_keeps_its_room() -> None:
    """Months are cut short; English that would still be too long leaves the label as it is."""
    until = drawn('<text y="1">Tỉnh Tây Ninh (trước ngày 1/7/2025)</text>')
    assert until == '<text y="1">Tây Ninh province (before Jul 2025)</text>'
    name = "Chỉ số cải cách hành chính"
    assert len(plainly(name)) > len(name)
    assert drawn(f"<text>{name}</text>") == f'<text><tspan lang="vi">{name}</tspan></text>'


def test_a_name_over_two_lines_stays_in_one_language() -> None:
    """The lines of one name are no phrases of ours, even where one of them looks like it."""
    lines = (
        '<text class="label" y="1">Đánh giá theo cách</text><text class="label" y="20">mới</text>'
    )
    assert drawn(lines) == lines.replace("<text", '<text lang="vi"')


def test_a_chart_is_a_value_like_others() -> None:
    """A template prints a picture as it prints words; other markup is left alone."""
    chart = Markdown("<svg><title>số tính lại</title></svg>")
    assert in_english(chart) == "<svg><title>calculated</title></svg>"
    assert in_english(Markdown("<p>số tính lại</p>")) == "<p>số tính lại</p>"


def test_names_in_english_alone() -> None:
    """Only the Vietnamese name behind its English goes; other words in brackets stay."""
    told = "".join(part.words for part in shorter(said("Trang của tỉnh Long An")))
    assert told == "Page of Long An province"
    kept = "".join(part.words for part in shorter(said("Từng phần (chấm lại)")))
    assert kept == "Từng phần (chấm lại)"


def test_a_citation_names_the_page_that_was_read() -> None:
    """Its address leads to the page in English, wherever the site stands; others stay."""
    site = "https://vi-du.github.io/niem-yet"
    assert english_address(f"{site}/chi-so/pci/2024/") == f"{site}/en/chi-so/pci/2024/"
    assert english_address("/chi-tieu/ho-so-dung-han/") == "/en/chi-tieu/ho-so-dung-han/"
    assert english_address(f"{site}/chon-gi/") == f"{site}/chon-gi/"


def test_lists_are_ours_or_theirs() -> None:
    """Words with commas are translated where all of them are ours, and left whole otherwise."""
    assert plainly("đổi tên, giảm 1 điểm") == "renamed, down 1 point"
    assert plainly("Thẩm định, phê duyệt phương án") == "Thẩm định, phê duyệt phương án"
    assert plainly("Chưa có số của năm 2017, 2018 và 2020") == (
        "No figures for 2017, 2018 and 2020"
    )
