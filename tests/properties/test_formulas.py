import csv
import io
import re

from hypothesis import example, given
from hypothesis import strategies as st

from generator.downloads import Column, table_of
from generator.exports.csv_files import csv_bytes, guarded, unguarded
from generator.exports.workbook import workbook_bytes
from tests.workbooks import column, workbook

HOSTILE = st.text(
    st.one_of(st.sampled_from("=+-@＝＋－＠;,'\" \t\r\n\u00a0"), st.characters(codec="utf-8")),
    max_size=40,
)
COLUMNS = (Column("before", "Trước"), Column("words", "Chữ"))


@given(HOSTILE)
@example("'=;'=")
def test_an_apostrophe_can_always_be_taken_back(text: str) -> None:
    """Whatever a record says, the guard against formulas loses nothing."""
    assert unguarded(guarded(text)) == text


@given(HOSTILE)
def test_no_cell_of_a_csv_begins_as_a_formula(text: str) -> None:
    """Split at commas, semicolons or tabs, no cell begins with a formula, spaces aside."""
    made = csv_bytes(table_of("a", "A", COLUMNS, [("x", text)]), "name").decode("utf-8-sig")
    for delimiter in ",;\t":
        for row in csv.reader(io.StringIO(made, newline=""), delimiter=delimiter):
            assert not [cell for cell in row if re.match(r"[ \u00a0]*[=+@＝＋－＠-]", cell)]


@given(HOSTILE.filter(bool))
def test_a_workbook_holds_any_text_as_text(text: str) -> None:
    """Whatever a record says is a text cell of a workbook, never a formula, number or link."""
    made = workbook(workbook_bytes("A", (table_of("a", "A", COLUMNS, [("x", text)]),)))
    (cell,) = column(made["A"], "Chữ")
    assert cell is not None
    assert cell.type == "s"
