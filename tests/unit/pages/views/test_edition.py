"""An edition's page never mixes published and computed, and compares only what compares."""

from typing import Any

from generator.collection import Collection, Entry
from generator.model.edition import Edition
from generator.pages.render import Page
from generator.pages.tables import Cell, Row, Table
from generator.pages.views.edition import EditionView, edition_pages
from generator.pages.views.edition_parts import apart_of
from tests.builders import (
    SOURCES,
    Entries,
    Value,
    collection_of,
    days,
    edition,
    framework,
    rank,
    score,
    sources,
    unit,
)

TWO_VERSIONS = [{"id": "v1", "sources": SOURCES}, {"id": "v2", "sources": SOURCES}]
HERE = {"unit": "tinh-mau", "sources": SOURCES}
OTHER = {"unit": "tinh-hai", "sources": SOURCES}


def year(number: int, version: str = "v1", of: int = 63, **more: Value) -> Entries:
    """Give the edition of a year with so many units."""
    period = days(f"Năm {number}", f"{number}-01-01", f"{number}-12-31")
    people = {"level": "province", "count": of}
    return edition(period=str(number), over=period, version=version, population=people, **more)


def records_of(*editions: Entries) -> Collection:
    """Give these editions, their framework of two versions, and the records of two provinces."""
    rules = framework(versions=TWO_VERSIONS)
    provinces = (unit(name, level="province") for name in ("tinh-mau", "tinh-hai"))
    return collection_of(rules, sources("nguon-1"), *provinces, *editions)


def entry_of(records: Collection, number: int = 2020) -> Entry[Edition]:
    """Give the edition of a year."""
    return records.editions[f"par-index/{number}"]


def page_of(*editions: Entries) -> Page:
    """Give the page of the edition of 2020."""
    records = records_of(*editions)
    entry = entry_of(records)
    return next(edition_pages(entry, apart_of(entry, records), records))


def view_of(*editions: Entries) -> EditionView:
    """Give what that page shows."""
    view = page_of(*editions).view
    assert isinstance(view, EditionView)
    return view


def parts_of_year(*editions: Entries) -> tuple[Table, ...]:
    """Give the tables of the parts of 2020."""
    records = records_of(*editions)
    return apart_of(entry_of(records), records).parts.scores


def ranking(*editions: Entries) -> Table:
    """Give the ranking of 2020."""
    (table,) = view_of(*editions).ranking
    return table


def column(table: Table, title: str) -> list[Cell]:
    """Give the cells below a heading."""
    titles = [head.title for head in table.heads]
    return [row.cells[titles.index(title)] for row in table.rows]


def words(row: Row) -> list[str]:
    """Give what stands in a row."""
    return [cell.words for cell in row.cells]


def points(value: str, place: int | None = None, **more: Value) -> dict[str, Any]:
    """Give a score of the province in points of 100, and its rank."""
    told: dict[str, Any] = {"scores": [{**HERE, "value": value, "max": "100"}], **more}
    return {**told, "ranks": [{**HERE, "value": place}]} if place else told


# Changes.


def test_a_change_stands_in_the_ranking_where_it_compares() -> None:
    """The same rules and as many units: score and rank have their difference, with its sign."""
    table = ranking(year(2019, **points("80.5", 9)), year(2020, **points("84.75", 5)))
    assert column(table, "Điểm so với năm 2019")[0].words == "+4,25"
    assert column(table, "Bậc so với năm 2019")[0].words == "+4"


def test_no_change_across_versions() -> None:
    """Other rules: no column of changes, no movers, and one sentence that says why."""
    view = view_of(year(2019, **points("80", 9)), year(2020, "v2", **points("84", 5)))
    assert not [head for head in view.ranking[0].heads if "so với" in head.title]
    assert "Điểm không so sánh được với năm 2019: hai phiên bản" in view.changes
    assert not [part for part in view.sections if part.title == "Tăng, giảm nhiều nhất"]


def test_no_change_of_place_among_other_counts() -> None:
    """Place 5 of 63 and place 5 of 34 are two things; the scores still compare."""
    view = view_of(year(2019, of=63, **points("80", 9)), year(2020, of=34, **points("84", 5)))
    titles = [head.title for head in view.ranking[0].heads]
    assert "Điểm so với năm 2019" in titles
    assert "Bậc so với năm 2019" not in titles
    assert "Hạng không so sánh được với năm 2019: số đơn vị" in view.changes


def test_a_published_score_is_not_subtracted_from_a_computed_one() -> None:
    """One was published and one computed: there is no difference."""
    told = {**HERE, "value": "80", "max": "100", "computed": "Cộng các phần"}
    view = view_of(year(2019, scores=[told]), year(2020, **points("84")))
    assert "một bên là số công bố, một bên là số tính lại" in view.changes


# Published and computed.


def test_a_computed_figure_is_marked() -> None:
    """A score and a rank that nobody published say so beside them, and the way is said once."""
    told = {"value": "40", "max": "80", "computed": "Cộng 8 nội dung"}
    place = {"value": 12, "of": 61, "computed": "Xếp theo tổng cộng lại"}
    view = view_of(year(2020, scores=[{**HERE, **told}], ranks=[{**HERE, **place}]))
    (row,) = view.ranking[0].rows
    assert row.cells[0].small == "số tính lại"
    assert row.cells[2].small == "50,0% mức tối đa, số tính lại"
    assert view.notes[-1].endswith("Cách tính: cộng 8 nội dung; xếp theo tổng cộng lại.")


def test_both_are_shown_where_they_differ() -> None:
    """The published score stays; the computed one stands beside it as such."""
    published = {**HERE, "value": "44.66", "max": "80"}
    computed = {**HERE, "value": "46.66", "max": "80", "computed": "Cộng 8 nội dung"}
    cell = column(ranking(year(2020, scores=[published, computed])), "Điểm")[0]
    assert cell.words == "44,66/80"
    assert "tính lại: 46,66/80" in cell.small
    assert "số tính lại" not in cell.small


def test_a_computed_twin_that_agrees_is_not_repeated() -> None:
    """Where both are the same there is nothing to say."""
    told = {**HERE, "value": "44.66", "max": "80"}
    table = ranking(year(2020, scores=[told, {**told, "computed": "Cộng"}]))
    assert "tính lại" not in column(table, "Điểm")[0].small


# The mean, ties, groups, what is not known.


def test_the_mean_is_a_row_and_a_line() -> None:
    """The mean of all units stands in the table as published, with its value to be sorted by."""
    mean = {"scope": "63 tỉnh, thành phố", "value": "88.37", "sources": SOURCES}
    table = ranking(year(2020, **points("90", 3), means=[mean]))
    last = table.rows[-1]
    assert words(last)[1] == "Trung bình 63 tỉnh, thành phố (như công bố)"
    assert last.cells[2].order == "88.37"
    assert "bar__mean" in last.cells[3].picture
    assert table.data.rows[-1][6] == last.cells[2].value


def test_a_mean_of_other_points_is_no_row() -> None:
    """Scores of two maxima have no common mean."""
    mean = {"scope": "Cả nước", "value": "60", "sources": SOURCES}
    scores = [{**HERE, "value": "67", "max": "97.5"}, {**OTHER, "value": "70", "max": "100"}]
    assert len(ranking(year(2020, scores=scores, means=[mean])).rows) == 2


def test_ties_are_marked() -> None:
    """Units that share a place say so, and so does a note."""
    ranks = [{**named, "value": 17, "tied": True} for named in (HERE, OTHER)]
    view = view_of(year(2020, ranks=ranks))
    assert [row.cells[0].words for row in view.ranking[0].rows] == ["17/63, đồng hạng"] * 2
    assert any("đồng hạng ở hạng 17" in note for note in view.notes)


def test_the_group_is_as_published() -> None:
    """A unit's group stands in its row; the others have none."""
    group = {"label": "Nhóm A", "units": [{"unit": "tinh-mau"}], "sources": SOURCES}
    scores = [{**HERE, "value": "91"}, {**OTHER, "value": "79"}]
    table = ranking(year(2020, scores=scores, groups=[group]))
    assert [cell.words for cell in column(table, "Nhóm")] == ["Nhóm A", ""]


def test_what_is_not_known_is_said_and_stands_last() -> None:
    """A unit without a rank says so, and has nothing to be sorted by."""
    table = ranking(year(2020, scores=[{**HERE, "value": "91"}], ranks=[{**OTHER, "value": 2}]))
    (known, unknown) = column(table, "Hạng")
    assert (known.order, unknown.words, unknown.order) == ("2", "chưa có", "")


def test_rows_and_values_go_together() -> None:
    """What can be taken has a row for each row on the page, in the same order."""
    scores = [score("Một", value="70", max="100"), score("Hai", value="80", max="100")]
    downloads = page_of(year(2020, scores=scores, ranks=[rank("Một", value=1)])).downloads
    assert downloads is not None
    (table,) = (table for table in downloads.tables if table.name == "xep-hang")
    assert [row[1] for row in table.rows] == ["Một", "Hai"]


# What else is said.


def test_printed_and_recomputed_changes_stand_side_by_side() -> None:
    """A change is shown as printed; ours stands beside it, and the doubt is said in words."""
    told = {**HERE, "value": "85", "max": "100", "change": {"value": "0.19", "since": "2019"}}
    view = view_of(year(2019, **points("84.79")), year(2020, scores=[told]))
    (movers,) = (part for part in view.sections if part.title == "Tăng, giảm nhiều nhất")
    (row,) = movers.tables[0].rows
    assert words(row)[1:5] == ["84,79/100", "85/100", "+0,21", "+0,19"]
    assert [said.words for said in view.doubts] == [
        "Xã Cần Giuộc, thay đổi điểm so với 2019: nguồn in 0,19; tính lại từ hai kỳ ra 0,21."
    ]


def test_a_printed_change_without_a_score_is_shown_alone() -> None:
    """Where only the change is published, there is nothing to recompute."""
    told = {**HERE, "change": {"value": "0.19", "since": "2019"}, "missing_reason": "not_published"}
    view = view_of(year(2020, scores=[told]))
    (movers,) = (part for part in view.sections if part.title == "Tăng, giảm nhiều nhất")
    assert words(movers.tables[0].rows[0])[3:5] == ["", "+0,19"]


def test_the_spread_names_who_is_first_and_last() -> None:
    """Highest and lowest are as published, with the units that have these scores."""
    spread = {"highest": "90", "lowest": "70", "difference": "20", "sources": SOURCES}
    scores = [score("Một", value="90", max="100"), score("Hai", value="70", max="100")]
    (said,) = view_of(year(2020, scores=scores, spread=spread)).said
    assert said.words == "Cao nhất 90 (Một); thấp nhất 70 (Hai); khoảng cách 20 điểm."


def test_the_rate_of_a_survey_is_computed_and_marked() -> None:
    """Answers in a hundred forms sent; the heading says that it is ours."""
    survey = {"method": "Trực tuyến", "sent": 6000, "answers": 1707, "sources": SOURCES}
    view = view_of(year(2020, surveys=[survey]))
    (table,) = next(part.tables for part in view.sections if part.title == "Khảo sát")
    assert table.heads[3].title == "Tỉ lệ (số tính lại)"
    assert words(table.rows[0])[:4] == ["Trực tuyến", "6.000", "1.707", "28,5%"]


def test_many_parts_stand_in_one_table() -> None:
    """More than two parts: one table, percent of the maximum first, the score below it."""
    parts = [{**HERE, "node": name, "value": "9", "max": "12"} for name in ("a", "b", "c")]
    (table,) = parts_of_year(year(2020, scores=parts))
    assert [words(row)[:2] for row in table.rows] == [[n, "75,0%"] for n in ("a", "b", "c")]
    assert table.rows[0].cells[1].small == "9/12"


def test_units_stand_below_each_other_where_they_are_many() -> None:
    """Four units and three parts: the parts stand side by side."""
    scores = [
        score(name, node=part, value="9", max="12") for name in "1234" for part in ("a", "b", "c")
    ]
    (table,) = parts_of_year(year(2020, scores=scores))
    assert [head.title for head in table.heads] == ["Đơn vị", "a", "b", "c", "Nguồn"]
    assert len(table.rows) == 4
