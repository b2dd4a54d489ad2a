"""What a reporter asks is answered within two clicks of the front page, with a source beside it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.reading import VOID, PageRead, file_of, inner_links

CLICKS = 2
"""Under three."""
PIECES = {"tr", "li", "dd", "p", "figure", "dl"}
"""Elements that hold one answer, the smallest around the words."""


@dataclass(frozen=True)
class Answer:
    """Words that stand together in one piece of a page; sourced where they are a figure."""

    words: tuple[str, ...]
    sourced: bool = True


@dataclass(frozen=True)
class Question:
    """What is asked, the page that answers it, and what it says there."""

    asked: str
    page: str
    answers: tuple[Answer, ...]


QUESTIONS = (
    Question(
        "Long An did how well in PCI since 2005, and when do breaks occur?",
        "/chi-so/pci/tinh-long-an/",
        (
            Answer(("2005 58,49/100 22/42",)),
            Answer(("2017 66,7/100 4/63",)),
            Answer(("2024 72,64/100 3/63",)),
            Answer(
                ("Không so sánh được với năm liền trước: 2006, 2009, 2013, 2023",), sourced=False
            ),
        ),
    ),
    Question(
        "Which units of Lai Châu led in 2016, and in what order?",
        "/chi-so/par-index-lai-chau/2016/",
        (
            Answer(
                ("Nguồn không nêu thứ tự", "Thanh tra tỉnh", "Sở Tài chính", "Thành phố Lai Châu")
            ),
        ),
    ),
    Question(
        "How many dossiers did Cần Giuộc resolve on time in 2020, and who measured?",
        "/ket-qua/huyen-can-giuoc/2020/",
        (Answer(("99,38%", "đúng hạn", "nguồn không nêu")),),
    ),
    Question(
        "How was satisfaction measured in Cần Giuộc in 2020?",
        "/ket-qua/huyen-can-giuoc/2020/",
        (
            Answer(("97%", "cấp huyện", "máy tính bảng")),
            Answer(("93,5%", "máy tính bảng")),
        ),
    ),
    Question(
        "What was Long An's PAR INDEX in 2019, among how many, and how far apart were all?",
        "/chi-so/par-index/2019/",
        (Answer(("5/63", "Tỉnh Long An", "84,33%")), Answer(("90,09", "73,87", "16,22"))),
    ),
    Question(
        "Who was first and last in PAR INDEX 2024, and what was the mean?",
        "/chi-so/par-index/2024/",
        (
            Answer(("1/63", "Hải Phòng", "96,17%")),
            Answer(("63/63", "Cao Bằng")),
            Answer(("Trung bình 63 tỉnh", "88,37")),
        ),
    ),
    Question(
        "How many of the targets of Long An's plan for 2024 are known?",
        "/ke-hoach/tinh-long-an/2024/",
        (
            Answer(("25 mục tiêu đã công bố, chúng tôi biết 4",), sourced=False),
            Answer(("tối thiểu 20%",)),
        ),
    ),
    Question(
        "Why has Lai Châu no PCI score in 2023?",
        "/chi-so/pci/2023/",
        (Answer(("Tỉnh Lai Châu", "Nguồn không công bố", "30 tỉnh dẫn đầu")),),
    ),
    Question(
        "Which value of Quảng Ninh's PAPI 2019 is right?",
        "/dinh-chinh/",
        (Answer(("VietNamNet, 44,66", "46,66")),),
    ),
    Question(
        "What did the maximum for procedures become when PAR INDEX changed its rules?",
        "/chi-so/par-index/bo-tieu-chi/",
        (Answer(("Cải cách thủ tục hành chính", "14,5", "13", "giảm 1,5 điểm"), sourced=False),),
    ),
    Question(
        "Can Long An's PAPI of 2018 be compared with 2017?",
        "/chi-so/papi/",
        (Answer(("Không so sánh được với năm liền trước", "2018"), sourced=False),),
    ),
    Question(
        "How many answered the survey of DDCI Quảng Ninh in 2022?",
        "/chi-so/ddci-quang-ninh/2022/",
        (Answer(("1.707", "6.000")),),
    ),
)


@dataclass
class _Piece:
    tag: str
    words: str = ""
    links: list[str] = field(default_factory=list)


class _Pieces(HTMLParser):
    """Reads a page into its pieces, each with its words and the addresses that it links to."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[_Piece] = []
        self._open: list[tuple[str, _Piece | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for piece in self._around():
            piece.links.extend(value for name, value in attrs if name == "href" and value)
        if tag not in VOID:
            self._open.append((tag, _Piece(tag) if tag in PIECES else None))

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, piece = self._open.pop()
            if piece:
                self.done.append(piece)
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        for piece in self._around():
            piece.words += f"{data} "

    def _around(self) -> Iterator[_Piece]:
        return (piece for _, piece in self._open if piece)


def pieces_of(html: str) -> list[_Piece]:
    """Take a page, give its pieces, inner ones first, with single spaces in their words."""
    reader = _Pieces()
    reader.feed(html)
    for piece in reader.done:
        piece.words = re.sub(r"\s+", " ", piece.words).replace(" ,", ",").strip()
    return reader.done


def answered(answer: Answer, pieces: list[_Piece]) -> bool:
    """Take an answer and the pieces of a page, tell whether one piece gives it."""
    return any(
        all(words in piece.words for words in answer.words)
        and (not answer.sourced or any(map(_is_source, piece.links)))
        for piece in pieces
    )


def _is_source(link: str) -> bool:
    return link.startswith("http") or link.endswith("#nguon")


@pytest.fixture(scope="module")
def clicks(pages_read: Mapping[str, PageRead]) -> dict[str, int]:
    """How many clicks each page is away from the front page."""
    pages = pages_read
    away = {"index.html": 0}
    layer = ["index.html"]
    while layer:
        after = sorted({file for path in layer for file in _next(pages[path], pages)} - set(away))
        away |= dict.fromkeys(after, away[layer[0]] + 1)
        layer = after
    return away


def _next(page: PageRead, pages: Mapping[str, PageRead]) -> Iterator[str]:
    return (file for _, file, _ in inner_links(page) if file in pages)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
def test_a_question_is_answered(question: Question, site: Path, clicks: dict[str, int]) -> None:
    """The page is near, and gives each part of the answer in one piece, with its source."""
    path = file_of(question.page)
    assert clicks[path] <= CLICKS
    pieces = pieces_of((site / path).read_text(encoding="utf-8"))
    assert [answer for answer in question.answers if not answered(answer, pieces)] == []


def test_ten_questions_are_asked() -> None:
    """Fewer would not be what was promised."""
    assert len(QUESTIONS) >= 10
