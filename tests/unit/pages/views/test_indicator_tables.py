"""Figures of an indicator: never two ways of measuring in one table."""

from decimal import Decimal

from generator.collection import Collection
from generator.pages.tables import MANY_ROWS
from generator.pages.views.indicator_tables import method_groups
from tests.builders import collection_of, days, indicators, observation, result, unit


def records() -> Collection:
    """Give satisfaction measured on a tablet and by survey, and once by nobody knows what."""
    tablet = {"method": "Máy tính bảng"}
    return collection_of(
        indicators({"id": "hai-long", "name": "Mức độ hài lòng"}),
        unit("xa-a", name="Xã A"),
        unit("xa-b", name="Xã B"),
        result("xa-b", observations=[observation("hai-long", value="97", **tablet)]),
        result(
            "xa-a",
            observations=[
                observation("hai-long", value="86", method="Khảo sát"),
                observation("hai-long", value="93.5", scope="Các ấp", **tablet),
                observation("hai-long", missing_reason="not_measured"),
            ],
        ),
        result(
            "xa-a",
            "2021",
            over=days("Năm 2021", "2021-01-01", "2021-12-31"),
            observations=[observation("hai-long", value="95", **tablet)],
        ),
    )


def test_each_way_of_measuring_has_its_own_table() -> None:
    """A tablet at the desk, a survey and an unknown way are three tables, each with a name."""
    found = records()
    groups = method_groups(found.indicators["hai-long"], found)
    assert {group.method: len(group.table.rows) for group in groups} == {
        "Máy tính bảng": 3,
        "Khảo sát": 1,
        "Nguồn không nêu cách đo": 1,
    }
    assert len({group.table.name for group in groups}) == 3
    assert all(group.method in group.table.title for group in groups)


def test_rows_stand_by_unit_newest_first_with_typed_values() -> None:
    """The same unit's figures follow one another, newest first; the values are typed."""
    found = records()
    tablet = next(
        g for g in method_groups(found.indicators["hai-long"], found) if "bảng" in g.method
    )
    assert [[cell.words for cell in row.cells[:3]] for row in tablet.table.rows] == [
        ["Xã A", "Năm 2021", "95%"],
        ["Xã A", "Năm 2020", "93,5%"],
        ["Xã B", "Năm 2020", "97%"],
    ]
    names = [column.name for column in tablet.table.data.columns]
    values = dict(zip(names, tablet.table.data.rows[1], strict=True))
    assert (values["value"], values["scope"]) == (Decimal("93.5"), "Các ấp")


def test_a_missing_figure_keeps_its_reason() -> None:
    """What was not measured is shown as such, never as zero or as nothing."""
    found = records()
    groups = method_groups(found.indicators["hai-long"], found)
    unsaid = next(group for group in groups if group.method.startswith("Nguồn"))
    (row,) = unsaid.table.rows
    assert row.cells[2].unknown == "không đo"
    assert row.cells[2].value is None


def test_each_row_of_a_long_table_has_one_way_onward() -> None:
    """With few rows a unit leads to its page; with many, to its results of the period."""

    def first_cells(count: int) -> list[tuple[str, str]]:
        keys = [f"xa-{n:03}" for n in range(count)]
        figures = (result(key, observations=[observation("hai-long")]) for key in keys)
        places = (unit(key, name=f"Xã {key}") for key in keys)
        found = collection_of(indicators({"id": "hai-long"}), *places, *figures)
        (group,) = method_groups(found.indicators["hai-long"], found)
        return [(row.cells[0].url, row.cells[1].url) for row in group.table.rows]

    few, many = first_cells(MANY_ROWS), first_cells(MANY_ROWS + 1)
    assert few[0] == ("/don-vi/xa-000/", "/ket-qua/xa-000/2020/")
    assert {period for _, period in many} == {""}
    assert [unit for unit, _ in many] == [f"/ket-qua/xa-{n:03}/2020/" for n in range(len(many))]
