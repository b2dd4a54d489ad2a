"""What must be known for a new record of each kind: the questions, with examples and words."""

from collections.abc import Mapping
from typing import get_args

from msgspec import Struct

from generator.model.vocabulary import (
    CorrectionKind,
    Direction,
    LegalKind,
    Level,
    ListingBasis,
    SourceKind,
    UnitLevel,
    ValueUnit,
)


class Question(Struct, frozen=True):
    """One question: the field it fills, how it is asked, an example, and the words allowed."""

    field: str
    asked: str
    example: str = ""
    words: tuple[str, ...] = ()
    required: bool = False


class Asked(Struct, frozen=True):
    """What is asked for one kind of record; ``list_of`` names the list of a file that it joins."""

    title: str
    path: str
    questions: tuple[Question, ...]
    list_of: str = ""


_SOURCE = Question(
    "source", "Mã nguồn trong scorecards/sources.yml", "cong-dvc-2026", required=True
)
_LOCATOR = Question("locator", "Vị trí trong nguồn", "Trang 3, mục 2")
_UNIT = Question("unit", "Mã đơn vị", "xa-can-giuoc", required=True)
_PERIOD = Question("period", "Năm", "2025", required=True)
_LIST = "scorecards/{}.yml"

ASKED: Mapping[str, Asked] = {
    "procedure": Asked(
        "thủ tục",
        "catalog/procedures/{domain}/{code}.yml",
        (
            Question("code", "Mã thủ tục quốc gia", "1.001193", required=True),
            Question("name", "Tên thủ tục", "Thủ tục đăng ký khai sinh", required=True),
            Question("domain", "Mã lĩnh vực", "ho-tich", required=True),
            Question(
                "levels",
                "Cấp thực hiện, ngăn bằng dấu ;",
                "commune",
                get_args(Level),
                required=True,
            ),
            Question("agency", "Cơ quan thực hiện", "Ủy ban nhân dân cấp xã"),
            Question("time_limit", "Thời hạn giải quyết", "3 ngày làm việc"),
            Question("fee", "Lệ phí: số tiền, hoặc «theo quy định»", "8000"),
            Question("fee_document", "Văn bản quy định lệ phí", "281/2016/TT-BTC"),
            Question("documents", "Giấy tờ, ngăn bằng dấu ;", "Tờ khai; Giấy chứng sinh"),
            Question("legal_basis", "Căn cứ pháp lý, ngăn bằng dấu ;", "123/2015/NĐ-CP"),
            Question("decision", "Quyết định công bố", "163/QĐ-BTP"),
            Question("valid_from", "Áp dụng từ ngày", "2026-01-19"),
            _SOURCE,
            _LOCATOR,
        ),
    ),
    "unit": Asked(
        "đơn vị",
        "catalog/units/{id}/unit.yml",
        (
            Question("id", "Mã đơn vị, không dấu", "xa-can-giuoc", required=True),
            Question("name", "Tên đầy đủ", "Xã Cần Giuộc", required=True),
            Question("level", "Cấp", "commune", get_args(UnitLevel), required=True),
            Question("parent", "Mã đơn vị cấp trên", "tinh-tay-ninh"),
            Question("valid_from", "Bắt đầu từ ngày", "2025-07-01"),
            _SOURCE,
            _LOCATOR,
        ),
    ),
    "listing": Asked(
        "danh mục niêm yết",
        "catalog/units/{unit}/listing-{year}.yml",
        (
            _UNIT,
            Question("year", "Năm", "2026", required=True),
            Question("level", "Cấp của bộ thủ tục", "commune", get_args(Level), required=True),
            Question("basis", "Căn cứ", "own_decision", get_args(ListingBasis), required=True),
            Question("basis_note", "Nói rõ căn cứ, một câu", "Theo Quyết định số …", required=True),
            Question("decision", "Quyết định", "163/QĐ-UBND"),
            Question("declared", "Số thủ tục đơn vị tự công bố", "275"),
            _SOURCE,
            _LOCATOR,
        ),
    ),
    "result": Asked(
        "kết quả của một đơn vị trong một năm",
        "scorecards/results/{unit}/{period}.yml",
        (
            _UNIT,
            _PERIOD,
            Question("indicators", "Mã các chỉ tiêu sẽ điền, ngăn bằng dấu ;", "ho-so-dung-han"),
            _SOURCE,
            _LOCATOR,
        ),
    ),
    "edition": Asked(
        "kỳ công bố của một bộ chỉ số",
        "scorecards/editions/{framework}/{period}.yml",
        (
            Question("framework", "Mã bộ chỉ số", "papi", required=True),
            _PERIOD,
            Question("level", "Cấp được xếp hạng", "province", get_args(UnitLevel), required=True),
            Question("version", "Mã phiên bản", "2021"),
            Question("units", "Mã các đơn vị sẽ điền điểm, ngăn bằng dấu ;", "tinh-long-an"),
            _SOURCE,
            _LOCATOR,
        ),
    ),
    "plan": Asked(
        "kế hoạch",
        "scorecards/plans/{unit}/{period}.yml",
        (
            _UNIT,
            _PERIOD,
            Question(
                "title", "Tên kế hoạch", "Kế hoạch cải cách hành chính năm 2026", required=True
            ),
            Question("number", "Số văn bản", "20/KH-UBND"),
            Question("issued_on", "Ngày ban hành", "2026-01-15"),
            _SOURCE,
            _LOCATOR,
        ),
    ),
    "indicator": Asked(
        "chỉ tiêu",
        _LIST.format("indicators"),
        (
            Question("id", "Mã chỉ tiêu, không dấu", "ho-so-dung-han", required=True),
            Question("name", "Tên chỉ tiêu", "Hồ sơ giải quyết đúng hạn", required=True),
            Question("value_unit", "Đơn vị đo", "percent", get_args(ValueUnit), required=True),
            Question("direction", "Chiều tốt", "higher_is_better", get_args(Direction)),
            Question("method", "Cách đo", "Theo báo cáo của đơn vị"),
            _SOURCE,
        ),
        "indicators",
    ),
    "source": Asked(
        "nguồn",
        _LIST.format("sources"),
        (
            Question("id", "Mã nguồn, không dấu", "bao-cao-cchc-2025", required=True),
            Question("kind", "Loại nguồn", "report", get_args(SourceKind), required=True),
            Question(
                "title", "Tên tài liệu", "Báo cáo cải cách hành chính năm 2025", required=True
            ),
            Question("publisher", "Nơi công bố", "UBND tỉnh Tây Ninh"),
            Question("number", "Số ký hiệu", "15/BC-UBND"),
            Question("published_on", "Ngày công bố", "2026-01-10"),
            Question("address", "Địa chỉ trên mạng", "https://tayninh.gov.vn/…"),
        ),
        "sources",
    ),
    "correction": Asked(
        "đính chính",
        _LIST.format("corrections"),
        (
            Question("id", "Mã đính chính, không dấu", "dung-han-tay-ninh-2025", required=True),
            Question("kind", "Ai sai", "our_error", get_args(CorrectionKind), required=True),
            Question(
                "record", "Tệp được sửa", "scorecards/results/tinh-tay-ninh/2025.yml", required=True
            ),
            Question("field", "Tên số liệu, như trang viết", "Hạng của Cao Bằng", required=True),
            Question("old", "Số cũ, như trang viết", "95,9%", required=True),
            Question("new", "Số mới", "99,5%", required=True),
            Question("reason", "Lý do, một câu", "Chép đảo hai chữ số.", required=True),
            Question("corrected_on", "Ngày đính chính", "2026-09-05", required=True),
            _SOURCE,
            _LOCATOR,
        ),
        "corrections",
    ),
    "legal-document": Asked(
        "văn bản pháp lý",
        "catalog/legal_documents.yml",
        (
            Question("number", "Số ký hiệu", "123/2015/NĐ-CP", required=True),
            Question("kind", "Loại văn bản", "decree", get_args(LegalKind), required=True),
            Question("title", "Trích yếu", "Quy định chi tiết một số điều của Luật Hộ tịch"),
            Question("issued_on", "Ngày ban hành", "2015-11-15"),
            Question("valid_from", "Có hiệu lực từ", "2016-01-01"),
        ),
        "legal_documents",
    ),
}
"""All kinds that can be drafted."""
