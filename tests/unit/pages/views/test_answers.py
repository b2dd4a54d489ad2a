"""The four answers say what the record says, in a few words, and why where it says nothing."""

from typing import Any

import pytest

from generator.model.procedure import Procedure
from generator.pages.views.answers import Answer, answers, short_facts
from tests.builders import collection_of, procedure

BY_CASE = "tùy trường hợp hoặc cách nộp"


def record(**fields: Any) -> Procedure:  # noqa: ANN401
    """Give a procedure with these fields."""
    return collection_of(procedure(**fields)).procedures["1.001193"].record


def answer(place: int, **fields: Any) -> Answer:  # noqa: ANN401
    """Give one of the four answers of a procedure with these fields."""
    return answers(record(**fields))[place]


def limit(amount: str, unit: str = "working_day", **fields: str) -> dict[str, str]:
    """Give a time limit."""
    return {"amount": amount, "unit": unit, **fields}


def online(scheme: str, level: str) -> list[dict[str, Any]]:
    """Give the channels of a procedure that can be done on the network."""
    return [
        {"channel": "in_person"},
        {"channel": "online", "online": {"scheme": scheme, "level": level}},
    ]


def test_questions_stand_in_the_order_people_ask() -> None:
    """Where comes first, then how long, how much, and whether online."""
    asked = [a.question for a in answers(record())]
    assert asked == ["Ở đâu?", "Bao lâu?", "Bao nhiêu?", "Trực tuyến?"]


@pytest.mark.parametrize(
    ("place", "field", "words"),
    [
        (0, "agency", None),
        (1, "time_limits", []),
        (2, "fees", []),
        (3, "channels", []),
    ],
)
def test_unknown_answers_give_their_reason(place: int, field: str, words: object) -> None:
    """Nothing is filled in; the record's reason is told, or that no source is held."""
    gap = [{"field": field, "reason": "withheld"}]
    known = answer(place, **{field: words, "missing": gap})
    assert (known.words, known.detail, known.unknown) == ("", "", "nơi công bố giữ lại")
    assert answer(place, **{field: words}).unknown == "chúng tôi chưa có nguồn"


@pytest.mark.parametrize(
    ("handled_by", "agency", "words", "detail"),
    [
        ([], "Sở Mẫu", "Sở Mẫu", ""),
        (["other"], "Sở Mẫu", "Sở Mẫu", ""),
        (["commune_office"], None, "Ủy ban nhân dân cấp xã", ""),
        (["commune_office"], "Ủy ban Nhân dân cấp xã", "Ủy ban nhân dân cấp xã", ""),
        (["commune_office"], "Sở Mẫu", "Ủy ban nhân dân cấp xã", "Sở Mẫu"),
        (
            ["commune_office", "commune_police"],
            "Công an cấp xã, Ủy ban nhân dân cấp xã",
            "Ủy ban nhân dân cấp xã hoặc Công an cấp xã",
            "",
        ),
        (
            ["commune_office"],
            "Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân cấp xã",
            "Ủy ban nhân dân cấp xã",
            "Sở Văn hóa, Thể thao và Du lịch",
        ),
        (["commune_office"], "Sở " + "Mẫu" * 20, "Ủy ban nhân dân cấp xã", ""),
        (["other"], "Sở " + "Mẫu" * 40, "Nhiều cơ quan", "xem danh sách ở Thông tin thêm"),
    ],
)
def test_where(handled_by: list[str], agency: str | None, words: str, detail: str) -> None:
    """The office of the commune comes first; the agency is added where it says more."""
    said = answer(0, handled_by=handled_by, agency=agency)
    assert (said.words, said.detail) == (words, detail)


@pytest.mark.parametrize(
    ("limits", "words", "detail"),
    [
        ([limit("5")], "5 ngày làm việc", ""),
        ([limit("2.5", case="Phải xác minh", note="n")], "2,5 ngày làm việc", "Phải xác minh"),
        ([limit("4", "hour", note="Trong buổi")], "4 giờ", "Trong buổi"),
        ([limit("3", "month")], "3 tháng", ""),
        ([limit("3", note="x" * 61)], "3 ngày làm việc", ""),
        ([limit("3", case="x" * 61)], "3 ngày làm việc", "tùy trường hợp"),
        ([limit("10"), limit("3", case="Gấp"), limit("5")], "3–10 ngày làm việc", BY_CASE),
        ([limit("3", case="A"), limit("3", case="B")], "3 ngày làm việc", ""),
        (
            [limit("4", "hour"), limit("1"), limit("30", "day")],
            "Tùy trường hợp",
            "4 giờ, 1 ngày làm việc và 30 ngày",
        ),
        (
            [limit("4", "hour"), limit("1"), limit("30", "day"), limit("60", "day")],
            "Tùy trường hợp",
            "xem phần Thời hạn",
        ),
    ],
)
def test_how_long(limits: list[dict[str, str]], words: str, detail: str) -> None:
    """One limit is told, several of one unit as a span, several units never as a sum."""
    said = answer(1, time_limits=limits)
    assert (said.words, said.detail) == (words, detail)


@pytest.mark.parametrize(
    ("fees", "words", "detail"),
    [
        ([{"kind": "free"}], "Miễn phí", ""),
        ([{"kind": "free", "case": "Hộ nghèo"}], "Miễn phí", "Hộ nghèo"),
        (
            [{"kind": "rule", "set_by": "provincial_council"}],
            "Theo quy định",
            "Hội đồng nhân dân tỉnh quy định mức thu",
        ),
        (
            [{"kind": "rule", "set_by": "legal_document", "legal_document": "1/2030/TT-BM"}],
            "Theo quy định",
            "Mức thu theo 1/2030/TT-BM",
        ),
        (
            [{"kind": "rule", "set_by": "legal_document"}],
            "Theo quy định",
            "Theo văn bản quy định mức thu",
        ),
        ([{"kind": "rule", "note": "Hỏi tại nơi nộp"}], "Theo quy định", "Hỏi tại nơi nộp"),
        ([{"kind": "rule"}], "Theo quy định", ""),
        ([{"kind": "fixed", "amount": 8000}], "8.000 đồng", ""),
        (
            [{"kind": "fixed", "amount": 2000, "per": "bản sao", "case": "Thêm bản"}],
            "2.000 đồng/bản sao",
            "Thêm bản",
        ),
        (
            [{"kind": "fixed", "amount": 50000}, {"kind": "fixed", "amount": 8000}],
            "8.000–50.000 đồng",
            BY_CASE,
        ),
        (
            [{"kind": "fixed", "amount": 8000}, {"kind": "free", "case": "Hộ nghèo"}],
            "8.000 đồng",
            "có mức khác tùy trường hợp",
        ),
        (
            [{"kind": "fixed", "amount": 8000, "case": "Gấp"}, {"kind": "free", "case": "Nghèo"}],
            "Tùy trường hợp",
            "xem phần Phí, lệ phí",
        ),
        (
            [
                {"kind": "fixed", "amount": 10000, "channels": ["online"]},
                {"kind": "fixed", "amount": 20000, "channels": ["in_person", "post"]},
            ],
            "10.000–20.000 đồng",
            "trực tuyến 10.000; trực tiếp và qua bưu chính 20.000",
        ),
        ([{"kind": "free", "case": "x" * 61}], "Miễn phí", "tùy trường hợp"),
        (
            [{"kind": "free"}, {"kind": "rule", "case": "Thêm bản"}],
            "Miễn phí, có ngoại lệ",
            "",
        ),
        (
            [{"kind": "free", "case": "Nghèo"}, {"kind": "free", "case": "Gấp"}],
            "Miễn phí",
            "tùy trường hợp",
        ),
        (
            [{"kind": "fixed", "amount": 8000, "valid_to": "2030-12-31"}],
            "8.000 đồng",
            "áp dụng đến hết ngày 31/12/2030",
        ),
        ([{"kind": "rule", "note": "x" * 61}], "Theo quy định", ""),
    ],
)
def test_how_much(fees: list[dict[str, Any]], words: str, detail: str) -> None:
    """Free is said only where a rule says so; a rule to look up is never taken for free."""
    said = answer(2, fees=fees)
    assert (said.words, said.detail) == (words, detail)


@pytest.mark.parametrize(
    ("channels", "words", "detail", "unknown"),
    [
        ([{"channel": "post"}], "", "", "nguồn không nêu cách nộp trực tuyến"),
        (
            [{"channel": "online"}],
            "Có",
            "chưa rõ mức độ",
            "",
        ),
        (online("full-partial", "full"), "Có, toàn trình", "", ""),
        (online("full-partial", "partial"), "Có, một phần", "", ""),
        (online("level-1-4", "4"), "Có, mức độ 4", "cách phân mức trước 15/8/2022", ""),
    ],
)
def test_online(channels: list[dict[str, Any]], words: str, detail: str, unknown: str) -> None:
    """The level is told in the scheme of its source; a silent source is not a no."""
    said = answer(3, channels=channels)
    assert (said.words, said.detail, said.unknown) == (words, detail, unknown)


MIXED_FEES = [{"kind": "fixed", "amount": 8000}, {"kind": "free"}]
MIXED_LIMITS = [limit("4", "hour"), limit("1")]


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"time_limits": [], "fees": []}, ""),
        ({"fees": [{"kind": "free"}]}, "1 ngày làm việc · Miễn phí"),
        (
            {"fees": [{"kind": "free"}, {"kind": "rule", "case": "Thêm bản"}]},
            "1 ngày làm việc · Miễn phí, có ngoại lệ",
        ),
        (
            {"channels": online("full-partial", "partial")},
            "1 ngày làm việc · 8.000 đồng · Trực tuyến một phần",
        ),
        (
            {"fees": [{"kind": "rule"}], "channels": [{"channel": "online"}]},
            "1 ngày làm việc · Phí, lệ phí theo quy định · Nộp trực tuyến được",
        ),
        (
            {"time_limits": MIXED_LIMITS, "fees": MIXED_FEES},
            "Thời hạn tùy trường hợp · Phí, lệ phí tùy trường hợp",
        ),
        (
            {"valid_to": "2030-06-30"},
            "Áp dụng đến hết ngày 30/06/2030 · 1 ngày làm việc · 8.000 đồng",
        ),
    ],
)
def test_short_facts_need_no_question(fields: dict[str, Any], line: str) -> None:
    """In lists each fact is clear by itself, unknown ones are left out, ended ones told."""
    assert short_facts(record(**fields)) == line
