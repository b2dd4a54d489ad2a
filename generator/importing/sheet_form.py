"""The form of our own workbook: sheets, headings, choices; written and read from one table."""

from collections.abc import Mapping

from msgspec import Struct

from generator.model.vocabulary import Channel, FeeAuthority, FeeKind, Level, Subject, TimeUnit

LEVELS: Mapping[str, Level] = {
    "Cấp bộ": "ministry",
    "Cấp tỉnh": "province",
    "Cấp huyện": "district",
    "Cấp xã": "commune",
}
SUBJECTS: Mapping[str, Subject] = {
    "Công dân Việt Nam": "citizen",
    "Người Việt Nam định cư ở nước ngoài": "citizen_abroad",
    "Người nước ngoài": "foreigner",
    "Hộ gia đình": "household",
    "Doanh nghiệp": "enterprise",
    "Doanh nghiệp có vốn đầu tư nước ngoài": "foreign_invested_enterprise",
    "Hợp tác xã": "cooperative",
    "Tổ chức": "organization",
    "Tổ chức nước ngoài": "foreign_organization",
    "Cán bộ, công chức, viên chức": "official",
}
CHANNELS: Mapping[str, Channel] = {
    "Trực tiếp": "in_person",
    "Trực tuyến": "online",
    "Bưu chính": "post",
}
UNITS: Mapping[str, TimeUnit] = {
    "ngày làm việc": "working_day",
    "ngày": "day",
    "giờ": "hour",
    "tháng": "month",
}
FEE_NAMES: Mapping[str, str] = {"Phí": "fee", "Lệ phí": "charge"}
FEE_KINDS: Mapping[str, FeeKind] = {
    "Mức cố định": "fixed",
    "Miễn": "free",
    "Theo quy định": "rule",
}
SET_BY: Mapping[str, FeeAuthority] = {
    "Hội đồng nhân dân cấp tỉnh": "provincial_council",
    "Văn bản pháp lý": "legal_document",
    "Đơn vị cung cấp dịch vụ": "service_provider",
    "Khác": "other",
}
HAND_IN: Mapping[str, str] = {"Nộp": "submit", "Xuất trình": "show"}
ANY_CHANNEL = "Mọi hình thức"


class Column(Struct, frozen=True):
    """One column: its heading, the field it fills, a note for the one who fills it, its choices."""

    title: str
    field: str
    note: str
    choices: tuple[str, ...] = ()
    is_needed: bool = False


class Part(Struct, frozen=True):
    """One sheet: a part of the procedure, one row each."""

    title: str
    field: str
    columns: tuple[Column, ...]


_CODE = Column(
    "Mã thủ tục", "code", "Mã quốc gia, ví dụ 1.001193. Đuôi của tỉnh thì bỏ.", is_needed=True
)
_CHANNEL = Column(
    "Hình thức nộp",
    "channels",
    "Chọn một; mọi hình thức thì chọn «Mọi hình thức».",
    (ANY_CHANNEL, *CHANNELS),
)
_CASE = Column("Trường hợp", "case", "Khi chỉ áp dụng cho một trường hợp; không thì để trống.")
_NOTE = Column("Ghi chú", "note", "Một câu ngắn cho người dân; không có thì để trống.")

PROCEDURES = Part(
    "Thủ tục",
    "",
    (
        _CODE,
        Column("Tên thủ tục", "name", "Đúng như quyết định công bố.", is_needed=True),
        Column("Lĩnh vực", "domain", "Chọn trong danh sách.", is_needed=True),
        Column("Cấp thực hiện 1", "levels", "Chọn một cấp.", tuple(LEVELS), is_needed=True),
        Column("Cấp thực hiện 2", "levels", "Cấp thứ hai, nếu có.", tuple(LEVELS)),
        Column("Cấp thực hiện 3", "levels", "Cấp thứ ba, nếu có.", tuple(LEVELS)),
        Column("Cơ quan thực hiện", "agency", "Ví dụ: Ủy ban nhân dân cấp xã."),
        Column("Đối tượng 1", "subjects", "Chọn một.", tuple(SUBJECTS)),
        Column("Đối tượng 2", "subjects", "Đối tượng thứ hai, nếu có.", tuple(SUBJECTS)),
        Column("Đối tượng 3", "subjects", "Đối tượng thứ ba, nếu có.", tuple(SUBJECTS)),
        Column("Kết quả", "result", "Giấy tờ người dân nhận được."),
        Column("Số quyết định công bố", "decision", "Ví dụ 1898/QĐ-BTP."),
    ),
)
PARTS: tuple[Part, ...] = (
    Part(
        "Thành phần hồ sơ",
        "documents",
        (
            _CODE,
            Column(
                "Tên giấy tờ", "name", "Mỗi giấy tờ một dòng; không ghi lời dặn.", is_needed=True
            ),
            Column("Số bản chính", "originals", "Số, ví dụ 1; không cần thì 0."),
            Column("Số bản sao", "copies", "Số, ví dụ 1; không cần thì 0."),
            Column("Nộp hay xuất trình", "hand_in", "Chọn một.", tuple(HAND_IN)),
            Column("Mẫu đơn", "form", "Tên mẫu, ví dụ Mẫu số 01."),
            _CASE,
        ),
    ),
    Part(
        "Phí, lệ phí",
        "fees",
        (
            _CODE,
            Column(
                "Cách tính",
                "kind",
                "Miễn chỉ khi có văn bản nói vậy.",
                tuple(FEE_KINDS),
                is_needed=True,
            ),
            Column("Phí hay lệ phí", "name", "Chọn một.", tuple(FEE_NAMES), is_needed=True),
            Column("Số tiền (đồng)", "amount", "Số, đủ các số 0: 50000."),
            Column("Tính trên", "per", "Ví dụ: bản sao; giấy chứng nhận."),
            Column("Nơi quy định", "set_by", "Khi thu theo quy định.", tuple(SET_BY)),
            Column("Văn bản quy định", "legal_document", "Số ký hiệu, ví dụ 281/2016/TT-BTC."),
            _CHANNEL,
            _CASE,
            _NOTE,
        ),
    ),
    Part(
        "Thời hạn",
        "time_limits",
        (
            _CODE,
            Column("Số lượng", "amount", "Số, ví dụ 5.", is_needed=True),
            Column(
                "Đơn vị", "unit", "Ngày và ngày làm việc khác nhau.", tuple(UNITS), is_needed=True
            ),
            _CHANNEL,
            _CASE,
            _NOTE,
        ),
    ),
    Part(
        "Cách nộp",
        "channels",
        (
            _CODE,
            Column(
                "Hình thức nộp",
                "channel",
                "Mỗi hình thức một dòng.",
                tuple(CHANNELS),
                is_needed=True,
            ),
            Column("Địa chỉ nộp", "address", "Địa chỉ web, nếu có."),
        ),
    ),
    Part(
        "Căn cứ pháp lý",
        "legal_basis",
        (
            _CODE,
            Column("Số ký hiệu văn bản", "document", "Ví dụ 123/2015/NĐ-CP.", is_needed=True),
            Column("Điều khoản", "clause", "Ví dụ: Điều 18 khoản 1."),
        ),
    ),
)
SHEETS: tuple[Part, ...] = (PROCEDURES, *PARTS)
GUIDE = "Hướng dẫn"
CHOICES = "Danh sách"

WORDS: Mapping[str, Mapping[str, str]] = {
    "levels": LEVELS,
    "subjects": SUBJECTS,
    "channels": CHANNELS,
    "channel": CHANNELS,
    "unit": UNITS,
    "kind": FEE_KINDS,
    "set_by": SET_BY,
    "hand_in": HAND_IN,
}
"""Fields that are chosen: the words in the sheet, and ours."""
