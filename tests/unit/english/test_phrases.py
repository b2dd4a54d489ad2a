"""What views say, in English, with what is from records left in Vietnamese."""

import pytest

from generator.english.catalogue import Catalogue, RepeatedError, catalogue, read_catalogue
from generator.english.formats import english_day, english_figure
from generator.english.patterns import HOLE, Patterns
from generator.english.phrases import Phrases, plainly, said
from generator.english.places import english_url
from generator.english.scripts import english_script
from generator.pages.markdown import in_english


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("5 ngày làm việc", "5 working days"),
        ("1 ngày", "1 day"),
        ("3–15 ngày làm việc", "3–15 working days"),
        ("dùng cho 3 thủ tục: 1 (khi cần), 2 và 3", "for 3 procedures: 1 (if needed), 2 and 3"),
        ("A, B và C", "A, B and C"),
        ("Mới: Nguồn «Báo Mẫu»", "New: Source “Báo Mẫu”"),
        ("chỉ khi đổi chỗ ở", "only: khi đổi chỗ ở"),
        ("8.000 đồng/bản", "8,000 VND per bản"),
        ("1 bản chính, 2 bản sao", "1 original, 2 copies"),
        ("Miễn phí", "Free of charge"),
        ("Cấp bộ, cấp tỉnh và cấp xã", "Ministry level, province level and commune level"),
        ("2 giờ · Nộp trực tuyến được", "2 hours · Can be submitted online"),
        ("Xã Cần Giuộc", "Cần Giuộc commune (Xã Cần Giuộc)"),
        ("Hộ tịch", "Civil status (Hộ tịch)"),
        ("PAR INDEX năm 2024: hạng và điểm", "PAR INDEX 2024: ranks and scores"),
        ("84,33%, hạng 5/63", "84.33%, rank 5/63"),
        ("Tháng 10 năm 2025", "October 2025"),
        ("áp dụng từ ngày 01/07/2025", "applies from 1 July 2025"),
        ("Nộp giấy này, rồi chờ 5 ngày làm việc nữa", "Nộp giấy này, rồi chờ 5 ngày làm việc nữa"),
    ],
)
def test_phrases(words: str, english: str) -> None:
    """Numbers, days, lists and names come out as English readers write them; the rest stays."""
    assert plainly(words) == english


def test_a_record_s_words_are_marked() -> None:
    """What is not ours is marked as Vietnamese, and escaped as everywhere."""
    assert in_english("Các thủ tục lĩnh vực <Đất> & nước") == (
        'All procedures in <span lang="vi">&#60;Đất&#62; &#38; nước</span>'
    )


def test_codes_are_of_no_language() -> None:
    """Codes, addresses and abbreviations are not marked."""
    for words in ("1.001193", "dichvucong.gov.vn", "118/2025/NĐ-CP", "PAR INDEX", "/chi-so/pci/"):
        assert not said(words)[0].is_vietnamese


@pytest.mark.parametrize(
    ("words", "english"),
    [("1.234,56", "1,234.56"), ("99,38%", "99.38%"), ("06/2026", "June 2026"), ("1.001193", None)],
)
def test_figures(words: str, english: str | None) -> None:
    """A number keeps all its digits; a code that looks like one is left alone."""
    assert english_figure(words) == english


def test_a_day_that_is_none_stays() -> None:
    """Where there is no such month, nothing is made of it."""
    assert english_day("45/2024") == "45/2024"


def test_the_longest_phrase_wins() -> None:
    """A phrase that says more itself is asked first."""
    phrases = Phrases(Catalogue(phrases={"Có {a}": "Has {a}", "Có {n} trang": "{n} pages"}))
    assert "".join(part.words for part in phrases.said("Có 3 trang")) == "3 pages"


@pytest.mark.parametrize("deep", range(1, 14))
def test_words_known_before_say_the_same(deep: int) -> None:
    """However deep words stood when they were looked at, they are said as if for the first time."""
    held = Catalogue(phrases={"trong {s}": "in {s}", "hết": "end", "{s} và {n}": "{s} and {n}"})
    words = ["trong " * count + "hết và 3." for count in range(14)]
    fresh = Phrases(held).said(words[deep])
    for order in (words, words[::-1]):
        phrases = Phrases(held)
        for others in order:
            phrases.said(others)
        assert phrases.said(words[deep]) == fresh


@pytest.mark.parametrize("words", ["Xã Mẫu: 60,1%", "-3 (ba)", "Xã Mẫu, năm 2024", "Xã Mẫu: sáu"])
def test_phrases_with_figures_are_found_by_them(words: str) -> None:
    """A phrase that begins or ends with a number or a year is kept from words that do not."""
    patterns = Patterns({"{k}: {n}": "", "{n} ({a})": "", "{s}, năm {y}": ""})
    assert len(patterns.open(words)) == (words != "Xã Mẫu: sáu")


_SAMPLES = {
    "n": "1.234", "d": "20/11/2026", "y": "2025", "t": "tháng 10 năm 2025", "u": "5/63",
    "h": "/thu-tuc/", "p": "Lai Châu", "k": "xã Lai Châu", "i": "PCI", "l": "1, 2 và 3",
    "w": "khi cần", "c": "mọi người", "s": "Việc này. Việc kia",
}  # fmt: skip


def test_every_phrase_is_found_where_it_is_looked_for() -> None:
    """Words that are of a phrase are never kept from it by where phrases are kept."""
    patterns = Patterns(catalogue().phrases)
    for phrase, english in catalogue().phrases.items():
        words = HOLE.sub(lambda hole: _SAMPLES.get(hole[1], "điều ấy"), phrase)
        kept = [*patterns.at_ends(words), *patterns.open(words)]
        found = [pattern.english for pattern in kept if pattern.given(words)]
        assert english in found or words == phrase, phrase


def test_no_phrase_reaches_into_the_next_sentence() -> None:
    """What stands for any words ends with its sentence."""
    parts = said("Nguồn không công bố. Cần hỏi lại.")
    assert [part.words for part in parts if part.is_vietnamese] == ["Cần hỏi lại."]


def test_addresses_lead_to_english_where_it_is() -> None:
    """A link stays within English as long as there is a page, and never invents one."""
    assert english_url("/thu-tuc/1.001193/#ket-qua") == "/en/thu-tuc/1.001193/#ket-qua"
    assert english_url("/thu-tuc/1.001193/niem-yet/") == "/thu-tuc/1.001193/niem-yet/"
    assert english_url("/so-sanh/?chi-so=pci") == "/en/so-sanh/?chi-so=pci"
    assert english_url("/tra-cuu/") == "/en/tra-cuu/"
    assert english_url("/don-vi/xa-can-giuoc/niem-yet/") == "/don-vi/xa-can-giuoc/niem-yet/"
    assert english_url("https://a.vn/") == "https://a.vn/"


def test_the_same_words_cannot_have_two_english_texts() -> None:
    """Two files that hold the same words are a mistake that is named."""
    file = '[phrases]\n"Có" = "Yes"\n'
    with pytest.raises(RepeatedError, match="Có"):
        read_catalogue(iter([file, file]))


def test_scripts_are_said_text_by_text() -> None:
    """Only whole texts are replaced: names in the code that look alike stay."""
    source = 'show("Đóng", `Đến ${a}`); // "Đóng"\n const Đóng = 1;'
    made = english_script(source, {"Đóng": "Closed", "Đến ${a}": "Until ${a}"})
    assert made == 'show("Closed", `Until ${a}`); // "Closed"\n const Đóng = 1;'
