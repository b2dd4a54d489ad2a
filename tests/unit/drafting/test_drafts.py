"""Answers become sound records, or a sentence that says what is missing."""

import re

import pytest

from generator.drafting.drafts import UnansweredError, draft, unfit
from generator.drafting.following import following
from generator.drafting.questions import ASKED
from generator.drafting.writing import written
from generator.load.records import read_file
from generator.load.source import Source
from generator.style.formatting import in_style
from tests import builders as make
from tests.entries import collection_of

GOOD = {
    "procedure": {
        "code": "1.001193",
        "name": "Đăng ký khai sinh",
        "domain": "ho-tich",
        "levels": "cấp xã; province",
        "time_limit": "1,5 ngày làm việc",
        "fee": "8.000 đồng",
        "fee_document": "281/2016/TT-BTC",
        "documents": "Tờ khai; Giấy chứng sinh",
        "valid_from": "19/01/2026",
    },
    "unit": {"id": "xa-a", "name": "Xã A", "level": "xã"},
    "listing": {
        "unit": "xa-a",
        "year": "2026",
        "level": "commune",
        "basis": "report",
        "basis_note": "Theo báo cáo.",
        "declared": "275",
    },
    "result": {"unit": "xa-a", "period": "2025", "indicators": "dung-han; truc-tuyen"},
    "edition": {"framework": "papi", "period": "2025", "level": "tỉnh", "units": "tinh-a"},
    "plan": {"unit": "xa-a", "period": "2026", "title": "Kế hoạch năm 2026"},
    "indicator": {"id": "dung-han", "name": "Đúng hạn", "value_unit": "phần trăm"},
    "correction": {
        "id": "hang-2025",
        "kind": "nhập sai",
        "record": "scorecards/editions/papi/2025.yml",
        "field": "Hạng của Tỉnh A",
        "old": "6",
        "new": "5",
        "reason": "Chép nhầm.",
        "corrected_on": "19/11/2026",
    },
    "source": {"id": "bao-cao", "kind": "báo cáo", "title": "Báo cáo: năm 2025"},
    "legal-document": {"number": "123/2015/NĐ-CP", "kind": "nghị định"},
}
NO_SOURCE = {"source", "legal-document"}


def answers(kind: str, /, **more: str) -> dict[str, str]:
    """Give good answers for a kind, with some others."""
    source = {} if kind in NO_SOURCE else {"source": "nguon"}
    return {**GOOD[kind], **source, **more}


@pytest.mark.parametrize("kind", ASKED)
def test_good_answers_make_a_sound_file_in_style(kind: str) -> None:
    """What is written loads without a problem and needs no other style."""
    drafted = draft(kind, answers(kind))
    file = Source(drafted.path, written(drafted, b""))
    assert read_file(file).problems == ()
    assert in_style(file) == file.data


@pytest.mark.parametrize("kind", ASKED)
def test_every_needed_answer_is_asked_for(kind: str) -> None:
    """Without it there is no record, and the sentence names the question with an example."""
    for question in ASKED[kind].questions:
        if question.required:
            with pytest.raises(UnansweredError, match=f"Thiếu «{question.field}».*ví dụ"):
                draft(kind, answers(kind, **{question.field: " "}))


def test_what_is_not_answered_is_said_to_be_missing() -> None:
    """A procedure says of each important thing either what it is or that no source is held."""
    values = draft("procedure", answers("procedure", fee="", documents="")).values
    gaps = ("agency", "fees", "documents")
    assert values["missing"] == [{"field": name, "reason": "no_source_held"} for name in gaps]


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("procedure", {"levels": "làng"}),
        ("procedure", {"time_limit": "sớm nhất"}),
        ("procedure", {"fee": "ít"}),
        ("listing", {"year": "năm nay"}),
        ("listing", {"declared": "1.5"}),
        ("result", {"period": "6 tháng"}),
        ("unit", {"id": "../../xa"}),
        ("unit", {"colour": "xanh"}),
    ],
)
def test_an_answer_that_cannot_be_taken_is_told(kind: str, wrong: dict[str, str]) -> None:
    """Never a guess: the answer, or the name of what is not asked, is shown back."""
    [(name, text)] = wrong.items()
    with pytest.raises(UnansweredError, match=f"«{re.escape(name)}»|{re.escape(text)}"):
        draft(kind, answers(kind, **wrong))


def test_a_list_grows_at_its_end() -> None:
    """The entries before it keep their bytes."""
    drafted = draft("source", answers("source"))
    before = b"sources:\n  # cu\n  - id: a\n    kind: press\n    title: A\n"
    after = written(drafted, before)
    assert after.startswith(before)
    entries = read_file(Source(drafted.path, after)).entries
    assert [entry.key for entry in entries] == ["a", "bao-cao"]


def test_a_list_grows_where_it_stands() -> None:
    """Not at the end of the file, where another list may be; a missing list comes in its place."""
    drafted = draft("correction", answers("correction"))
    conflict = (
        "conflicts:\n  - id: a\n    subject: A\n    values:\n      - một\n      - hai\n"
        "    sources:\n      - source: nguon\n"
    )
    once = written(drafted, conflict.encode())
    twice = written(draft("correction", answers("correction", id="hang-2026")), once)
    assert once.startswith(b"corrections:\n  - id: hang-2025\n")
    assert twice.endswith(conflict.encode())
    keys = [entry.key for entry in read_file(Source(drafted.path, twice)).entries]
    assert keys == ["hang-2025", "hang-2026", "a"]


@pytest.mark.parametrize(
    ("kind", "field", "answer", "said"),
    [
        ("source", "published_on", "10/01/2026", "viết 2026-01-10"),
        ("source", "published_on", "sau Tết", "ví dụ 2026-01-10"),
        ("source", "id", "QĐ công bố 2026", "viết qd-cong-bo-2026"),
        ("source", "published_on", "19/01/2026", ""),
        ("source", "published_on", "2026", ""),
        ("source", "published_on", "", ""),
    ],
)
def test_an_answer_is_judged_when_it_is_given(
    kind: str, field: str, answer: str, said: str
) -> None:
    """A day that could be two, or a name no file can have, is told at its own question."""
    question = next(q for q in ASKED[kind].questions if q.field == field)
    told = unfit(question, answer)
    assert (said in told) if said else told == ""


def test_a_new_year_asks_for_what_the_year_before_had() -> None:
    """Names are handed on, values are not."""
    held = make.result("xa-a", "2020", observations=[make.observation("b", value="1")])
    told = following("result", {"unit": "xa-a", "period": "2021"}, "2020", collection_of(held))
    assert told == {"unit": "xa-a", "period": "2021", "indicators": "b"}
    figures = draft("result", {**told, "source": "nguon"}).values["observations"]
    assert figures == [
        {"indicator": "b", "missing_reason": "not_yet_due", "sources": [{"source": "nguon"}]}
    ]


def test_a_new_edition_asks_for_the_units_of_the_one_before() -> None:
    """From scores and ranks, each once; level and version stay."""
    scores, ranks = ([{"unit": name, "sources": make.SOURCES}] for name in "xy")
    held = make.edition("papi", "2020", version="v1", scores=scores, ranks=ranks)
    told = following("edition", {"framework": "papi"}, "2020", collection_of(held))
    assert (told["units"], told["level"], told["version"]) == ("x; y", "province", "v1")


def test_rules_out_of_use_are_not_handed_on() -> None:
    """The new year's rules are unknown where those of the year before have ended."""
    known = [{"id": "v1", "last_year": 2020, "sources": make.SOURCES}]
    rules = make.framework("papi", versions=known)
    held = collection_of(rules, make.edition("papi", "2020", version="v1"))
    told = following("edition", {"framework": "papi", "period": "2021"}, "2020", held)
    assert "version" not in told


def test_a_year_without_figures_hands_nothing_on() -> None:
    """It is said, with what to write; no bare file comes out."""
    held = collection_of(make.result("xa-a", "2020"))
    with pytest.raises(UnansweredError, match="indicators="):
        following("result", {"unit": "xa-a", "period": "2021"}, "2020", held)
    answered = {"unit": "xa-a", "period": "2021", "indicators": "b"}
    assert following("result", answered, "2020", held) == answered


def test_a_year_that_is_not_held_is_told() -> None:
    """With the years that are."""
    held = make.result("xa-a", "2020")
    with pytest.raises(UnansweredError, match=r"xa-a/2019.*xa-a/2020"):
        following("result", {"unit": "xa-a"}, "2019", collection_of(held))
