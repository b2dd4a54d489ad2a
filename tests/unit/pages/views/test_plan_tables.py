"""The tables and numbers of a plan: late ones first, then by due day; nothing is guessed."""

from datetime import date
from typing import Any

from generator.collection import Collection
from generator.model.plan import Plan
from generator.pages.views.plan_tables import Section, target_sections, task_sections
from generator.pages.views.plan_tallies import Tally, tallies_of
from tests.builders import SOURCES, Value, collection_of, indicators, plan

URL = "/ke-hoach/xa-can-giuoc/2020/"


def item(text: str, **fields: Value) -> dict[str, Any]:
    """Give a target or a task."""
    return {"text": text, "sources": SOURCES, **fields}


def held(**fields: Value) -> tuple[Plan, Collection]:
    """Give a plan and the collection around it."""
    records = collection_of(
        indicators({"id": "dung-han", "name": "Tỷ lệ đúng hạn", "short_name": "Đúng hạn"}),
        plan(**fields),
    )
    return records.plans["xa-can-giuoc/2020"].record, records


def tasks(*items: dict[str, Any]) -> tuple[Section, ...]:
    """Give the sections of a plan with these tasks."""
    return task_sections(*_placed(tasks=items))


def targets(*items: dict[str, Any]) -> tuple[Section, ...]:
    """Give the sections of a plan with these targets."""
    return target_sections(*_placed(targets=items))


def _placed(**fields: Value) -> tuple[Plan, str, Collection]:
    record, records = held(**fields)
    return record, URL, records


def names(section: Section) -> list[str]:
    """Give what the rows of a section are about."""
    return [row.cells[0].words for row in section.table.rows]


def tally(**fields: Value) -> Tally:
    """Give the numbers of a plan's only list."""
    (found,) = tallies_of(held(**fields)[0])
    return found


def test_late_ones_first_then_by_due_day() -> None:
    """Late before open, open by due day, without a day after those, done last."""
    (section,) = tasks(
        item("xong", status="done", due_on="2020-01-01"),
        item("không rõ hạn"),
        item("thường xuyên", continuous=True, status="in_progress_late"),
        item("sau", due_on="2020-12-31", status="in_progress"),
        item("trước", due_on="2020-06-30"),
        item("trễ", due_on="2020-09-30", status="in_progress_late"),
    )
    assert names(section) == ["trễ", "trước", "sau", "thường xuyên", "không rõ hạn", "xong"]


def test_areas_are_sections_and_one_area_is_none() -> None:
    """Where areas are given they part the plan, the one with late ones first."""
    parted = tasks(
        item("a", area="Thể chế", lead=["Sở Tư pháp"]),
        item("b", area="Thủ tục", status="in_progress_late"),
        item("c"),
    )
    assert parted[0].heading == "Thủ tục"
    assert {section.heading for section in parted} == {
        "Thủ tục",
        "Thể chế",
        "Chưa rõ nội dung cải cách",
    }
    assert len({section.table.name for section in parted}) == 3
    assert [section.heading for section in targets(item("a"), item("b"))] == [""]


def test_without_areas_tasks_stand_by_who_leads() -> None:
    """Who is in charge heads the section; nobody known is said."""
    parted = tasks(item("a", lead=["Sở Nội vụ"]), item("b"))
    assert sorted(section.heading for section in parted) == ["Chưa rõ đơn vị chủ trì", "Sở Nội vụ"]


def test_a_column_that_nobody_fills_is_said_in_words() -> None:
    """No empty columns: what no source says of any of them is said once."""
    (section,) = targets(item("a"), item("b"))
    assert section.unsaid == "Nguồn không nêu đơn vị chủ trì hoặc hạn của mục nào."
    assert [head.title for head in section.table.heads] == ["Mục tiêu", "Tình trạng", "Nguồn"]
    (filled,) = targets(item("a", lead=["Sở A"], due_on="2020-06-30"), item("b", lead=["Sở A"]))
    assert filled.unsaid == ""
    assert [head.title for head in filled.table.heads][1:3] == ["Chủ trì", "Hạn"]


def test_a_target_leads_to_what_measures_it_and_stays_typed() -> None:
    """The words lead to the indicator; in the download the level is a number and the day a day."""
    (section,) = targets(
        item(
            "a", indicator="dung-han", operator="at_least", value="98", value_unit="percent",
            due_on="2020-12-31",
        )
    )  # fmt: skip
    (row,) = section.table.rows
    assert (row.cells[0].url, row.cells[0].small) == ("/chi-tieu/dung-han/", "Đo bằng: Đúng hạn")
    data = section.table.data
    values = dict(zip((c.name for c in data.columns), data.rows[0], strict=True))
    assert (values["value"], values["due_on"]) == (98, date(2020, 12, 31))
    assert values["status"] is None


def test_unknown_results_are_no_zero() -> None:
    """Where no source tells what became of any, the number of those done is unknown, not 0."""
    found = tally(targets=[item("a"), item("b")], targets_announced={"count": 9, **_SOURCED})
    assert (found.done, found.due) == ("Chưa rõ", "Chưa rõ")
    assert (found.all, found.all_words) == ("2", "đã biết, trong 9 đã công bố")
    some = tally(targets=[item("a", status="done"), item("b")])
    assert (some.done, some.done_words) == ("1", "đã xong; 1 chưa rõ kết quả")


_SOURCED = {"sources": SOURCES}


def test_due_days_wait_for_the_day_of_reading() -> None:
    """The page holds every due day and says no more; what is done all the time is never due."""
    found = tally(
        tasks=[
            item("a", due_on="2020-12-31"),
            item("b", due_on="2020-06-30"),
            item("c", due_on="2020-12-31", status="done"),
            item("d", due_on="2020-03-31", continuous=True),
        ]
    )
    assert found.due_days == "2020-06-30 2020-12-31 2020-12-31"
    assert (found.due, found.due_words) == ("3", "có hạn: 30/06/2020 (1), 31/12/2020 (2)")


def test_a_plan_of_which_nothing_is_known_has_no_numbers() -> None:
    """Announced counts alone are a bar, not a count of what is done."""
    assert tallies_of(held(tasks_announced={"count": 36, **_SOURCED})[0]) == ()
