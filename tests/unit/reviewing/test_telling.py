"""A review as text, Markdown and JSON."""

import json

from generator.problems import Location, Problem
from generator.reviewing.change import Change, RecordChange, Review, Touched
from generator.reviewing.telling import as_json, as_markdown, as_text

FLAG = Problem(Location("a.yml", 3, 5), "figure-without-correction", "Số đổi.", "Thêm đính chính.")


def review(sentences: int = 1) -> Review:
    """Give a review of one record with so many sentences, the first of them hostile."""
    changes = tuple(
        Change(("fees", n), f"Câu {n}: @ai <b>đậm</b> [x](https://la.example)")
        for n in range(sentences)
    )
    record = RecordChange("changed", "procedure", "1.0", "a.yml", "Thủ tục «A»", "/a/", changes)
    touched = Touched(pages=("/a/",), units=("Xã A",), sheets=("Tờ A cũ.",))
    return Review((record,), touched, (FLAG,))


def test_text_says_everything_as_it_is() -> None:
    """On a terminal nothing is escaped."""
    told = as_text(review())
    assert "1 hồ sơ đổi, 0 mới, 0 bị xoá; 1 trang đổi, 0 mới; chạm tới 1 đơn vị." in told
    assert "Lỗi: Số đổi. → Thêm đính chính. (a.yml:3:5)" in told
    assert "Câu 0: @ai <b>đậm</b>" in told


def test_no_change_is_one_sentence() -> None:
    """Nothing to see is said, too."""
    assert as_text(Review((), Touched(), ())) == "Không có gì đổi với người đọc trang."


def test_markdown_escapes_the_words_of_records() -> None:
    """No mention, tag or link reaches the comment."""
    told = as_markdown(review())
    assert not any(hostile in told for hostile in ("@ai", "<b>", "](", "://"))


def test_markdown_fits_a_comment_and_counts_the_rest() -> None:
    """A large change is cut at whole sentences; the last line says how many are left."""
    told = as_markdown(review(3000))
    assert len(told) <= 60_000
    shown = told.count("- Câu ")
    assert f"còn {3000 - shown + 3} thay đổi nữa" in told


def test_json_holds_paths_and_flags() -> None:
    """Programs get every field."""
    told = json.loads(as_json(review()))
    assert told["records"][0]["changes"][0]["path"] == ["fees", 0]
    assert told["flags"][0]["rule"] == "figure-without-correction"
    assert told["pages"]["changed"] == ["/a/"]
