"""The classes of known dirt in foreign files, each with the words that tell a person of it."""

from collections.abc import Mapping

from msgspec import Struct

DIRT: Mapping[str, str] = {
    "address_form": "địa chỉ web chưa đủ dạng https://ten-mien.vn/…, chưa dùng được",
    "amount_in_words": "mức thu viết bằng lời, máy không đọc chắc được",
    "amount_too_small": "số tiền dưới 1.000 đồng, thường là thiếu các số 0",
    "basis_unclear": "văn bản không đọc ra số ký hiệu",
    "code_guessed": "mã do người khác đoán theo tên, không dùng",
    "code_local": "mã riêng của địa phương, không phải mã quốc gia",
    "code_suffix": "mã có phần đuôi của tỉnh, đã bỏ đuôi",
    "commune_doubtful": "ghi cấp xã nhưng cơ quan làm là thuế, hải quan, kho bạc, toà án",
    "date_in_text": "ô là ngày của Excel ở cột cần chữ: đặt kiểu ô là Văn bản rồi gõ lại",
    "decision_placeholder": "số quyết định là số giữ chỗ hoặc không đọc được",
    "document_remark": "lời dặn hay đề mục lẫn trong thành phần hồ sơ (0 bản chính, 0 bản sao)",
    "document_too_long": "tên giấy tờ dài hơn 1.000 chữ, thường là cả một đoạn văn",
    "domain_new": "lĩnh vực chưa có trong catalog/domains.yml",
    "fee_zero": "ghi 0 đồng mà không nói là được miễn",
    "fee_part": "phần miễn, giảm hay khoản thu khác viết bằng lời, chưa ghi",
    "fee_name": "không nói là phí hay lệ phí",
    "foreign_currency": "mức thu không tính bằng đồng",
    "filled_in": "nguồn không nêu, lấy từ hồ sơ cùng mã",
    "form_glued": "tên tệp mẫu dính vào tên giấy tờ",
    "cell_missing": "thiếu ô phải điền, dòng ấy chưa dùng được",
    "cells_glued": "các ô của bảng dính vào nhau, máy không tách được",
    "label_twice": "một nhãn gặp hai lần mà nói khác nhau, không biết bên nào đúng",
    "levels_derived": "nguồn không ghi cấp, suy từ cơ quan thực hiện",
    "levels_told": "nguồn không ghi cấp, lấy cấp do người nhập nêu (--level)",
    "levels_unclear": "không biết cấp thực hiện",
    "no_code": "nguồn không có mã quốc gia",
    "no_domain": "nguồn không có lĩnh vực",
    "no_name": "nguồn không có tên thủ tục",
    "not_a_record": "dòng này không phải là một thủ tục",
    "not_a_number": "ô phải là số nhưng không đọc ra số",
    "not_in_list": "chữ không có trong danh sách chọn",
    "page_furniture": "phần khung của trang web lẫn trong kết quả, đã bỏ",
    "place_only": "nội dung của riêng một địa phương, không dùng chung",
    "prose_left": "lời văn (trình tự, điều kiện) không chép sang",
    "same_code": "mã đã gặp ở dòng trước trong lần nhập này",
    "several_cases": "một cách nộp có nhiều dòng khác nhau mà không rõ trường hợp",
    "shifted_columns": "cột bị lệch: số bản nằm ở cột ghi chú",
    "subject_unknown": "đối tượng thực hiện không có trong bảng từ",
    "time_glued": "thời gian dính với số tiền",
    "time_in_words": "thời hạn viết bằng lời",
    "time_part": "mô tả còn nêu thời hạn khác, chưa ghi",
    "time_no_unit": "thời hạn không có đơn vị (ngày, ngày làm việc hay giờ)",
    "unreadable_text": "chữ bị vỡ vì bảng mã cũ (TCVN3, VNI…) hay có ký tự lạ",
}
"""Class, and what it means; a remark of another class does not exist."""

HARMLESS = frozenset(
    {
        "code_suffix",
        "page_furniture",
        "prose_left",
        "shifted_columns",
        "form_glued",
        "filled_in",
        "levels_told",
    }
)
"""What was met and set right: the record is whole all the same."""


class Remark(Struct, frozen=True):
    """One thing that was met while reading a record: its class, the field, what stood there."""

    dirt: str
    field: str
    text: str = ""

    def __post_init__(self) -> None:
        if self.dirt not in DIRT:
            raise KeyError(self.dirt)

    @property
    def harmless(self) -> bool:
        """Whether nothing was lost by it."""
        return self.dirt in HARMLESS
