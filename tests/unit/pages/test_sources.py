"""A source is told so that a reader can find it; a gap is told with its reason."""

from typing import Any

import pytest

from generator.model.base import Missing, SourceRef
from generator.pages.sources import (
    GapLine,
    SourceLine,
    gap_lines,
    source_line,
    source_lines,
    why_missing,
)
from tests.builders import collection_of, sources

HERE = "https://mau.example/bai"
THERE = "https://mau.example/bang"


def line(ref: dict[str, Any], **source: str) -> SourceLine:
    """Take what a reference says and what its source does, give the line for readers."""
    records = collection_of(sources({"id": "nguon", "title": "Bài Mẫu", **source}))
    return source_line(SourceRef(source="nguon", **ref), records)


@pytest.mark.parametrize(
    ("ref", "source", "details"),
    [
        ({}, {}, ""),
        ({}, {"publisher": "Báo Mẫu"}, "Báo Mẫu"),
        ({}, {"number": "12/BC-UBND"}, "số 12/BC-UBND"),
        ({}, {"published_on": "2031-02"}, "công bố 02/2031"),
        ({"as_of": "2030"}, {}, "dữ liệu 2030"),
        ({"locator": "trang 4, bảng 2"}, {}, "trang 4, bảng 2"),
        ({"locator": "data/mau.json"}, {}, ""),
        ({"locator": "linh-vuc.yml"}, {}, ""),
        ({"locator": "data/mau.pdf, trang 2"}, {}, "data/mau.pdf, trang 2"),
        ({"role": "secondary"}, {}, "dẫn lại"),
        (
            {"as_of": "2031-01", "locator": "trang 4", "role": "secondary"},
            {"publisher": "Báo Mẫu", "number": "12/BC", "published_on": "2031-01-15"},
            "Báo Mẫu, số 12/BC, công bố 15/01/2031, dữ liệu 01/2031, trang 4, dẫn lại",
        ),
    ],
)
def test_details(ref: dict[str, Any], source: dict[str, str], details: str) -> None:
    """What is known is told in one order; paths of data files are for those who check."""
    assert line(ref, **source).details == details


def test_the_page_of_the_fact_comes_before_that_of_the_source() -> None:
    """The link leads as near to the fact as is known."""
    assert line({}).url is None
    assert line({}, address=HERE).url == HERE
    assert line({"address": THERE}, address=HERE) == SourceLine("Bài Mẫu", THERE, "")


def test_a_source_that_is_not_held_is_still_named() -> None:
    """The page shows the id, so that nothing looks as if it had no source."""
    found = source_line(SourceRef(source="khong-co", address=HERE), collection_of())
    assert found == SourceLine("khong-co", HERE, "")


def test_lines_stand_in_order_and_once() -> None:
    """Two places of one file look the same to a reader and make one line."""
    records = collection_of(sources({"id": "a", "title": "A"}, {"id": "b", "title": "B"}))
    refs = (
        SourceRef(source="b", locator="data/1.json"),
        SourceRef(source="a"),
        SourceRef(source="b", locator="data/2.json"),
        SourceRef(source="b", locator="trang 2"),
    )
    told = [(found.title, found.details) for found in source_lines(refs, records)]
    assert told == [("B", ""), ("A", ""), ("B", "trang 2")]


def test_gaps_are_told_with_name_reason_and_note() -> None:
    """A field without a name for readers keeps its own."""
    gaps = (
        Missing(field="fees", reason="not_published", note="Nguồn ghi theo quy định."),
        Missing(field="khac", reason="withheld"),
    )
    assert gap_lines(gaps, {"fees": "Phí, lệ phí"}) == (
        GapLine("Phí, lệ phí", "Nguồn không công bố", "Nguồn ghi theo quy định."),
        GapLine("khac", "Nơi công bố giữ lại", ""),
    )


def test_a_gap_without_a_reason_means_that_no_source_is_held() -> None:
    """Nothing is claimed about sources that nobody has looked into."""
    gaps = (Missing(field="fees", reason="not_applicable"),)
    assert why_missing("fees", gaps) == "không áp dụng"
    assert why_missing("documents", gaps) == "chúng tôi chưa có nguồn"
