"""Of a long table whose rows all have one source, the source is said once and the rows stay."""

from datetime import date

import pytest

from generator.downloads import Column, table_of
from generator.pages.tables import MANY_ROWS, Cell, Head, Row, Table, table_on
from generator.pages.views.cites import Cite

ONE, OTHER = Cite("Nguồn A", "https://a.vn/", "Bảng 1"), Cite("Nguồn B", "https://b.vn/", "")
HEADS = (Head("Đơn vị"), Head("Nguồn"))


def table(*cites: tuple[Cite, ...]) -> Table:
    """Give a table with a row for each of these sources."""
    rows = [Row((Cell(words=str(n), heading=True), Cell(cites=c))) for n, c in enumerate(cites)]
    data = table_of("bang", "Bảng", [Column("unit", "Đơn vị")], [(str(date(2030, 1, 1)),)])
    return table_on("/x/", data, HEADS, rows)


def test_one_source_of_many_rows_is_said_once() -> None:
    """The column goes, the source stays with the table, and no row is lost."""
    long = table(*[(ONE, OTHER)] * (MANY_ROWS + 1))
    assert long.cites == (ONE, OTHER)
    assert long.heads == HEADS[:1]
    assert [len(row.cells) for row in long.rows] == [1] * (MANY_ROWS + 1)


@pytest.mark.parametrize(
    "cites",
    [
        [(ONE,)] * MANY_ROWS,
        [*[(ONE,)] * MANY_ROWS, (OTHER,)],
        [()] * (MANY_ROWS + 1),
        [],
    ],
)
def test_other_tables_name_the_source_of_each_row(cites: list[tuple[Cite, ...]]) -> None:
    """Short tables, and those of which one row has another source or none, stay as they are."""
    whole = table(*cites)
    assert whole.cites == ()
    assert whole.heads == HEADS
    assert [row.cells[-1].cites for row in whole.rows] == cites
