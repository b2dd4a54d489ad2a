import io
from collections.abc import Sequence

import openpyxl  # type: ignore[import-untyped]
import pytest

from generator.importing.reading import Read, read

Sheets = dict[str, list[list[object]]]


def _book(sheets: Sheets, merge: Sequence[tuple[str, str]] = ()) -> bytes:
    book, held = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    for title, area in merge:
        book[title].merge_cells(area)
    book.save(held)
    return held.getvalue()


@pytest.fixture
def sheets() -> Sheets:
    """A made-up export of one procedure, its headings typed in several ways."""
    return {
        "TTHC2-CAPXA": [
            ["DANH SÁCH THỦ TỤC"],
            ["stt", "Mã TTHC", "TEN_TTHC", "linh_vuc", "Cấp thực hiện", "so_quyet_dinh"],
            [1, "9.000001.H13", "Cấp thẻ đọc sách", "Hộ tịch", "Cấp xã", "12/QĐ-BTP"],
            [None, None, None, None, None, None],
        ],
        "Cách thức thực hiện": [
            ["ma_tthc", "hinh_thuc_nop", "thoi_gian", "phi_le_phi", "mo_ta"],
            ["9.000001", "Trực tiếp", "3 Ngày làm việc", "", ""],
            [None, "Trực tuyến", "3 Ngày làm việc", "", ""],
        ],
        "Trình tự thực hiện": [["ma_tthc", "mo_ta_chi_tiet"], ["9.000001", "Bước 1: Nộp."]],
        "TPHS": [
            ["ma_tthc", "ten_giay_to", "ban_chinh", "ban_sao"],
            ["9.000001", "<script>x</script>Đơn", "TRUE", "FALSE"],
            ["9.000001", "Các giấy tờ sau", False, "Không"],
        ],
        "KQTH": [["ma_tthc", "ma_ket_qua", "ten_ket_qua"], ["9.000001", "KQ.1", "Thẻ"]],
        "CCPL": [["ma_tthc", "so_ky_hieu"], ["9.000001", "Nghị định số 1/2001/NĐ-CP"]],
    }


def _read(sheets: Sheets, merge: Sequence[tuple[str, str]] = ()) -> Read:
    return read(_book(sheets, merge), "kho.xlsx")


def test_sheets_are_joined_by_code(sheets: Sheets) -> None:
    """Each part goes to the procedure whose code stands in its row, merged cells included."""
    one = _read(sheets, [("Cách thức thực hiện", "A2:A3")])
    (record,) = one.records
    assert one.left == ()
    assert (record.code, record.name, record.domain) == ("9.000001", "Cấp thẻ đọc sách", "Hộ tịch")
    assert record.locator == "kho.xlsx, trang «TTHC2-CAPXA», dòng 3"
    assert record.fields["channels"] == [{"channel": "in_person"}, {"channel": "online"}]
    assert record.fields["time_limits"] == [{"amount": "3", "unit": "working_day"}]
    assert record.fields["documents"] == [{"name": "x Đơn"}]
    assert record.fields["results"] == [{"name": "Thẻ", "code": "KQ.1"}]
    assert record.fields["legal_basis"] == [{"document": "1/2001/NĐ-CP"}]
    assert record.fields["levels"] == ["commune"]
    assert record.prose == {"steps": ["Bước 1: Nộp."]}
    assert {r.dirt for r in record.remarks} == {"code_suffix", "document_remark", "prose_left"}


def test_a_row_without_a_code_is_told_and_given_to_nobody(sheets: Sheets) -> None:
    """A row of a part whose code is blank, or that no procedure has, is counted, not guessed."""
    sheets["TPHS"].append(["9.000099", "Đơn của thủ tục khác", True, False])
    one = _read(sheets)
    assert one.records[0].fields["channels"] == [{"channel": "in_person"}]
    assert one.left == (
        "Trang «Cách thức thực hiện»: 1 dòng không khớp mã nào, chưa dùng.",
        "Trang «TPHS»: 1 dòng không khớp mã nào, chưa dùng.",
    )


def test_unknown_columns_and_sheets_are_told(sheets: Sheets) -> None:
    """A column or a sheet that is not understood is named; an empty one is not."""
    more: list[list[object]] = [["màu thẻ", "trống"], ["xanh", None]]
    sheets["KQTH"] = [[*cells, *new] for cells, new in zip(sheets["KQTH"], more, strict=True)]
    sheets["Ghi chép"] = [["việc cần làm"]]
    left = _read(sheets, [("Cách thức thực hiện", "A2:A3")]).left
    assert left == (
        "Trang «KQTH»: cột không hiểu, chưa dùng: «màu thẻ».",
        "Trang «Ghi chép» không phải phần nào của thủ tục, chưa dùng.",
    )


def test_a_code_twice_with_other_words_is_no_second_record(sheets: Sheets) -> None:
    """The row of a merged procedure comes once; a row that says something else is told."""
    main = sheets["TTHC2-CAPXA"]
    main[3] = [2, *main[2][1:]]
    assert len(_read(sheets).records) == 1
    main[3] = [2, "9.000001", "Tên khác", "Hộ tịch", "Cấp xã", ""]
    second = _read(sheets).records[1]
    assert (second.code, "same_code" in {r.dirt for r in second.remarks}) == (None, True)
