"""A framework's versions stand side by side, with what changed and what is doubtful in words."""

from typing import Any

from generator.collection import Collection
from generator.pages.tables import Row, Table
from generator.pages.views.framework import FrameworkView, framework_page, framework_view
from generator.pages.views.framework_criteria import CriteriaView, criteria_pages
from tests.builders import (
    SOURCES,
    Entries,
    Value,
    collection_of,
    days,
    edition,
    framework,
    node,
    score,
    sources,
)


def version(id_: str, *trees: dict[str, Any], **more: Value) -> dict[str, Any]:
    """Give a version with trees."""
    return {"id": id_, "trees": list(trees), "sources": SOURCES, **more}


def tree(*nodes: dict[str, Any], **more: Value) -> dict[str, Any]:
    """Give a tree for provinces."""
    return {"level": "province", "nodes": list(nodes), **more}


def year(number: int, version_: str | None = "cu", of: int = 63) -> Entries:
    """Give the edition of a year."""
    period = days(f"Năm {number}", f"{number}-01-01", f"{number}-12-31")
    people = {"level": "province", "count": of}
    told: dict[str, Value] = {"version": version_} if version_ else {}
    scores = [score("Một", value="60", max="100")]
    return edition(period=str(number), over=period, population=people, scores=scores, **told)


def records_of(*versions: dict[str, Any], editions: tuple[Entries, ...] = ()) -> Collection:
    """Give a framework of these versions, oldest first, with these editions."""
    return collection_of(framework(versions=versions), sources("nguon-1"), *editions)


def view_of(*versions: dict[str, Any], editions: tuple[Entries, ...] = ()) -> FrameworkView:
    """Give the view of the framework."""
    records = records_of(*versions, editions=editions)
    return framework_view(records.frameworks["par-index"], records)


def criteria_of(*versions: dict[str, Any]) -> CriteriaView:
    """Give the view of what the versions score."""
    records = records_of(*versions)
    (page,) = criteria_pages(records.frameworks["par-index"], records)
    assert isinstance(page.view, CriteriaView)
    return page.view


def row_of(table: Table, title: str) -> Row:
    """Give the row with a heading."""
    (row,) = (row for row in table.rows if row.cells[0].words == title)
    return row


def said(row: Row) -> list[tuple[str, str]]:
    """Give the words of a row, each with the remark below."""
    return [(cell.words, cell.small) for cell in row.cells[1:]]


def level(*versions: dict[str, Any]) -> Table:
    """Give the one table of what is scored."""
    (found,) = criteria_of(*versions).levels
    return found.table


def test_the_newest_version_stands_first() -> None:
    """A file has the oldest version first; readers ask for the newest."""
    view = view_of(version("cu", decision="1/QĐ-BNV"), version("moi", decision="2/QĐ-BNV"))
    titles = [head.title for head in view.versions.heads]
    assert titles == ["Mục", "Quyết định 2/QĐ-BNV", "Quyết định 1/QĐ-BNV"]


def test_what_changed_is_said_in_words() -> None:
    """Another name, another maximum and a new area are said in the newer version's cell."""
    old = tree(node("a", "14.5", name="Một cửa"), node("b", "11", name="Bộ máy"))
    new = tree(node("a", "13", name="Thủ tục"), node("b", "11", name="Bộ máy"), node("c", "2"))
    table = level(version("cu", old), version("moi", new))
    assert said(row_of(table, "Thủ tục")) == [
        ("13", "đổi tên, giảm 1,5 điểm"),
        ("14,5", "tên: Một cửa"),
    ]
    assert said(row_of(table, "Bộ máy")) == [("11", ""), ("11", "")]
    assert said(row_of(table, "Lĩnh vực c")) == [("2", "mới"), ("không có", "")]


def test_an_area_that_is_gone_is_said() -> None:
    """What only the older version has stands at the end, and is said to be gone."""
    table = level(version("cu", tree(node("a"), node("b"))), version("moi", tree(node("a"))))
    assert said(row_of(table, "Lĩnh vực b"))[0] == ("không còn", "")


def test_a_maximum_without_source_is_never_compared() -> None:
    """A number that was seen in no source says so, and gives no difference."""
    old, new = tree(node("a", "10")), tree(node("a", "9.5", verified=False))
    row = row_of(level(version("cu", old), version("moi", new)), "Lĩnh vực a")
    assert said(row)[0] == ("9,5", "chưa thấy trong nguồn")


def test_changes_pass_over_a_version_without_content() -> None:
    """Between two versions that we hold, one that we do not hold says nothing."""
    old, new = tree(node("a", "10")), tree(node("a", "12"))
    table = level(version("cu", old), version("giua", tree()), version("moi", new))
    cells = said(row_of(table, "Lĩnh vực a"))
    assert cells == [("12", "tăng 2 điểm"), ("chưa rõ", ""), ("10", "")]


def test_a_count_that_the_rows_do_not_give_is_said_twice() -> None:
    """The source states 38, its rows add to 39: both stand there."""
    areas = (node("a", criteria_count=20), node("b", criteria_count=19))
    table = level(version("cu", tree(*areas, counts={"areas": 2, "criteria": 38})))
    assert said(row_of(table, "Số tiêu chí")) == [("38", "các dòng cộng lại: 39")]
    assert said(row_of(table, "Số lĩnh vực")) == [("2", "")]


def test_a_tree_without_source_is_marked_in_its_heading() -> None:
    """A whole tree that was seen in no source says so once, above its column."""
    table = level(version("cu", tree(max="100", verified=False), name="Bản cũ"))
    assert table.heads[1].title == "Bản cũ (chưa thấy trong nguồn)"


def test_comparable_versions_name_each_other() -> None:
    """It is enough that one of two versions names the other."""
    view = view_of(version("cu", name="A"), version("moi", name="B", comparable_with=["cu"]))
    assert said(row_of(view.versions, "So sánh được với")) == [("A", ""), ("B", "")]


def test_levels_have_a_table_each() -> None:
    """Provinces and ministries are scored by different trees; a version without one is named."""
    ministry = {"level": "ministry", "max": "100"}
    versions = version("cu", tree(max="100"), name="A"), version("moi", ministry, name="B")
    view = criteria_of(*versions)
    assert [item.link.text for item in view_of(*versions).levels] == [v.title for v in view.levels]
    assert [found.title for found in view.levels] == ["Tỉnh, thành phố", "Bộ, cơ quan ngang bộ"]
    assert view.levels[0].note == "Chưa có bộ tiêu chí cấp này của: B."


def test_breaks_are_said_with_their_reasons() -> None:
    """Years whose rules differ or are not known are listed; other counts break only the ranks."""
    editions = (
        year(2018),
        year(2019, of=60),
        year(2020, "moi", of=60),
        year(2021, None, of=60),
    )
    words = view_of(version("cu"), version("moi"), editions=editions).breaks
    assert words == (
        (
            "Không so sánh được với năm liền trước: 2020, vì hai phiên bản bộ tiêu chí khác nhau; "
            "2021, vì chưa rõ phiên bản bộ tiêu chí."
        ),
        (
            "Riêng hạng không so sánh được với năm liền trước: 2019, vì số đơn vị được xếp hạng "
            "khác nhau."
        ),
    )


def test_years_that_are_no_neighbours_are_not_judged() -> None:
    """With a year between, nothing is said."""
    assert view_of(version("cu"), editions=(year(2016), year(2018, None))).breaks == ()


def test_editions_are_short_links_with_their_counts() -> None:
    """Below a framework's name a year is enough; beside it, how many units of all are held."""
    (first, second) = view_of(version("cu"), editions=(year(2018), year(2019))).editions
    assert (first.link.text, first.held, second.link.text) == ("2019", "1/63", "2018")


def test_the_page_offers_its_tables() -> None:
    """What stands side by side can be taken, with the same rows."""
    records = records_of(version("cu", tree(node("a", "10"))))
    downloads = framework_page(records.frameworks["par-index"], records).downloads
    assert downloads is not None
    tables = {table.name: table for table in downloads.tables}
    assert [row[:2] for row in tables["bo-tieu-chi-province"].rows][-1][0] == "Lĩnh vực a"
