"""Holds records against flat tables, by the naming that docs/open-data.md promises."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

Cells = dict[str, str]
Tables = Mapping[str, list[Cells]]
ONE = {
    "unit_service_points": "service_point",
    "service_point_notices": "notice",
    "listing_sets": "set",
    "local_difference_changes": "change",
}
"""Tables that have tables below them, and what these call one row."""


def written(value: object) -> str:
    """Take a value of a record, give it as a cell of a CSV says it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
    return str(value)


class Walk:
    """Follows a record through the tables, and counts the cells that it explains."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.seen: Counter[str] = Counter()

    def record(self, told: dict[str, Any], table: str, one: str, row: Cells, key: Cells) -> None:
        """Take a record and its row, hold every value against its cell."""
        self.fields(told, "", (table, one, row), key)

    def fields(
        self, told: dict[str, Any], prefix: str, at: tuple[str, str, Cells], key: Cells
    ) -> None:
        """Take fields and where they stand, hold them against the row."""
        table, one, row = at
        for field, value in told.items():
            name = f"{prefix}{field}"
            match value:
                case dict():
                    self.fields(value, f"{name}_", at, key)
                case list() if name in row:
                    assert row[name] == " ".join(value), (table, name)
                    self.seen[table] += bool(value)
                case list():
                    self.items(value, f"{one}_{name}", key)
                case _:
                    assert row.get(name, "") == written(value), (table, name)
                    self.seen[table] += value is not None

    def items(self, values: list[Any], table: str, key: Cells) -> None:
        """Take a list and its table, hold each item against its row."""
        if table == "unit_succeeds":
            return
        rows = [row for row in self.tables[table] if key.items() <= row.items()]
        rows.sort(key=lambda row: int(row["position"]))
        assert len(rows) == len(values), table
        one = ONE.get(table, table)
        for row, value in zip(rows, values, strict=True):
            if isinstance(value, str):
                assert row["value"] == value
                self.seen[table] += 1
            else:
                own = {one: row["id"]} if "id" in row else {one.rpartition("_")[2]: row["position"]}
                self.record(value, table, one, row, key | own)
