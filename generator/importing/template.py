"""Our own workbook to fill in: sheets with headings, lists to choose from, notes and a guide."""

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.importing.sheet_form import CHOICES, GUIDE, SHEETS, Column, Part

_ROWS = 500
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed mark, so that equal lists give equal bytes
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}

_STEPS = (
    "Tệp này để gửi thủ tục hành chính vào trang niêm yết. Mỗi trang tính là một phần của thủ tục.",
    "1. Trang «Thủ tục»: mỗi thủ tục một dòng. Cột có dấu * phải điền.",
    "2. Các trang khác: mỗi giấy tờ, khoản thu, thời hạn một dòng, bắt đầu bằng mã thủ tục.",
    "3. Ô có mũi tên: chọn trong danh sách, đừng gõ.",
    "4. Rê chuột lên tiêu đề để xem cách điền.",
    "5. Không biết thì để trống, đừng đoán. Trang sẽ ghi «Chưa có dữ liệu».",
    "6. Số 0 không phải là miễn phí: miễn thì chọn «Miễn» và ghi văn bản nói vậy.",
    "7. Đừng đổi tên trang tính và tiêu đề, đừng gộp ô. Lưu bằng kiểu .xlsx.",
    "8. Xem trước: niemyet import tệp.xlsx --source MÃ-NGUỒN. Đúng ý thì thêm --write.",
)


def template_bytes(domains: Sequence[str]) -> bytes:
    """Take the names of the domains, give the workbook; the same names give the same bytes."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, _OPTIONS)
    book.set_properties({"title": "Mẫu nhập thủ tục hành chính", "created": _CREATED})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    guide = book.add_worksheet(GUIDE)
    guide.set_column(0, 0, 100, wrapped)
    for row, line in enumerate(_STEPS):
        guide.write_string(row, 0, line)
    for part in SHEETS:
        _part(book.add_worksheet(part.title), part, len(domains), (head, text))
    _choices(book.add_worksheet(CHOICES), domains)
    book.get_worksheet_by_name(CHOICES).hide()
    book.close()
    return held.getvalue()


def _part(sheet: Worksheet, part: Part, domains: int, looks: tuple[object, object]) -> None:
    head, text = looks
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(part.columns):
        sheet.write_string(0, place, f"{column.title}{' *' if column.is_needed else ''}", head)
        sheet.write_comment(0, place, column.note)
        sheet.set_column(place, place, 40 if column.field == "name" else 18, text)
        _validate(sheet, place, column, domains)


def _validate(sheet: Worksheet, place: int, column: Column, domains: int) -> None:
    """A choice of domains is longer than Excel keeps in a cell: it stands on a sheet of its own."""
    source: object = list(column.choices)
    if column.field == "domain":
        source = f"='{CHOICES}'!$A$1:$A${max(domains, 1)}"
    if source:
        rule = {"validate": "list", "source": source, "error_title": "Chọn trong danh sách"}
        sheet.data_validation(1, place, _ROWS, place, {**rule, "error_type": "warning"})


def _choices(sheet: Worksheet, domains: Sequence[str]) -> None:
    for row, name in enumerate(domains):
        sheet.write_string(row, 0, name)
