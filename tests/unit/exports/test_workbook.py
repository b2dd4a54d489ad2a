import io
import re
import zipfile
from datetime import date, datetime
from decimal import Decimal
from xml.etree import ElementTree as ET

import openpyxl  # type: ignore[import-untyped]
import pytest

from generator.downloads import Column, DataTable, table_of
from generator.exports.sheet_cells import fitting
from generator.exports.workbook import sheet_names, workbook_bytes
from tests.workbooks import CellRead, column, part_names, workbook

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    '=HYPERLINK("https://vi.du","bấm")',
    "https://vi.du/=1",
    "mailto:a@vi.du",
    "internal:Sheet1!A1",
    "84.33",
    "TRUE",
    "2025-07-01",
    'nói "đủ" <b>&amp;',
    "hai\ndòng",
    "chữ \x01 điều khiển \x1f",
    "_x0041_",
    "  đầu và cuối  ",
    "😀 Đắk Lắk",
    "'=1",
]


def one_column(*values: object, kind: str = "text") -> DataTable:
    made = Column("x", "Ô", kind)  # type: ignore[arg-type]
    return table_of("a", "Bảng", (made,), [(value,) for value in values])  # type: ignore[misc]


def cells(table: DataTable) -> list[CellRead | None]:
    return column(workbook(workbook_bytes("Thử", (table,)))["Bảng"], "Ô")


@pytest.mark.parametrize("text", HOSTILE)
def test_text_comes_back_letter_by_letter_and_as_text(text: str) -> None:
    """No text becomes a formula, a link, a number or a day, and every letter comes back."""
    (cell,) = cells(one_column(text))
    assert cell is not None
    assert (cell.type, cell.text) == ("s", text)


def test_another_library_reads_the_same() -> None:
    """A reader that is not ours finds headings, texts, numbers and days where they were put."""
    columns = (Column("x", "Ô"), Column("n", "Số", "number"), Column("d", "Ngày", "day"))
    rows = [(text, Decimal("84.330"), date(2025, 7, 1)) for text in HOSTILE]
    made = workbook_bytes("Thử", (table_of("a", "Bảng", columns, rows),))
    sheet = openpyxl.load_workbook(io.BytesIO(made))["Bảng"]
    held = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    day = datetime(2025, 7, 1)  # noqa: DTZ001 - what that library makes of a day
    assert held[0] == ("Ô", "Số", "Ngày")
    # That library leaves coded letters as they are coded; the tests above read those.
    coded = re.compile(r"_x|[\x00-\x1f]")
    plain = [row for row, text in zip(held[1:], HOSTILE, strict=True) if not coded.search(text)]
    assert plain == [(text, 84.33, day) for text in HOSTILE if not coded.search(text)]
    assert (sheet["B2"].number_format, sheet["C2"].number_format) == ("0.000", "dd/mm/yyyy")
    assert sheet.dimensions == f"A1:C{len(HOSTILE) + 1}"


def test_no_text_becomes_a_link() -> None:
    """A workbook holds no link, not even of an address."""
    made = workbook_bytes("Thử", (one_column(*HOSTILE),))
    assert not [name for name in part_names(made) if "worksheets/_rels" in name]


def test_a_number_is_a_number_with_the_decimals_that_were_printed() -> None:
    """Numbers are typed, with just the digits of the record, and shown with all of them."""
    values = (Decimal("84.330"), Decimal(7), Decimal("-0.5"), Decimal("92.18"), Decimal("-0.00"))
    assert cells(one_column(*values, kind="number")) == [
        CellRead("n", "84.330", "0.000"),
        CellRead("n", "7", "0"),
        CellRead("n", "-0.5", "0.0"),
        CellRead("n", "92.18", "0.00"),
        CellRead("n", "-0.00", "0.00"),
    ]


def test_a_number_that_excel_would_round_is_text() -> None:
    """A number of more digits than Excel keeps is written as text, whole."""
    (cell,) = cells(one_column(Decimal("0.1234567890123456789"), kind="number"))
    assert cell == CellRead("s", "0.1234567890123456789", "")


def test_days_and_answers_are_typed_and_unknown_ones_are_no_cell() -> None:
    """A day is a day, yes and no are truth values, and what is not known leaves no cell at all."""
    known, unknown, old = cells(one_column(date(2025, 7, 1), None, date(1890, 5, 19), kind="day"))
    assert known == CellRead("n", "45839", "dd/mm/yyyy")
    assert unknown is None
    assert old == CellRead("s", "1890-05-19", "")
    assert cells(one_column(*(True, False), kind="yes_no")) == [
        CellRead("b", "1", ""),
        CellRead("b", "0", ""),
    ]
    assert cells(one_column(0, None, "x", kind="whole"))[:2] == [CellRead("n", "0", "0"), None]


@pytest.mark.parametrize("letter", ["a", "😀"])
def test_a_text_longer_than_a_cell_is_cut_with_a_mark(letter: str) -> None:
    """A text of more letters than Excel holds is cut at its limit and says so."""
    (cell,) = cells(one_column(letter * 40_000))
    assert cell is not None
    assert len(cell.text.encode("utf-16-le")) // 2 <= 32_767
    assert cell.text.startswith(letter * 16_000)
    assert cell.text.endswith(" […]")


def test_a_text_that_fits_exactly_is_whole() -> None:
    """A text of just as many letters as Excel holds is not cut."""
    assert fitting("a" * 32_767) == "a" * 32_767


def test_sheet_names_are_such_as_excel_allows() -> None:
    """Names are short, without Excel's signs, and no two are alike, whatever the case."""
    long = "Điểm của các tỉnh, thành phố trong năm 2024"
    names = sheet_names(["Điểm [a]: b/c?", "'Hạng'", "hạng", long, long, "***"])
    assert names[:3] == ("Điểm a b c", "Hạng", "hạng (2)")
    assert names[5] == "Bảng"
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 for name in names)


def test_sheet_names_are_measured_as_excel_does() -> None:
    """Letters of two units, as of chữ Nôm, count twice; a name of Excel's own is left to it."""
    names = sheet_names(["𡨸喃" * 10, "😀" * 16, "😀" * 15, "History"])
    assert all(len(name.encode("utf-16-le")) <= 2 * 31 for name in names)
    assert names[0].startswith("𡨸喃" * 4)
    assert names[2:] == ("😀" * 15, "History (2)")
    assert workbook_bytes("Thử", [table_of("a", name, (), []) for name in names])


@pytest.mark.parametrize(
    "text", ["<r>a</r>", "<r></si></r>", "_x0041_", "_x005F_", "a_x0041_x0042_x0043_b", "</r>"]
)
def test_text_is_no_code_of_the_format(text: str) -> None:
    """What looks like the inside of a workbook is a text like any other."""
    found = [cell for cell in cells(one_column(text)) if cell is not None]
    assert [(cell.type, cell.text) for cell in found] == [("s", text)]


@pytest.mark.parametrize("title", ["a & <b> \"c\" 'd'", "x\x01\ufffe", "", "😀" * 300])
def test_titles_are_text_like_any_other(title: str) -> None:
    """Whatever a workbook and its sheets are called, they can be opened by that name."""
    made = workbook_bytes(
        title, (one_column("x"), table_of("b", title, (Column("x", "Ô"),), [(1,)]))
    )
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        for name in parts.namelist():
            ET.fromstring(parts.read(name))  # noqa: S314 - made by ourselves
    names = openpyxl.load_workbook(io.BytesIO(made)).sheetnames
    assert len(names) == 2


def test_equal_tables_give_equal_bytes() -> None:
    """A workbook holds nothing of the clock or of chance."""
    table = one_column(*HOSTILE)
    assert workbook_bytes("Thử", (table, table)) == workbook_bytes("Thử", (table, table))
