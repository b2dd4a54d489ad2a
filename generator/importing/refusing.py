"""Files that cannot be read, each refused with a sentence that says what to do."""


class RefusedError(Exception):
    """The file is not read; the message is a sentence for the one who sent it."""


MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 50 * 1024 * 1024
MOST_ROWS = 50_000
MOST_COLUMNS = 60
MOST_PAGE = 5 * 1024 * 1024
MOST_BLOCKS = 200_000
"""Paragraphs and cells of one document."""

_SAVE_AS_XLSX = (
    "Mở tệp, chọn «Lưu thành…» (Save as), chọn loại «Excel Workbook (.xlsx)» rồi gửi lại."
)

EMPTY = "Tệp rỗng, không có gì để đọc. Kiểm tra lại tệp ở máy đã lưu nó rồi gửi lại."
TOO_LARGE = (
    f"Tệp nặng hơn {MOST_BYTES // 1024 // 1024} MB. Bỏ hình ảnh và trang tính thừa, "
    "hoặc chia thành nhiều tệp rồi gửi từng tệp."
)
BOMB = "Tệp nén này bung ra quá lớn nên không mở. Lưu lại bằng Excel, hoặc chia thành nhiều tệp."
TOO_MANY_ROWS = (
    f"Bảng có hơn {MOST_ROWS:,} dòng. ".replace(",", ".")
    + "Xoá các dòng trống ở cuối, hoặc chia thành nhiều tệp."
)
OLD_EXCEL = f"Đây là tệp Excel kiểu cũ (.xls), chưa đọc được. {_SAVE_AS_XLSX}"
_SAVE_AS_DOCX = (
    "Mở tệp bằng Word, chọn «Lưu thành…» (Save as), chọn loại «Word Document (.docx)» rồi gửi lại."
)
OLD_WORD = f"Đây là tệp Word kiểu cũ (.doc), chưa đọc được. {_SAVE_AS_DOCX}"
RICH_TEXT = f"Đây là tệp RTF, chưa đọc được. {_SAVE_AS_DOCX}"
PACKED_PAGE = f"Đây là trang web đóng gói (.mht), chưa đọc được. {_SAVE_AS_DOCX}"
WORD_MACROS = f"Tệp Word có macro (.docm) nên không mở, để giữ an toàn. {_SAVE_AS_DOCX}"
WORD_DAMAGED = f"Tệp Word bị hỏng hoặc không đúng dạng nên không mở được. {_SAVE_AS_DOCX}"
CUT = "Trang đã lưu bị cắt dở (thiếu phần cuối). Mở lại trang, chờ hiện đủ rồi lưu và gửi lại."
PAGE_TOO_LARGE = (
    f"Văn bản dài hơn {MOST_PAGE // 1024 // 1024} triệu chữ nên không đọc. "
    "Giữ lại phần của một thủ tục rồi gửi lại."
)
TOO_MANY_BLOCKS = (
    f"Văn bản có hơn {MOST_BLOCKS:,} đoạn và ô. ".replace(",", ".")
    + "Giữ lại phần của một thủ tục rồi gửi lại."
)
TOO_NESTED = "Bảng lồng trong bảng quá nhiều lớp nên không đọc. Chép nội dung sang tệp .docx mới."
SEVERAL = (
    "Văn bản có nhiều thủ tục (mã {codes}), dễ lẫn của nhau. "
    "Lưu mỗi thủ tục thành một tệp rồi gửi cùng lúc."
)
LOCKED = (
    "Tệp có mật khẩu nên không mở được. Mở bằng Excel hay Word, vào «Tệp» (File) - "
    "«Thông tin» (Info) - «Bảo vệ» (Protect), xoá mật khẩu rồi lưu và gửi lại."
)
MACROS = f"Tệp có macro (.xlsm) nên không mở, để giữ an toàn. {_SAVE_AS_XLSX}"
DAMAGED = f"Tệp Excel bị hỏng hoặc không đúng dạng nên không mở được. {_SAVE_AS_XLSX}"
PDF = "Tệp PDF không đọc được. Xin tệp Excel gốc, hoặc chép sang tệp mẫu: «niemyet template»."
PICTURE = "Đây là tệp hình ảnh. Xin tệp Excel gốc, hoặc gõ vào tệp mẫu: «niemyet template»."
NOT_TEXT = (
    "Tệp không phải bảng tính, cũng không phải văn bản UTF-8. "
    "Mở tệp, chọn «Lưu thành…» (Save as), chọn bảng mã UTF-8 hoặc loại .xlsx rồi gửi lại."
)
OLD_LETTERS = (
    "Chữ trong tệp gõ bằng bảng mã cũ (TCVN3, VNI…), ví dụ «{word}». Chuyển sang Unicode "
    "(Unikey: Ctrl+Shift+F9), xem lại rồi gửi lại."
)
BAD_JSON = "Tệp JSON bị lỗi ở dòng {line}. Tải lại tệp từ nơi xuất rồi gửi lại."
NO_SHAPE = (
    "Không nhận ra đây là bảng thủ tục: cần một dòng tiêu đề có «Mã số» và «Tên», "
    "trang hay tệp Word của một thủ tục có «Mã thủ tục: …», "
    "hoặc tệp mẫu của lệnh «niemyet template»."
)
