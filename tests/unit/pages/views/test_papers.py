"""Papers stand under their case, those to hand in apart from those that are only shown."""

from typing import Any

import pytest

from generator.pages.views.papers import PaperCase, papers
from tests.builders import collection_of, procedure

PORTAL = "https://dichvucong.gov.vn/mau"
SHOW = "Xuất trình (mang theo để đối chiếu)"


def groups(*documents: dict[str, Any], portal: str = "") -> tuple[PaperCase, ...]:
    """Give the groups of these papers."""
    named = [{"name": f"Giấy {i}", **fields} for i, fields in enumerate(documents)]
    record = collection_of(procedure(documents=named)).procedures["1.001193"].record
    return papers(record.documents, portal)


def test_papers_for_everybody_come_first() -> None:
    """Cases follow in the order they are written; each heading is there once."""
    found = groups(
        {"case": "B", "hand_in": "show"},
        {"case": "A"},
        {"hand_in": "show"},
        {"case": "B", "hand_in": "submit"},
        {},
    )
    told = [(g.title, g.label, bool(g.anchor), [p.name for p in g.papers]) for g in found]
    assert told == [
        ("", "", False, ["Giấy 4"]),
        ("", SHOW, False, ["Giấy 2"]),
        ("B", "Nộp", True, ["Giấy 3"]),
        ("B", SHOW, False, ["Giấy 0"]),
        ("A", "", True, ["Giấy 1"]),
    ]
    assert [bool(g.key) for g in found] == [False, False, True, True, True]


def test_a_remark_on_all_is_told_once() -> None:
    """What holds for every paper of a group stands above it, other remarks stay with theirs."""
    (same,) = groups({"note": "Kiểm tra."}, {"note": "Kiểm tra."})
    assert (same.note, [paper.note for paper in same.papers]) == ("Kiểm tra.", ["", ""])
    (apart,) = groups({"note": "Của mẹ."}, {})
    assert (apart.note, [paper.note for paper in apart.papers]) == ("", ["Của mẹ.", ""])


@pytest.mark.parametrize(
    ("fields", "copies"),
    [
        ({"originals": 1, "copies": 0}, "1 bản chính"),
        ({"originals": 1, "copies": 2}, "1 bản chính, 2 bản sao"),
        ({"copies": 3}, "3 bản sao"),
        ({}, "chưa rõ số bản"),
    ],
)
def test_copies(fields: dict[str, int], copies: str) -> None:
    """Originals and copies are told as they are known."""
    assert groups(fields)[0].papers[0].copies == copies


@pytest.mark.parametrize(
    ("fields", "form", "url"),
    [
        ({"form": "Mẫu 1"}, "1", ""),
        (
            {"form": "Tờ khai", "form_address": "https://a.gov.vn/m"},
            "Tờ khai",
            "https://a.gov.vn/m",
        ),
        (
            {"form": "Có biểu mẫu kèm theo trên Cổng Dịch vụ công quốc gia"},
            "trên Cổng Dịch vụ công quốc gia",
            PORTAL,
        ),
    ],
)
def test_a_form_leads_to_where_it_is(fields: dict[str, str], form: str, url: str) -> None:
    """A form is linked where its address is known, or where the source says the portal has it."""
    paper = groups(fields, portal=PORTAL)[0].papers[0]
    assert (paper.form, paper.form_url) == (form, url)
