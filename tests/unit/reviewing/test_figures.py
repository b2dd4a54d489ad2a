"""A published figure never changes without a correction that tells it."""

import pytest

from generator.collection import Collection
from generator.reviewing.change import Review
from generator.reviewing.review import reviewed
from tests import builders as b
from tests.entries import Entries, Value

PATH = "scorecards/editions/par-index/2020.yml"
NAME = "Điểm PAR INDEX năm 2020 của Tỉnh Long An"


def held(*files: Entries) -> Collection:
    """Give a collection with a framework, an indicator and a province around the files."""
    country = b.unit("tinh-long-an", name="Tỉnh Long An", level="province")
    measured = b.indicators({"id": "ho-so-dung-han", "name": "Hồ sơ đúng hạn"})
    return b.collection_of(b.sources("nguon-1"), b.framework(), country, measured, *files)


def scored(value: str, **fields: Value) -> Entries:
    """Give an edition with the score of one province."""
    score = b.score(value=value, **fields)
    return b.edition(scores=[{**score, "unit": "tinh-long-an", "unit_name": None}])


def correction(**fields: Value) -> Entries:
    """Give one correction of the score, changed where a test says so."""
    told = {
        "id": "long-an-2020",
        "kind": "our_error",
        "record": PATH,
        "field": NAME,
        "old": "84,33",
        "new": "84,34",
        "reason": "Nhập sai.",
        "corrected_on": "2026-11-21",
        "sources": b.SOURCES,
        **fields,
    }
    return b.corrections(corrections=[told])


def review(before: tuple[Entries, ...], after: tuple[Entries, ...]) -> Review:
    """Give the review of some files before and after; no pages are made."""
    return reviewed(held(*before), held(*after), sound=False)


def errors(found: Review) -> list[str]:
    """Give the messages of what refuses a change."""
    return [flag.message for flag in found.flags if flag.is_error]


def test_a_score_is_told_before_and_after() -> None:
    """The sentence names the edition, the unit and both values."""
    found = review((scored("84.33"),), (scored("84.34"),))
    sentences = [change.sentence for record in found.records for change in record.changes]
    assert sentences == [f"{NAME}: 84,33 điểm → 84,34 điểm."]


def test_without_a_correction_it_is_refused_and_told_what_to_write() -> None:
    """The flag is an error and states record, field, old and new as they must be written."""
    found = review((scored("84.33"),), (scored("84.34"),))
    assert found.refused
    (flag,) = [flag for flag in found.flags if flag.is_error]
    assert flag.rule == "figure-without-correction"
    assert flag.message == (
        f"Số đã công bố thay đổi mà không có đính chính: {NAME}, 84,33 → 84,34."
    )
    wanted = f"record: {PATH}; field: «{NAME}»; old: «84,33»; new: «84,34»"
    assert wanted in flag.hint


def test_with_a_new_correction_it_needs_a_second_reader_only() -> None:
    """A correction that came in the same change settles it."""
    found = review((scored("84.33"),), (scored("84.34"), correction()))
    assert errors(found) == []
    assert "second-reader" in [flag.rule for flag in found.flags]


@pytest.mark.parametrize(
    "wrong",
    [
        {"record": "scorecards/editions/par-index/2019.yml"},
        {"field": "Điểm PAR INDEX năm 2020 của Tỉnh Tây Ninh"},
        {"new": "85,00"},
        {"old": "80,00"},
    ],
)
def test_a_correction_of_something_else_does_not_count(wrong: dict[str, str]) -> None:
    """Record, field and both values must be those of the figure."""
    assert errors(review((scored("84.33"),), (scored("84.34"), correction(**wrong))))


def test_an_old_correction_does_not_count() -> None:
    """One that stood there before cannot tell what changes now."""
    assert errors(review((scored("84.33"), correction()), (scored("84.34"), correction())))


def test_the_same_number_written_otherwise_is_no_change() -> None:
    """More zeros or a named place make no other figure."""
    assert errors(review((scored("84.33"),), (scored("84.330"),))) == []
    named = b.edition(scores=[b.score("Long An", value="84.33")])
    assert errors(review((named,), (scored("84.33"),))) == []


def test_order_makes_no_change() -> None:
    """Lists may be put in another order."""
    two = [b.score("A", value="1"), b.score("B", value="2")]
    found = review((b.edition(scores=two),), (b.edition(scores=two[::-1]),))
    assert found.flags == ()
    assert [c.sentence for r in found.records for c in r.changes] == [
        "Đổi thứ tự trong danh sách điểm."
    ]


def test_a_figure_that_was_unknown_is_no_correction() -> None:
    """What becomes known is new: it is read twice, and nothing is corrected."""
    empty = b.edition(scores=[b.score(missing_reason="not_published")])
    found = review((empty,), (b.edition(scores=[b.score(value="84.33")]),))
    assert errors(found) == []
    assert "second-reader" in [flag.rule for flag in found.flags]


def test_a_figure_that_goes_is_refused() -> None:
    """A score, or a whole edition, does not vanish without a word."""
    assert "84,33 → không còn công bố" in errors(review((scored("84.33"),), (b.edition(),)))[0]
    assert "1 số liệu đã công bố" in errors(review((scored("84.33"),), ()))[0]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            b.edition(ranks=[b.rank("A", value=3, of=63)]),
            b.edition(ranks=[b.rank("A", value=2, of=63)]),
            "Hạng PAR INDEX năm 2020 của A, 3 → 2",
        ),
        (
            b.edition(means=[{"scope": "Cả nước", "value": "80", "sources": b.SOURCES}]),
            b.edition(means=[{"scope": "Cả nước", "value": "81", "sources": b.SOURCES}]),
            "Trung bình PAR INDEX năm 2020, Cả nước, 80 → 81",
        ),
        (
            b.edition(groups=[{"label": "A", "count": 8, "sources": b.SOURCES}]),
            b.edition(groups=[{"label": "A", "count": 9, "sources": b.SOURCES}]),
            "Số đơn vị của nhóm «A», PAR INDEX năm 2020, 8 → 9",
        ),
        (
            b.result("tinh-long-an", observations=[b.observation(value="99.5")]),
            b.result("tinh-long-an", observations=[b.observation(value="99.38")]),
            "Hồ sơ đúng hạn, năm 2020 của Tỉnh Long An, 99,5 → 99,38",
        ),
        (
            b.plan("tinh-long-an", targets=[{"text": "Đạt", "value": "80", "sources": b.SOURCES}]),
            b.plan("tinh-long-an", targets=[{"text": "Đạt", "value": "85", "sources": b.SOURCES}]),
            "Mức cần đạt của mục tiêu «Đạt», năm 2020 của Tỉnh Long An, 80 → 85",
        ),
        (
            b.plan("tinh-long-an", tasks_announced={"count": 28, "sources": b.SOURCES}),
            b.plan("tinh-long-an", tasks_announced={"count": 29, "sources": b.SOURCES}),
            "Số đã công bố, năm 2020 của Tỉnh Long An, nhiệm vụ, 28 → 29",
        ),
    ],
)
def test_every_kind_of_figure_is_watched(before: Entries, after: Entries, message: str) -> None:
    """Ranks, means, groups, observations, targets and announced counts are figures, too."""
    (said,) = errors(review((before,), (after,)))
    assert message in said
