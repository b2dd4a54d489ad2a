"""What each column of a database means, as a table inside it."""

from collections.abc import Sequence

from generator.downloads import Column, table_of
from generator.exports.database import stored_columns
from generator.exports.relation import Relation


def meanings(held: Sequence[Relation]) -> Relation:
    """Take tables, give a table that says in Vietnamese what each of their columns holds."""
    columns = (
        Column("table_name", "Bảng"),
        Column("column_name", "Cột"),
        Column("title", "Nghĩa"),
        Column("type", "Kiểu"),
    )
    rows = [
        (relation.table.name, name, column.title, kind)
        for relation in held
        for column in relation.table.columns
        for name, kind in stored_columns(column)
    ]
    table = table_of("columns", "Nghĩa của các cột", columns, rows)
    return Relation(table, ("table_name", "column_name"))
